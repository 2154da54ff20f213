import { createHash } from 'node:crypto';
import type { Severity } from '../../common/severity.ts';
import type { CheckedFile, CheckedFinding } from '../check/checked-file.ts';
import { artifactPath } from './artifact-path.ts';
import type { Output } from './format.ts';
import { jsonPieces } from './json-pieces.ts';

const severities: Readonly<Record<Severity, string>> = {
  error: 'blocker',
  warning: 'major',
  information: 'minor',
  hint: 'info',
};

/** GitLab's report of code quality, whose widget tells new findings from old ones by their fingerprints. */
export function* formatGitlab(files: readonly CheckedFile[]): Output {
  yield* jsonPieces(findingsOf(files));
  yield '\n';
}

function* findingsOf(files: readonly CheckedFile[]): Generator<object, void> {
  const seen = new Map<string, number>();
  for (const { name, findings } of files) {
    const path = artifactPath(name);
    for (const finding of findings) {
      const { code, severity, message, range } = finding;
      const same = JSON.stringify([path, code, withoutLines(finding)]);
      const nth = seen.get(same) ?? 0;
      seen.set(same, nth + 1);
      yield {
        description: message,
        check_name: code,
        fingerprint: createHash('sha256').update(`${same}${nth}`).digest('hex'),
        severity: severities[severity],
        location: { path, lines: { begin: range.start.line + 1, end: range.end.line + 1 } },
      };
    }
  }
}

/** The message without what changes when a user is added further up: it is the same finding then. */
function withoutLines({ message }: CheckedFinding): string {
  return message.replace(/\b(lines?|user) \d+/g, '$1');
}
