import type { PlacedFinding } from '../../analysis/report/placed-finding.ts';
import { fixesOf, type FixFinder } from '../../fixes/index.ts';
import type { ServerName } from '../../common/servers.ts';
import { decodeText } from '../../document/decode-text.ts';
import { UsersDocument } from '../../document/users-document.ts';
import { defaultSettings } from '../../common/settings.ts';
import type { CheckedFile, CheckedFinding } from './checked-file.ts';
import { shownName } from '../shown-name.ts';
import type { Verifier } from './verifier.ts';

export interface CheckOptions {
  readonly server: ServerName;
  readonly force: boolean;
  readonly verifier: Verifier;
  readonly isReadableByAll: () => boolean;
}

/** Checks a file's bytes. */
export async function checkFile(name: string, bytes: Uint8Array, options: CheckOptions): Promise<CheckedFile> {
  const settings = { ...defaultSettings, server: options.server };
  const { force: forced, isReadableByAll } = options;
  const document = new UsersDocument(decodeText(bytes), { settings, forced, strict: true, isReadableByAll });
  const { recognized, file } = document;
  if (!file) return { name, recognized, checked: false, unverified: 0, findings: [] };
  document.advance();
  const unverified = document.encodingFault ? 0 : await options.verifier.verify(shownName(name), document);
  const fixes = fixesOf(file);
  const findings = document.findings().map((finding) => checkedFinding(finding, fixes));
  return { name, recognized, checked: true, unverified, findings };
}

function checkedFinding(finding: PlacedFinding, fixes: FixFinder): CheckedFinding {
  const { code, severity, message, range, related } = finding;
  return { code, severity, message, range, related, fixes: fixes(finding).map(({ title }) => title) };
}
