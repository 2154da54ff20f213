/** What is shown of a table, as text for other programs and for people. */
import { reachOf } from './reach.ts';
import type { MatrixTable, Person } from './table.ts';
import type { MatrixTexts } from './texts.ts';
import type { MatrixView } from './view.ts';
import { reachWords, remarksOn, workspaceWords } from './words.ts';

export type ExportFormat = 'csv' | 'markdown';

/** A line for each user, a column for each workspace, and why it is reached in the cells. */
export function exported(format: ExportFormat, texts: MatrixTexts, table: MatrixTable, view: MatrixView): string {
  const head = [texts.user, '', ...view.columns.map((column) => workspaceWords(texts, table, column))];
  const people = view.lines.flatMap((line) => (line.kind === 'person' ? line.person : []));
  const rows = people.map((person) => cellsOf(texts, table, view, person));
  return format === 'csv' ? csvOf([head, ...rows]) : markdownOf(head, rows);
}

function cellsOf(texts: MatrixTexts, table: MatrixTable, { columns }: MatrixView, person: Person): readonly string[] {
  const cells = columns.map(({ id }) => {
    const reach = reachOf(table, person, id);
    return reach ? reachWords(texts, table, person, reach) : '';
  });
  return [person.name, remarksOn(texts, table, person).join('; '), ...cells];
}

/** RFC 4180. A name of the file begins with nothing that a spreadsheet takes for a formula. */
function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function markdownOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |\n`;
  return line(head) + line(head.map(() => '---')) + rows.map(line).join('');
}

function escaped(text: string): string {
  return text.replace(/[\\`*_<>[\]|&]/g, String.raw`\$&`);
}
