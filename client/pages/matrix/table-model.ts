/** A table of users and workspaces as the grid shows it. */
import { reachOf, type Reach } from '../../src/matrix/reach.ts';
import type { MatrixTable, Person, Workspace } from '../../src/matrix/table.ts';
import type { MatrixTexts } from '../../src/matrix/texts.ts';
import type { Line, MatrixView, SortBy, ViewOptions } from '../../src/matrix/view.ts';
import { filled, groupWords, reachWords, remarksOn, workspaceWords } from '../../src/matrix/words.ts';
import type { CellContent, GridModel, HeadContent, RowContent } from './grid-model.ts';
import { headHeight } from './sizes.ts';

interface Shown {
  readonly name: string;
  readonly texts: MatrixTexts;
  readonly table: MatrixTable;
  readonly view: MatrixView;
  readonly options: ViewOptions;
}

export function tableModel(shown: Shown): GridModel {
  const { texts, view, options, name } = shown;
  const line = (row: number): Line => at(view.lines, row);
  const column = (index: number): Workspace => at(view.columns, index);
  return {
    rows: view.lines.length,
    columns: view.columns.length,
    label: filled(texts.grid, name),
    headHeight: headHeight(view.columns.reduce((most, { name: { length } }) => Math.max(most, length), 0)),
    head: (index) => (index < 0 ? cornerOf(texts, options) : headOf(shown, column(index))),
    row: (index) => rowOf(shown, line(index)),
    cell: (row, index) => {
      const shownLine = line(row);
      return shownLine.kind === 'person' ? cellOf(shown, shownLine.person, column(index)) : noCell;
    },
    rowKey: (row) => keyOf(line(row)),
    columnKey: (index) => String(column(index).id),
  };
}

function at<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new RangeError('no such row or column');
  return found;
}

const noCell: CellContent = { mark: '', label: '', checked: 'false', isFixed: true };

function keyOf(line: Line): string {
  return line.kind === 'person' ? String(line.person.id) : `group ${line.group.key}`;
}

function cornerOf(texts: MatrixTexts, options: ViewOptions): HeadContent {
  return { text: texts.user, title: texts.user, kind: 'corner', sort: sortOf(options, 'name') };
}

function headOf({ texts, table, options }: Shown, workspace: Workspace): HeadContent {
  return {
    text: workspace.name,
    title: workspaceWords(texts, table, workspace),
    kind: table.ownerOf(workspace.id) ? 'private' : 'team',
    sort: sortOf(options, { workspace: workspace.id }),
  };
}

function sortOf({ sortBy, isDown }: ViewOptions, by: SortBy): HeadContent['sort'] {
  const isThis =
    typeof by === 'object' ? typeof sortBy === 'object' && sortBy.workspace === by.workspace : sortBy === by;
  if (!isThis) return 'none';
  return isDown ? 'descending' : 'ascending';
}

function rowOf({ texts, table }: Shown, line: Line): RowContent {
  if (line.kind === 'person')
    return { text: line.person.name, note: remarksOn(texts, table, line.person).join('; '), isOpen: null };
  const text = filled(texts.groupSize, groupWords(texts, line.group), line.size);
  return { text, note: '', isOpen: line.isOpen };
}

function cellOf({ texts, table }: Shown, person: Person, workspace: Workspace): CellContent {
  const reach = reachOf(table, person, workspace.id);
  const words = reachWords(texts, table, person, reach);
  return {
    mark: markOf(reach),
    label: filled(texts.cell, person.name, workspace.name, words),
    checked: reach?.reason === 'key' ? 'mixed' : reach ? 'true' : 'false',
    isFixed: reach?.reason === 'private' || workspace.masked || person.remarks.masked === true,
  };
}

function markOf(reach: Reach | null): string {
  return reach ? `mark ${reach.reason} by-${reach.by}` : '';
}
