import { arrange, element, setAttributes } from '../dom.ts';
import type { GridModel, Spot } from './grid-model.ts';
import { GridRow } from './grid-row.ts';
import { columnsBeyond, columnWidth, nameWidth, rowHeight, rowsBeyond } from './sizes.ts';

/**
 * A grid in the sense of ARIA: one of its cells can be reached by Tab, the others by the arrow keys. Only the rows and
 * columns that are to be seen are made, and those of the cell that has the focus.
 */
export class Grid {
  readonly element = element('div', { role: 'grid', class: 'grid' });
  readonly #body = element('div', { role: 'rowgroup', class: 'body' });
  readonly #heads = new GridRow(true);
  #rows = new Map<number, GridRow>();
  #model: GridModel;
  #active: Spot = { row: -1, column: -1 };
  #tabStop: HTMLElement | undefined;
  #isDue = false;

  constructor(model: GridModel) {
    this.#model = model;
    const head = element('div', { role: 'rowgroup', class: 'head' }, this.#heads.element);
    this.element.append(head, this.#body);
    // Made when the mouse comes, as few of so many are ever looked at.
    this.element.addEventListener('mouseover', ({ target }) => {
      if (target instanceof HTMLElement) target.title = target.getAttribute('aria-label') ?? target.title;
    });
    this.element.addEventListener('scroll', () => {
      this.#soon();
    });
    new ResizeObserver(() => {
      this.#soon();
    }).observe(this.element);
    this.element.addEventListener('focusin', ({ target }) => {
      const spot = this.spotOf(target);
      if (!spot || (spot.row === this.#active.row && spot.column === this.#active.column)) return;
      this.#active = spot;
      this.#markTabStop();
    });
  }

  get active(): Spot {
    return this.#active;
  }

  /** The rows that fit on the screen. */
  get page(): number {
    return Math.max(1, Math.floor((this.element.clientHeight - this.#model.headHeight) / rowHeight) - 1);
  }

  /** Shows something else. The active cell stays with its user and workspace, wherever they are now. */
  show(model: GridModel): void {
    this.#active = moved(this.#active, this.#model, model);
    this.#model = model;
    this.#render();
  }

  /** Makes a cell the active one, has it on the screen, and gives it the focus. */
  focus(spot: Spot = this.#active): void {
    this.#active = this.#clamped(spot);
    this.#reveal();
    this.#render();
    this.#tabStop?.focus({ preventScroll: true });
  }

  /** The place of an element in the grid. */
  spotOf(target: EventTarget | null): Spot | null {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
    const row = cell?.closest<HTMLElement>('[data-row]');
    return cell && row ? { row: Number(row.dataset['row']), column: Number(cell.dataset['column']) } : null;
  }

  #clamped({ row, column }: Spot): Spot {
    const { rows, columns } = this.#model;
    return { row: Math.max(-1, Math.min(rows - 1, row)), column: Math.max(-1, Math.min(columns - 1, column)) };
  }

  #reveal(): void {
    const { row, column } = this.#active;
    const { clientHeight, clientWidth } = this.element;
    if (row >= 0) {
      const [top, room] = [row * rowHeight, clientHeight - this.#model.headHeight - rowHeight];
      if (this.element.scrollTop > top) this.element.scrollTop = top;
      else if (this.element.scrollTop < top - room) this.element.scrollTop = top - room;
    }
    if (column >= 0) {
      const [left, room] = [column * columnWidth, clientWidth - nameWidth - columnWidth];
      if (this.element.scrollLeft > left) this.element.scrollLeft = left;
      else if (this.element.scrollLeft < left - room) this.element.scrollLeft = left - room;
    }
  }

  #soon(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    requestAnimationFrame(() => {
      this.#isDue = false;
      this.#render();
    });
  }

  #render(): void {
    // Never take the focus from elsewhere, as from the editor in which somebody writes.
    const hadFocus = document.hasFocus() && this.element.contains(document.activeElement);
    const model = this.#model;
    const { scrollTop, scrollLeft, clientHeight, clientWidth } = this.element;
    const rows = seen(
      scrollTop,
      clientHeight - this.#model.headHeight,
      rowHeight,
      rowsBeyond,
      model.rows,
      this.#active.row,
    );
    const columns = seen(
      scrollLeft,
      clientWidth - nameWidth,
      columnWidth,
      columnsBeyond,
      model.columns,
      this.#active.column,
    );
    setAttributes(this.element, {
      'aria-label': model.label,
      'aria-rowcount': String(model.rows + 1),
      'aria-colcount': String(model.columns + 1),
    });
    this.element.style.setProperty('--head-height', `${model.headHeight}px`);
    this.#body.style.height = `${model.rows * rowHeight}px`;
    this.#body.style.width = `${nameWidth + model.columns * columnWidth}px`;
    this.#heads.place(-1, model.columns);
    this.#heads.showHeads(model.head(-1), columns, model.head);
    this.#rows = reused(this.#rows, rows);
    for (const [row, shown] of this.#rows) {
      shown.place(row, model.columns);
      shown.show(model.row(row), model.columns, columns, (column) => model.cell(row, column));
    }
    arrange(
      this.#body,
      [...this.#rows.values()].map((row) => row.element),
    );
    this.#markTabStop();
    if (hadFocus && document.activeElement !== this.#tabStop) this.#tabStop?.focus({ preventScroll: true });
  }

  #markTabStop(): void {
    const { row, column } = this.#active;
    const line = row < 0 ? this.#heads : this.#rows.get(row);
    const stop = line?.focusable(column) ?? line?.focusable(-1);
    if (stop !== this.#tabStop) this.#tabStop?.setAttribute('tabindex', '-1');
    stop?.setAttribute('tabindex', '0');
    this.#tabStop = stop;
  }
}

/** The rows for these indexes: those that stay, and for others what is no longer to be seen. */
function reused(before: ReadonlyMap<number, GridRow>, wanted: readonly number[]): Map<number, GridRow> {
  const indexes = new Set(wanted);
  const free = [...before].flatMap(([index, row]) => (indexes.has(index) ? [] : row));
  return new Map(wanted.map((index) => [index, before.get(index) ?? free.pop() ?? new GridRow(false)]));
}

/** The indexes that are to be made: those in sight, some beyond, and the active one. */
function seen(
  from: number,
  room: number,
  size: number,
  beyond: number,
  count: number,
  active: number,
): readonly number[] {
  const first = Math.max(0, Math.floor(from / size) - beyond);
  const end = Math.min(count, Math.ceil((from + room) / size) + beyond);
  const indexes = Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);
  if (active < 0 || active >= count) return indexes;
  if (active < first) return [active, ...indexes];
  return active >= end ? [...indexes, active] : indexes;
}

/** Where the row and column of a spot are in another model; near by, if they are gone. */
function moved({ row, column }: Spot, before: GridModel, now: GridModel): Spot {
  const place = (
    index: number,
    key: (index: number) => string,
    keyNow: (index: number) => string,
    counts: readonly [before: number, now: number],
  ): number => {
    if (index < 0 || index >= counts[0]) return Math.min(index, counts[1] - 1);
    const wanted = key(index);
    if (index < counts[1] && keyNow(index) === wanted) return index;
    for (let other = 0; other < counts[1]; other++) if (keyNow(other) === wanted) return other;
    return Math.min(index, counts[1] - 1);
  };
  return {
    row: place(row, before.rowKey, now.rowKey, [before.rows, now.rows]),
    column: place(column, before.columnKey, now.columnKey, [before.columns, now.columns]),
  };
}
