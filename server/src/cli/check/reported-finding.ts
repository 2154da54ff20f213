import type { ShownFix } from '../../deployment/fixes/index.ts';
import type { ReportedFinding } from '../../deployment/report/report.ts';
import { LineIndex } from '../../text/line-index.ts';
import type { TextEdit } from '../../text/range.ts';
import type { DeploymentFile } from '../deploy/found.ts';
import type { CheckedFile, CheckedFinding } from './checked-file.ts';
import { openEdits } from './open-edits.ts';

/** A deployment file as `check` tells of it. `withHidden`: what comments switch off is told of apart. */
export function checkedDeployment(file: DeploymentFile, withHidden: boolean): CheckedFile {
  const { name, path, server, findings, nameOf } = file;
  const those = (isHidden: boolean): readonly CheckedFinding[] =>
    findings
      .filter((finding) => finding.isHidden === isHidden)
      .map((finding) => reportedFinding(finding, path, nameOf, (fix) => ownEdits(fix, file)));
  const about = { name, kind: 'deployment', recognized: true, checked: true, unverified: 0, server } as const;
  return { ...about, findings: those(false), ...(withHidden && { hidden: those(true) }) };
}

/** `own`: the path of its file in the folder, so that related places there need no name. */
export function reportedFinding(
  { code, severity, message, range, related, fixes, finding }: ReportedFinding,
  own: string | null,
  nameOf: (path: string) => string,
  editsOf: (fix: ShownFix) => readonly TextEdit[] = () => [],
): CheckedFinding {
  const places = related.map(({ file, ...place }) => (file === own ? place : { ...place, file: nameOf(file) }));
  const { server, subject } = finding;
  const about = [server.container.service ?? '', subject.variable?.name ?? subject.mount?.target ?? subject.path ?? ''];
  const ways = fixes().map((fix) => ({ title: fix.title, edits: editsOf(fix) }));
  return { code, severity, message, range, related: places, fixes: ways, about };
}

/** What a fix that is safe writes into its own file. */
function ownEdits({ safe, edits }: ShownFix, { path, text }: DeploymentFile): readonly TextEdit[] {
  if (!safe || edits.some(({ place }) => place.file !== path)) return [];
  const lines = new LineIndex(text());
  return openEdits(edits.map(({ place: { start, end }, newText }) => ({ range: lines.range(start, end), newText })));
}
