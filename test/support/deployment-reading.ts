import { finish } from '../../server/src/common/steps.ts';
import { candidateKind } from '../../server/src/deployment/graph/candidates.ts';
import { readDeployments, type Deployments } from '../../server/src/deployment/graph/read.ts';
import { relevantPaths } from '../../server/src/deployment/graph/relevant.ts';
import { reportByFile, type ReportedFinding } from '../../server/src/deployment/report/report.ts';
import { memoryFiles } from './memory-files.ts';

/** The texts of a folder by their paths. */
export type Texts = Readonly<Record<string, string>>;

export interface FoundInFile {
  readonly file: string;
  readonly found: ReportedFinding;
}

export function deploymentsIn(texts: Texts): Deployments {
  const files = memoryFiles(texts);
  const paths = Object.keys(texts).filter((path) => candidateKind(path) !== null);
  return finish(readDeployments(files, finish(relevantPaths(files.read, paths.sort()))));
}

/** All that is said of a folder, by files. */
export function deploymentFindings(texts: Texts): readonly FoundInFile[] {
  const options = { severityOf: () => ({}), strict: true };
  const reported = finish(reportByFile(deploymentsIn(texts), memoryFiles(texts), options));
  return [...reported].flatMap(([file, all]) => all.map((found) => ({ file, found })));
}

/** The folder after a fix. */
export function withFix(texts: Texts, { edits }: ReturnType<ReportedFinding['fixes']>[number]): Texts {
  const after: Record<string, string> = { ...texts };
  for (const { place, newText } of edits.toSorted((a, b) => b.place.start - a.place.start)) {
    const text = after[place.file] ?? '';
    after[place.file] = text.slice(0, place.start) + newText + text.slice(place.end);
  }
  return after;
}
