import type { ArtifactLocation, Fix, Location, Log, Region, Result, Run } from 'sarif';
import { projectAddress } from '../../../common/project.ts';
import { version } from '../../../common/version.ts';
import type { Range } from '../../../text/range.ts';
import type { CheckedFile, CheckedFinding, CheckedFix } from '../../check/checked-file.ts';
import { artifactUri } from '../artifact-path.ts';
import type { CheckFormatOptions, Output } from '../format.ts';
import { jsonPieces } from '../json-pieces.ts';
import { sarifLevels } from './levels.ts';
import { sarifRules, toldRules } from './rules.ts';

/** A log whose long lists are written piece by piece. */
type InPieces<T, Lists extends keyof T> = Omit<T, Lists> & Readonly<Record<Lists, Generator<unknown, void>>>;

/** A SARIF 2.1.0 log of one run; lines and columns count from 1, in UTF-16 units. */
export function* formatSarif(
  files: readonly CheckedFile[],
  { suppressed }: Pick<CheckFormatOptions, 'suppressed'>,
): Output {
  const log: InPieces<Log, 'runs'> = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: theRun(files, suppressed),
  };
  yield* jsonPieces(log);
  yield '\n';
}

function* theRun(files: readonly CheckedFile[], suppressed: boolean): Generator<InPieces<Run, 'results'>, void> {
  const driver = { name: 'users-yml', semanticVersion: version, informationUri: projectAddress, rules: sarifRules() };
  yield {
    tool: { driver },
    columnKind: 'utf16CodeUnits',
    artifacts: files.map(({ name, kind, recognized, unverified, server }) => ({
      location: { uri: artifactUri(name) },
      properties: { kind, recognized, unverified, ...(kind === 'deployment' ? { server } : {}) },
    })),
    results: resultsOf(files, suppressed),
  };
}

/**
 * What is known and what comments switch off is a result only where that is asked for: GitHub's code scanning takes no
 * notice that a result is suppressed, and would show an open alert.
 */
function* resultsOf(files: readonly CheckedFile[], suppressed: boolean): Generator<Result, void> {
  for (const [index, { name, findings, known, hidden = [] }] of files.entries()) {
    const location = { uri: artifactUri(name), index };
    const state = known && { baselineState: 'new' as const };
    for (const finding of findings) yield { ...resultOf(finding, location), ...state };
    if (!suppressed) continue;
    for (const finding of known ?? [])
      yield { ...resultOf(finding, location), baselineState: 'unchanged', suppressions: [{ kind: 'external' }] };
    for (const finding of hidden)
      yield { ...resultOf(finding, location), ...state, suppressions: [{ kind: 'inSource' }] };
  }
}

function resultOf({ code, severity, message, range, related, fixes }: CheckedFinding, file: ArtifactLocation): Result {
  const ruleIndex = toldRules.findIndex(({ id }) => id === code);
  const others = related.map((other) => ({
    ...locationOf(other.range, other.file === undefined ? file : { uri: artifactUri(other.file) }),
    message: { text: other.message },
  }));
  // Where the first way can't be told, another one would be taken for the best.
  const written = fixes[0]?.edits.length === 0 ? [] : fixes.flatMap((fix) => fixOf(fix, file));
  return {
    ruleId: code,
    ...(ruleIndex === -1 ? {} : { ruleIndex }),
    level: sarifLevels[severity],
    message: { text: message },
    locations: [locationOf(range, file)],
    ...(others.length === 0 ? {} : { relatedLocations: others }),
    ...(written.length === 0 ? {} : { fixes: written }),
    properties: { severity, fixes: fixes.map(({ title }) => title) },
  };
}

/** None where it is left to an editor what is written. */
function fixOf({ title, edits }: CheckedFix, artifactLocation: ArtifactLocation): Fix[] {
  if (edits.length === 0) return [];
  const replacements = edits.map(({ range, newText }) => ({
    deletedRegion: regionOf(range),
    ...(newText === '' ? {} : { insertedContent: { text: newText } }),
  }));
  return [{ description: { text: `${title}.` }, artifactChanges: [{ artifactLocation, replacements }] }];
}

function locationOf(range: Range, artifactLocation: ArtifactLocation): Location {
  return { physicalLocation: { artifactLocation, region: regionOf(range) } };
}

function regionOf({ start, end }: Range): Region {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
