/** One row of a list of new users. */
import { localized } from '../words/translation.ts';
export interface ListRow {
  /** From 1. */
  readonly line: number;
  readonly username: string;
  readonly fullName: string;
  readonly email: string;
  readonly workspaces: readonly string[];
}

const columns = ['username', 'full_name', 'email', 'workspaces'] as const;
type Column = (typeof columns)[number];

/** What can't be read of a list: a sentence, which quotes nothing of it. */
export interface ListFault {
  readonly line: number;
  readonly why: string;
}

/** What was read of a list, and what can't be read of it. */
export interface ReadList {
  readonly rows: readonly ListRow[];
  readonly faults: readonly ListFault[];
}

/**
 * Reads a list of new users: a table with the columns' names in the first line, its values separated by commas, as
 * spreadsheets copy and save them also by tabs or `;`. A value with that sign, a quote or a line end stands in double
 * quotes, and a quote in it twice. Workspaces are separated by `;` or commas. Rows with nothing in them are passed
 * over. `isPlain`: it may also be a username on each line, without columns.
 */
export function readList(text: string, { isPlain = false } = {}): ReadList {
  const faults: ListFault[] = [];
  const bare = text.replace(/^\ufeff/, '');
  const records = [...recordsOf(bare, separatorOf(bare), faults)];
  const [head, ...rest] = records;
  const names = head?.values.map((value) => value.trim().toLowerCase()) ?? [];
  if (isPlain && !names.includes('username') && records.every(({ values }) => values.length === 1))
    return listOf(
      records.map(({ line, values: [value = ''] }) => ({ line, username: value.trim() })),
      faults,
    );
  const why = headFault(names);
  if (!head || why !== null) return { rows: [], faults: [{ line: head?.line ?? 1, why: why ?? noColumns() }] };
  const rows = rest.flatMap(({ line, values }) => {
    if (values.every((value) => value.trim() === '')) return [];
    if (values.length > names.length) faults.push({ line, why: localized`it has more values than there are columns.` });
    const get = (column: Column): string => values[names.indexOf(column)]?.trim() ?? '';
    const workspaces = get('workspaces')
      .split(/[;,]/)
      .map((name) => name.trim());
    return {
      line,
      username: get('username'),
      fullName: get('full_name'),
      email: get('email'),
      workspaces: [...new Set(workspaces)].filter((name) => name !== ''),
    };
  });
  return listOf(rows, faults);
}

function listOf(
  found: readonly (Pick<ListRow, 'line' | 'username'> & Partial<ListRow>)[],
  faults: readonly ListFault[],
): ReadList {
  const nothing = { fullName: '', email: '', workspaces: [] };
  const rows = found.filter((row) => isSomething(row)).map((row) => ({ ...nothing, ...row }));
  return rows.length > 0
    ? { rows, faults }
    : { rows, faults: [...faults, { line: 1, why: 'there is no user in it.' }] };
}

function isSomething({ username, fullName = '', email = '', workspaces = [] }: Partial<ListRow>): boolean {
  return username !== '' || fullName !== '' || email !== '' || workspaces.length > 0;
}

/** What stands between the names of the columns. */
function separatorOf(text: string): Separator {
  const [head = ''] = /^[^\r\n]*/.exec(text) ?? [];
  if (head.includes('\t')) return '\t';
  return head.includes(';') && !head.includes(',') ? ';' : ',';
}

function noColumns(): string {
  return localized`it has to name the columns: username, and if wanted full_name, email, workspaces.`;
}

function headFault(names: readonly string[]): string | null {
  if (!names.includes('username')) return noColumns();
  const unknown = names.findIndex((name) => !columns.some((column) => column === name));
  if (unknown !== -1) return localized`column ${unknown + 1} has a name that is none of ${columns.join(', ')}.`;
  return new Set(names).size === names.length ? null : localized`a column is there twice.`;
}

interface CsvRecord {
  readonly line: number;
  readonly values: readonly string[];
}

type Separator = ',' | ';' | '\t';

const pieces: Readonly<Record<Separator, RegExp>> = {
  ',': /"((?:[^"]|"")*)"[ \t]*(?=[,\r\n]|$)|([^,\r\n]*)/y,
  ';': /"((?:[^"]|"")*)"[ \t]*(?=[;\r\n]|$)|([^;\r\n]*)/y,
  '\t': /"((?:[^"]|"")*)" *(?=[\t\r\n]|$)|([^\t\r\n]*)/y,
};

function* recordsOf(text: string, separator: Separator, faults: ListFault[]): Generator<CsvRecord> {
  const piece = pieces[separator];
  let line = 1;
  for (let at = 0; at < text.length;) {
    const values: string[] = [];
    const first = line;
    for (;;) {
      piece.lastIndex = at;
      const [whole = '', inQuotes, plain = ''] = piece.exec(text) ?? [];
      if (inQuotes === undefined && plain.trimStart().startsWith('"')) faults.push({ line, why: openQuote() });
      values.push(inQuotes === undefined ? plain : inQuotes.replaceAll('""', '"'));
      line += (whole.match(/\r\n|\r|\n/g) ?? []).length;
      at += whole.length;
      if (text[at] !== separator) break;
      at += 1;
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    line += 1;
    yield { line: first, values };
  }
}

function openQuote(): string {
  return localized`a quote is not closed, or stands within a value: it has to stand around the value, and within it twice.`;
}
