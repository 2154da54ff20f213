import { arrange, element, setAttributes, setText } from '../dom.ts';
import type { CellContent, HeadContent, RowContent } from './grid-model.ts';
import { columnWidth, nameWidth, rowHeight } from './sizes.ts';

/** One row of a grid on the screen, with the cells that are to be seen. */
export class GridRow {
  readonly element = element('div', { role: 'row' });
  readonly #head: HTMLElement;
  readonly #cells = new Map<number, HTMLElement>();

  /** `isHead`: it has the heads of the columns. */
  constructor(isHead: boolean) {
    this.#head = element('div', { role: isHead ? 'columnheader' : 'rowheader', class: 'name', 'data-column': '-1' });
    this.#head.append(element('span', { class: 'text' }), element('span', { class: 'note' }));
    setAttributes(this.#head, { 'aria-colindex': '1', tabindex: '-1' });
    this.element.append(this.#head);
  }

  /** Its place among all; `index` -1 is the row of the heads. */
  place(index: number, columns: number): void {
    setAttributes(this.element, { 'aria-rowindex': String(index + 2), 'data-row': String(index) });
    if (index >= 0) this.element.style.top = `${index * rowHeight}px`;
    this.element.style.width = `${nameWidth + columns * columnWidth}px`;
  }

  /** The element that takes the focus for a column. */
  focusable(column: number): HTMLElement | undefined {
    if (column < 0) return this.#head;
    const cell = this.#cells.get(column);
    return cell?.querySelector<HTMLElement>('[role=checkbox]') ?? cell;
  }

  showHeads(corner: HeadContent, columns: readonly number[], contentOf: (column: number) => HeadContent): void {
    showHead(this.#head, corner);
    this.#fill(columns, (column) => {
      const cell = this.#cells.get(column) ?? this.#make(column, 'columnheader', element('span', { class: 'text' }));
      setAttributes(cell, { tabindex: cell.getAttribute('tabindex') ?? '-1' });
      showHead(cell, contentOf(column));
    });
  }

  show(
    content: RowContent,
    total: number,
    columns: readonly number[],
    contentOf: (column: number) => CellContent,
  ): void {
    const { text, note, isOpen } = content;
    const [name, remark] = this.#head.children;
    if (name) setText(name, text);
    if (remark) setText(remark, note);
    setAttributes(this.element, { class: isOpen === null ? 'person' : 'group' });
    setAttributes(this.#head, {
      title: note === '' ? text : `${text}: ${note}`,
      'aria-expanded': isOpen === null ? null : String(isOpen),
      'aria-colspan': isOpen === null ? null : String(total + 1),
    });
    this.#fill(isOpen === null ? columns : [], (column) => {
      const cell = this.#cells.get(column) ?? this.#makeBox(column);
      showCell(cell, contentOf(column));
    });
  }

  #fill(columns: readonly number[], show: (column: number) => void): void {
    const wanted = new Set(columns);
    for (const column of this.#cells.keys()) if (!wanted.has(column)) this.#cells.delete(column);
    for (const column of columns) show(column);
    arrange(this.element, [this.#head, ...columns.flatMap((column) => this.#cells.get(column) ?? [])]);
  }

  #makeBox(column: number): HTMLElement {
    return this.#make(column, 'gridcell', element('span', { role: 'checkbox', tabindex: '-1' }));
  }

  #make(column: number, role: string, inside: HTMLElement): HTMLElement {
    const cell = element('div', { role, 'aria-colindex': String(column + 2), 'data-column': String(column) }, inside);
    cell.style.left = `${nameWidth + column * columnWidth}px`;
    this.#cells.set(column, cell);
    return cell;
  }
}

function showHead(cell: HTMLElement, { text, title, kind, sort }: HeadContent): void {
  const [name] = cell.children;
  if (name) setText(name, text);
  setAttributes(cell, { title, 'data-kind': kind, 'aria-sort': sort, 'aria-label': title });
}

function showCell(cell: HTMLElement, { mark, label, checked, isFixed }: CellContent): void {
  const [box] = cell.children;
  if (!box) return;
  setAttributes(box, {
    class: mark,
    title: null,
    'aria-label': label,
    'aria-checked': checked,
    'aria-disabled': isFixed ? 'true' : null,
  });
}
