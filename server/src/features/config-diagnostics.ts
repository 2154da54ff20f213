/** What is wrong with a configuration file, as diagnostics of LSP. */
import { diagnosticSource } from '../common/project.ts';
import type { Diagnostic } from 'vscode-languageserver';
import { DiagnosticSeverity } from '../protocol-library.ts';
import type { ConfigFileFault } from './config/door.ts';

/** The code of all of them. It has no page, as no users file has such a finding. */
const code = 'bad-configuration';

export function configDiagnostics(faults: readonly ConfigFileFault[], most: number): readonly Diagnostic[] {
  return faults.slice(0, most).map(({ message, range }) => ({
    range,
    severity: DiagnosticSeverity.Error,
    code,
    source: diagnosticSource,
    message,
  }));
}
