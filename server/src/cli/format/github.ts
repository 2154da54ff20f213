import type { Severity } from '../../common/severity.ts';
import type { CheckedFile, CheckedFinding } from '../check/checked-file.ts';
import { standardInput } from '../input/standard-input.ts';
import { artifactPath } from './artifact-path.ts';
import type { Output } from './format.ts';
import { visible } from '../../common/words/visible.ts';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** Workflow commands of GitHub Actions, which become annotations; lines and columns count from 1. */
export function* formatGithub(files: readonly CheckedFile[]): Output {
  for (const { name, findings } of files) for (const finding of findings) yield annotation(name, finding);
}

function annotation(file: string, { code, severity, message, range, related }: CheckedFinding): string {
  const properties = {
    ...(file === standardInput ? {} : { file: artifactPath(file) }),
    line: range.start.line + 1,
    col: range.start.character + 1,
    endLine: range.end.line + 1,
    endColumn: range.end.character + 1,
    title: code,
  };
  const given = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(visible(String(value)))}`);
  const places = related.map((other) => {
    const where = other.file === undefined ? 'Line ' : `${artifactPath(other.file)}:`;
    return `${where}${other.range.start.line + 1}: ${other.message}`;
  });
  return `::${commands[severity]} ${given.join(',')}::${escapeData([message, ...places].map(visible).join('\n'))}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
