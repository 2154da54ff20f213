import { inspectInSteps } from '../../analysis/inspect.ts';
import type { PlacedFinding } from '../../analysis/report/placed-finding.ts';
import { reportInSteps } from '../../analysis/report/report.ts';
import { HashKnowledgeStore } from '../../analysis/hash-knowledge.ts';
import { lineOfUser } from '../../analysis/user-lines.ts';
import { UsersFile } from '../../analysis/users-file.ts';
import type { Report, ReportPart } from '../../common/protocol/report.ts';
import { count } from '../../common/words/words.ts';
import { findingsList } from './findings-list.ts';
import { nameIn, namesIn } from './names.ts';
import { roleOf } from './role.ts';
import { usersTable } from './users-table.ts';
import { localized } from '../../common/words/translation.ts';

/** What Argilla's migrate task would refuse, drop or change in a file. No secret is in it. */
export function* migrationReport(text: string): Generator<undefined, Report> {
  const file = new UsersFile(text, { server: 'argilla-migrate', knowledge: new HashKnowledgeStore(), pinned: true });
  while (!file.advance(() => true)) yield;
  const report = yield* reportInSteps(file, { severity: {}, strict: true });
  const findings = report.all();
  const refused = findings.filter(({ severity }) => severity === 'error');
  const changed = findings.filter(({ severity }) => severity !== 'error');
  const { loads, users } = yield* inspectInSteps(file);
  const table = yield* usersTable([localized`user`, localized`role`, localized`workspaces`], users, (user) => {
    const { username, role, workspaces } = user;
    const cells = [nameIn(file, username), role === null ? '' : roleOf(role), namesIn(file, workspaces ?? [])];
    return { cells, line: lineOfUser(user) };
  });
  const answer: ReportPart =
    loads === true
      ? {
          kind: 'text',
          text: localized`Yes: the migrate task would write ${count(users.length, 'user')}.`,
          tone: 'good',
        }
      : {
          kind: 'text',
          text: localized`No: the migrate task is all or nothing, and it would refuse the file.`,
          tone: 'bad',
        };
  const parts = [
    answer,
    ...section(localized`What it refuses`, refused),
    ...section(localized`What it drops or changes, and other findings`, changed),
    ...(table.length > 0 ? [{ kind: 'heading', text: localized`What it would write` } as const, ...table] : []),
    { kind: 'heading', text: localized`Before anybody signs in` } as const,
    { kind: 'text', text: signInAdvice() } as const,
  ];
  return { title: localized`Will it migrate?`, parts };
}

function section(title: string, found: readonly PlacedFinding[]): readonly ReportPart[] {
  if (found.length === 0) return [];
  return [{ kind: 'heading', text: title }, ...findingsList(found, ({ message, code }) => `${message} (${code})`)];
}

/** Source: docs/server.md#hashes. */
function signInAdvice(): string {
  return localized`With bcrypt 5 beside passlib 1.7.4 every sign-in ends with HTTP 500, whatever the hash is: no release of Argilla keeps bcrypt below 5 by itself. Look with \`pip list\`, and install \`bcrypt<5\` where the image was built anew.`;
}
