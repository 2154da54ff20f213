import type { ReportPart, ReportRow } from '../../common/protocol/report.ts';
import { count } from '../../common/words/words.ts';
import { localized } from '../../common/words/translation.ts';

/** So many rows are listed: nobody reads more, and a page of more is slow. */
const mostRows = 5000;

/** A table of users, made row by row; without users there is none. Yields at each. */
export function usersTable<T>(
  head: readonly string[],
  users: readonly T[],
  rowOf: (user: T) => ReportRow,
): Generator<undefined, readonly ReportPart[]> {
  return longTable(
    head,
    users,
    rowOf,
    (left) => localized`And ${count(left, 'more user')}: \`users-yml inspect\` lists all.`,
  );
}

/** The same of anything. `rest`: what is said of so many that are left out. */
export function* longTable<T>(
  head: readonly string[],
  items: readonly T[],
  rowOf: (item: T) => ReportRow,
  rest: (left: number) => string,
): Generator<undefined, readonly ReportPart[]> {
  const rows: ReportRow[] = [];
  for (const item of items.slice(0, mostRows)) {
    rows.push(rowOf(item));
    yield;
  }
  const left = items.length - rows.length;
  return [
    ...(rows.length > 0 ? [{ kind: 'table' as const, head, rows }] : []),
    ...(left > 0 ? [{ kind: 'text' as const, text: rest(left) }] : []),
  ];
}
