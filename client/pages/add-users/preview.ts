import type { CheckedRow, ListCheck } from '../../../server/src/common/protocol/change.ts';
import type { AddManyTexts } from '../../src/add-many/texts.ts';
import { element, setSentence } from '../dom.ts';

/** So many right rows are shown: nobody reads more. Wrong ones are shown in any case, up to as many again. */
const mostRows = 500;

/** What a list may say of users beside their names. Where none is told, the column is left out. */
const details = ['fullName', 'email', 'workspaces'] as const;

type Detail = (typeof details)[number];

interface Preview {
  /** Those that somebody has. */
  readonly columns: readonly Detail[];
  readonly rows: readonly HTMLTableRowElement[];
  readonly summary: string;
  /** So many users can be added; none where anything is wrong. */
  readonly count: number;
}

/** What a list would be. `text`: as it was given, where nothing is no fault. */
export function previewRows(check: ListCheck | null, texts: AddManyTexts, text: string): Preview {
  const nothing = { columns: [], rows: [], count: 0 };
  if (!check) return { ...nothing, summary: texts.noFile };
  if (text.trim() === '') return { ...nothing, summary: texts.nothing };
  const columns = details.filter((detail) => check.rows.some((row) => row[detail].length > 0));
  const wrong = check.rows.filter(({ why }) => why !== null);
  const faulty = wrong.length + check.faults.length;
  const right = check.rows.filter(({ why }) => why === null);
  const shown = [...wrong.slice(0, mostRows), ...right.slice(0, mostRows)];
  const rows = [
    ...check.faults.slice(0, mostRows).map((fault) => faultRow(fault, columns.length + 1, texts)),
    ...shown.sort((a, b) => a.line - b.line).map((row) => userRow(row, columns, texts)),
  ];
  const summary = faulty > 0 ? wrongWords(faulty, texts) : rightWords(check.rows.length, texts);
  const left = check.rows.length - shown.length;
  const more = left > 0 ? ` ${texts.left.replace('{0}', String(left))}` : '';
  return { columns, rows, summary: summary + more, count: faulty > 0 ? 0 : check.rows.length };
}

function wrongWords(count: number, { wrong1, wrongMany }: AddManyTexts): string {
  return count === 1 ? wrong1 : wrongMany.replace('{0}', String(count));
}

function rightWords(count: number, { right1, rightMany }: AddManyTexts): string {
  return count === 1 ? right1 : rightMany.replace('{0}', String(count));
}

function userRow(row: CheckedRow, columns: readonly Detail[], texts: AddManyTexts): HTMLTableRowElement {
  const { line, username, workspaces, why } = row;
  const shown = columns.map((detail) => (detail === 'workspaces' ? workspaces.join(', ') : row[detail]));
  const cells = [username, ...shown].map((text) => element('td', {}, text));
  return element('tr', { class: why === null ? null : 'wrong' }, lineCell(line), ...cells, stateCell(why, texts));
}

/** A line that can't be read has no values. */
function faultRow({ line, why }: ListCheck['faults'][number], span: number, texts: AddManyTexts): HTMLTableRowElement {
  const nothing = element('td', { colspan: String(span) });
  return element('tr', { class: 'wrong' }, lineCell(line), nothing, stateCell(why, texts));
}

function lineCell(line: number): HTMLTableCellElement {
  return element('th', { scope: 'row' }, String(line));
}

function stateCell(why: string | null, { right, wrong }: AddManyTexts): HTMLTableCellElement {
  const cell = element('td', {});
  setSentence(cell, why === null ? right : wrong.replace('{0}', () => why));
  return cell;
}
