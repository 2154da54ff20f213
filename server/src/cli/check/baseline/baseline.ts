import { existsSync, statSync } from 'node:fs';
import { decodeText } from '../../../document/decode-text.ts';
import { describeFileError } from '../../input/file-error.ts';
import { InputRefused } from '../../input/input-refused.ts';
import { readPath } from '../../input/read-path.ts';
import { writeWhole } from '../../output/whole-file.ts';
import type { CheckedFile, CheckedFinding } from '../checked-file.ts';
import { baselineText, parseBaseline } from './baseline-text.ts';
import { knownFinding, KnownFindings } from './known-findings.ts';
import { pathFrom, pathInBaseline } from './path-in-baseline.ts';

/** A file that says which findings are known. */
export interface Baseline {
  readonly path: string;
  readonly known: KnownFindings;
}

/** Throws `InputRefused`, with a whole sentence, for what is no baseline. */
export async function readBaseline(path: string): Promise<Baseline> {
  try {
    const { text, fault } = decodeText(await readPath(path));
    const known = fault === null ? parseBaseline(text) : null;
    if (!known) throw new InputRefused('it is no baseline: --write-baseline makes one.');
    return { path, known };
  } catch (error) {
    throw new InputRefused(describeFileError(path, error));
  }
}

/** The one that is there, as what other files have stays in it; an empty one where nothing is there. */
export async function baselineToWrite(path: string): Promise<Baseline> {
  const isThere = statSync(path, { throwIfNoEntry: false }) !== undefined;
  return isThere ? readBaseline(path) : { path, known: new KnownFindings() };
}

/** Files with what is known apart from what is new. An error is never known. */
export function withKnown(files: readonly CheckedFile[], { path, known }: Baseline): readonly CheckedFile[] {
  return files.map((file) => {
    const name = pathInBaseline(path, file.name);
    const isKnown = (finding: CheckedFinding): boolean =>
      finding.severity !== 'error' && known.take(knownFinding(name, finding));
    const found = file.findings.map((finding) => ({ finding, isKnown: isKnown(finding) }));
    const those = (wanted: boolean): readonly CheckedFinding[] =>
      found.flatMap((each) => (each.isKnown === wanted ? [each.finding] : []));
    return { ...file, findings: those(false), known: those(true) };
  });
}

/** How many findings a baseline has, after `withKnown`, that are no more in the files. */
export function goneOf({ path, known }: Baseline, files: readonly CheckedFile[]): number {
  const names = new Set(files.map(({ name }) => pathInBaseline(path, name)));
  return [...known].reduce((sum, { file, count }) => sum + (names.has(file) ? count : 0), 0);
}

/**
 * Writes all that is found in the files but errors; what a baseline has of other files stays in it, as long as these
 * are there. Gives how many. Throws `OutputFailed`.
 */
export function writeBaseline({ path, known: before }: Baseline, files: readonly CheckedFile[]): number {
  const known = new KnownFindings();
  const names = new Set<string>();
  let written = 0;
  for (const { name, findings } of files) {
    const file = pathInBaseline(path, name);
    names.add(file);
    for (const finding of findings) {
      if (finding.severity === 'error') continue;
      known.add(knownFinding(file, finding));
      written += 1;
    }
  }
  for (const each of before) {
    if (!names.has(each.file) && existsSync(pathFrom(path, each.file))) known.add(each, each.count);
  }
  writeWhole(path, baselineText(known));
  return written;
}
