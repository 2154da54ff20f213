import type { ReportPart, ReportRow } from '../../common/protocol/report.ts';
import { count } from '../../common/words/words.ts';

/** So many users are listed: nobody reads more, and a page of more is slow. */
const mostRows = 5000;

/** A table of users, made row by row; without users there is none. Yields at each. */
export function* usersTable<T>(
  head: readonly string[],
  users: readonly T[],
  rowOf: (user: T) => ReportRow,
): Generator<undefined, readonly ReportPart[]> {
  const rows: ReportRow[] = [];
  for (const user of users.slice(0, mostRows)) {
    rows.push(rowOf(user));
    yield;
  }
  const left = users.length - rows.length;
  return [
    ...(rows.length > 0 ? [{ kind: 'table' as const, head, rows }] : []),
    ...(left > 0
      ? [{ kind: 'text' as const, text: `And ${count(left, 'more user')}: \`users-yml inspect\` lists all.` }]
      : []),
  ];
}
