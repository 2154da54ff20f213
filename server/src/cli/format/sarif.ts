import { sep } from 'node:path';
import { rules } from '../../rules/index.ts';
import type { Severity } from '../../common/severity.ts';
import type { Range } from '../../text/range.ts';
import { version } from '../../common/version.ts';
import type { CheckedFile, CheckedFinding } from '../check/checked-file.ts';
import type { Output } from './format.ts';
import { jsonPieces } from './json-pieces.ts';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** A SARIF 2.1.0 log of one run; lines and columns count from 1, in UTF-16 units. */
export function* formatSarif(files: readonly CheckedFile[]): Output {
  yield* jsonPieces({
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: theRun(files),
  });
  yield '\n';
}

function* theRun(files: readonly CheckedFile[]): Generator<object, void> {
  yield {
    tool: { driver: { name: 'users-yml', semanticVersion: version, rules: rules.map(ruleDescriptor) } },
    columnKind: 'utf16CodeUnits',
    artifacts: files.map(({ name, recognized, unverified }) => ({
      location: { uri: uriOf(name) },
      properties: { recognized, unverified },
    })),
    results: resultsOf(files),
  };
}

function* resultsOf(files: readonly CheckedFile[]): Generator<object, void> {
  for (const [index, { name, findings }] of files.entries()) {
    const location = { uri: uriOf(name), index };
    for (const finding of findings) yield resultOf(finding, location);
  }
}

function ruleDescriptor({ id, title, why, severity }: (typeof rules)[number]): object {
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: why },
    defaultConfiguration: { level: levels[severity] },
  };
}

interface ArtifactLocation {
  readonly uri: string;
  readonly index: number;
}

function resultOf({ code, severity, message, range, related, fixes }: CheckedFinding, file: ArtifactLocation): object {
  const ruleIndex = rules.findIndex(({ id }) => id === code);
  const others = related.map((other) => ({ ...locationOf(other.range, file), message: { text: other.message } }));
  return {
    ruleId: code,
    ...(ruleIndex === -1 ? {} : { ruleIndex }),
    level: levels[severity],
    message: { text: message },
    locations: [locationOf(range, file)],
    ...(others.length === 0 ? {} : { relatedLocations: others }),
    properties: { severity, fixes },
  };
}

function locationOf({ start, end }: Range, artifactLocation: ArtifactLocation): object {
  const region = {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
  return { physicalLocation: { artifactLocation, region } };
}

/** A relative reference, or a file URL for an absolute path. */
function uriOf(name: string): string {
  const path = name.split(sep).join('/').split('/').map(encodeURIComponent).join('/');
  if (path.startsWith('/')) return `file://${path}`;
  return /^[A-Za-z]%3A\//.test(path) ? `file:///${path.slice(0, 1)}:${path.slice(4)}` : path;
}
