import type { ArtifactLocation, Location, Log, Result, Run } from 'sarif';
import { projectAddress } from '../../../common/project.ts';
import { version } from '../../../common/version.ts';
import type { Range } from '../../../text/range.ts';
import type { CheckedFile, CheckedFinding } from '../../check/checked-file.ts';
import { artifactUri } from '../artifact-path.ts';
import type { Output } from '../format.ts';
import { jsonPieces } from '../json-pieces.ts';
import { sarifLevels } from './levels.ts';
import { sarifRules, toldRules } from './rules.ts';

/** A log whose long lists are written piece by piece. */
type InPieces<T, Lists extends keyof T> = Omit<T, Lists> & Readonly<Record<Lists, Generator<unknown, void>>>;

/** A SARIF 2.1.0 log of one run; lines and columns count from 1, in UTF-16 units. */
export function* formatSarif(files: readonly CheckedFile[]): Output {
  const log: InPieces<Log, 'runs'> = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: theRun(files),
  };
  yield* jsonPieces(log);
  yield '\n';
}

function* theRun(files: readonly CheckedFile[]): Generator<InPieces<Run, 'results'>, void> {
  const driver = { name: 'users-yml', semanticVersion: version, informationUri: projectAddress, rules: sarifRules() };
  yield {
    tool: { driver },
    columnKind: 'utf16CodeUnits',
    artifacts: files.map(({ name, kind, recognized, unverified, server }) => ({
      location: { uri: artifactUri(name) },
      properties: { kind, recognized, unverified, ...(kind === 'deployment' ? { server } : {}) },
    })),
    results: resultsOf(files),
  };
}

function* resultsOf(files: readonly CheckedFile[]): Generator<Result, void> {
  for (const [index, { name, findings }] of files.entries()) {
    const location = { uri: artifactUri(name), index };
    for (const finding of findings) yield resultOf(finding, location);
  }
}

function resultOf({ code, severity, message, range, related, fixes }: CheckedFinding, file: ArtifactLocation): Result {
  const ruleIndex = toldRules.findIndex(({ id }) => id === code);
  const others = related.map((other) => ({
    ...locationOf(other.range, other.file === undefined ? file : { uri: artifactUri(other.file) }),
    message: { text: other.message },
  }));
  return {
    ruleId: code,
    ...(ruleIndex === -1 ? {} : { ruleIndex }),
    level: sarifLevels[severity],
    message: { text: message },
    locations: [locationOf(range, file)],
    ...(others.length === 0 ? {} : { relatedLocations: others }),
    properties: { severity, fixes: [...fixes] },
  };
}

function locationOf({ start, end }: Range, artifactLocation: ArtifactLocation): Location {
  const region = {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
  return { physicalLocation: { artifactLocation, region } };
}
