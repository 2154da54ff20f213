import { shownName } from '../common/words/message.ts';
import { laterRole } from '../model/verdict.ts';
import { count } from '../common/words/words.ts';
import { inspectInSteps } from '../analysis/inspect.ts';
import type { PlacedFinding } from '../analysis/report/placed-finding.ts';
import { reportInSteps } from '../analysis/report/report.ts';
import { HashKnowledgeStore } from '../analysis/hash-knowledge.ts';
import { UsersFile } from '../analysis/users-file.ts';

/** What Argilla's migrate task would refuse, drop or change in a file, as Markdown. No secret is in it. */
export function* migrationReport(text: string): Generator<undefined, string> {
  const file = new UsersFile(text, { server: 'argilla-migrate', knowledge: new HashKnowledgeStore(), pinned: true });
  while (!file.advance(() => true)) yield;
  const report = yield* reportInSteps(file, { severity: {}, strict: true });
  const findings = report.all();
  const refused = findings.filter(({ severity }) => severity === 'error');
  const changed = findings.filter(({ severity }) => severity !== 'error');
  const { loads, users } = yield* inspectInSteps(file);
  const shown = (name: string): string => shownName(name, file.mayShow) ?? '(not shown)';
  const lines = [
    '# Will it migrate?',
    '',
    loads
      ? `Yes: the migrate task would write ${count(users.length, 'user')}.`
      : 'No: the migrate task is all or nothing, and it would refuse the file.',
  ];
  yield* addSection(lines, 'What it refuses', refused);
  yield* addSection(lines, 'What it drops or changes, and other findings', changed);
  if (loads && users.length > 0) {
    lines.push('', '## What it would write', '', '| user | role | workspaces |', '| --- | --- | --- |');
    for (const { username, role, workspaces } of users) {
      const names = (workspaces ?? []).map(shown).join(', ');
      lines.push(`| ${shown(username)} | ${role === null ? '' : described(role)} | ${names} |`);
      yield;
    }
  }
  lines.push('', '## Before anybody signs in', '', signInAdvice);
  return `${lines.join('\n')}\n`;
}

/** Source: docs/server.md#hashes. */
const signInAdvice =
  'With bcrypt 5 beside passlib 1.7.4 every sign-in ends with HTTP 500, whatever the hash is: no release of Argilla keeps ' +
  'bcrypt below 5 by itself. Look with `pip list`, and install `bcrypt<5` where the image was built anew.';

/** A role, and what it is called later on. */
function described(role: 'admin' | 'annotator'): string {
  const later = laterRole(role);
  return later === role ? role : `${role}; ${later} from Argilla 1.11 on`;
}

function* addSection(lines: string[], title: string, found: readonly PlacedFinding[]): Generator<undefined, void> {
  if (found.length === 0) return;
  lines.push('', `## ${title}`, '');
  for (const { range, message, code } of found) {
    lines.push(`- line ${String(range.start.line + 1)}: ${message} (${code})`);
    yield;
  }
}
