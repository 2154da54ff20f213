import type { UsersFile } from '../../analysis/users-file.ts';
import { reportFindings } from '../../analysis/report/report.ts';
import type { PlacedFinding } from '../../analysis/report/placed-finding.ts';
import type { Config } from '../../common/config/config.ts';
import type { ServerName } from '../../common/servers.ts';
import type { FixFinder } from '../../fixes/index.ts';
import { decodeText } from '../../document/decode-text.ts';
import type { UsersDocument } from '../../document/users-document.ts';
import { judgedDocument, type ReadingOptions } from '../config/judged-document.ts';
import { undecided, type Decision } from '../deploy/found.ts';
import type { CheckedFile, CheckedFinding } from './checked-file.ts';
import { openEdits } from './open-edits.ts';
import { reportedFinding } from './reported-finding.ts';
import { shownName } from '../shown-name.ts';
import type { Verifier } from './verifier.ts';

export interface CheckOptions extends ReadingOptions {
  readonly isReadableByAll: () => boolean;
  readonly verifier: Verifier;
  /** Whether ways to mend findings are told. */
  readonly tellsFixes: boolean;
  /** Whether findings are told that comments switch off. */
  readonly tellsHidden?: boolean;
}

/** Checks a file's bytes. */
export async function checkFile(name: string, bytes: Uint8Array, options: CheckOptions): Promise<CheckedFile> {
  const { server: chosen, decision = undecided } = options;
  const document = judgedDocument(decodeText(bytes), options);
  const { recognized, file } = document;
  const about = { name, kind: 'users', recognized, unverified: 0, server: null } as const;
  if (!file) return { ...about, checked: false, findings: [] };
  document.advance();
  const unverified = document.encodingFault ? 0 : await options.verifier.verify(shownName(name), document);
  const placed = document.findings();
  const hidden = options.tellsHidden ? hiddenIn(document, placed, options.config?.severity ?? {}) : null;
  const some = placed.length + (hidden?.length ?? 0) > 0;
  const fixes = options.tellsFixes && some ? await fixFinder(file) : () => [];
  const told = (finding: PlacedFinding): CheckedFinding => checkedFinding(finding, fixes);
  const findings = [...differences(document, chosen, decision), ...placed.map(told)];
  return { ...about, checked: true, unverified, findings, ...(hidden && { hidden: hidden.map(told) }) };
}

/** What there would be to say without the comments that switch it off. */
function hiddenIn(
  { file, encodingFault }: UsersDocument,
  shown: readonly PlacedFinding[],
  severity: Config['severity'],
): readonly PlacedFinding[] {
  if (!file || encodingFault) return [];
  const keyOf = ({ code, range }: PlacedFinding): string => `${code} ${JSON.stringify(range)}`;
  const known = new Set(shown.map(keyOf));
  const all = reportFindings(file, { severity, strict: true, uncommented: true });
  return all.filter((finding) => !known.has(keyOf(finding)));
}

/** Loaded where it is needed. */
async function fixFinder(file: UsersFile): Promise<FixFinder> {
  return (await import('../../fixes/index.ts')).fixesOf(file);
}

function checkedFinding(finding: PlacedFinding, fixes: FixFinder): CheckedFinding {
  const { code, severity, message, range, related, about } = finding;
  const ways = fixes(finding).map(({ title, edits }) => ({
    title,
    edits: openEdits(edits),
  }));
  return { code, severity, message, range, related, fixes: ways, about: about ? namesIn(about) : [] };
}

function namesIn({ entry, finding }: NonNullable<PlacedFinding['about']>): readonly string[] {
  return [entry.record.usernameText ?? '', finding.subject.field ?? ''];
}

/** Where nobody has chosen, whoever reads the findings has to know that the deployments differ. */
function differences(
  { file }: UsersDocument,
  chosen: ServerName | null,
  decision: Decision,
): readonly CheckedFinding[] {
  if (chosen !== null || (file?.comments.server ?? null) !== null) return [];
  return decision.differences.map((finding) => reportedFinding(finding, null, decision.nameOf));
}
