import type { ReportedFinding } from '../../deployment/report/report.ts';
import type { DeploymentFile } from '../deploy/found.ts';
import type { CheckedFile, CheckedFinding } from './checked-file.ts';

/** A deployment file as `check` tells of it. */
export function checkedDeployment({ name, path, server, findings, nameOf }: DeploymentFile): CheckedFile {
  const own = findings.map((finding) => reportedFinding(finding, path, nameOf));
  return { name, kind: 'deployment', recognized: true, checked: true, unverified: 0, server, findings: own };
}

/** `own`: the path of its file in the folder, so that related places there need no name. */
export function reportedFinding(
  { code, severity, message, range, related, fixes, finding }: ReportedFinding,
  own: string | null,
  nameOf: (path: string) => string,
): CheckedFinding {
  const places = related.map(({ file, ...place }) => (file === own ? place : { ...place, file: nameOf(file) }));
  const { server, subject } = finding;
  const about = [server.container.service ?? '', subject.variable?.name ?? subject.mount?.target ?? subject.path ?? ''];
  return { code, severity, message, range, related: places, fixes: fixes().map(({ title }) => title), about };
}
