import { groupings } from '../../src/matrix/groups.ts';
import type { ExportFormat } from '../../src/matrix/export.ts';
import type { MatrixTexts } from '../../src/matrix/texts.ts';
import { shows, type SortBy, type ViewOptions } from '../../src/matrix/view.ts';
import { element, setText } from '../dom.ts';

interface ToolbarEvents {
  readonly choose: (changed: Partial<ViewOptions>) => void;
  readonly exportAs: (format: ExportFormat) => void;
  /** From a filter down into the table. */
  readonly leave: () => void;
}

const sorts = ['file', 'name', 'reach'] as const;
const byWorkspace = 'workspace';

/** The filters, and how users are sorted and put together. */
export class Toolbar {
  readonly element: HTMLElement;
  readonly #filter: HTMLInputElement;
  readonly #sort: HTMLSelectElement;
  readonly #otherSort = element('option', { value: byWorkspace, hidden: '' });

  constructor(texts: MatrixTexts, options: ViewOptions, { choose, exportAs, leave }: ToolbarEvents) {
    this.#filter = filter(texts.filterUsers, options.users, (users) => choose({ users }), leave);
    const columns = filter(texts.filterWorkspaces, options.workspaces, (workspaces) => choose({ workspaces }), leave);
    const show = select(shows, showTexts(texts), options.show, (value) => choose({ show: value }));
    this.#sort = select(sorts, sortTexts(texts), nameOf(options.sortBy), (sortBy) => choose({ sortBy, isDown: false }));
    this.#sort.append(this.#otherSort);
    const group = select(groupings, groupTexts(texts), options.groupBy, (groupBy) => choose({ groupBy, closed: [] }));
    this.element = element(
      'div',
      { role: 'toolbar', class: 'toolbar', 'aria-label': texts.toolbar },
      this.#filter,
      columns,
      element('label', {}, texts.show, show),
      element('label', {}, texts.sort, this.#sort),
      element('label', {}, texts.group, group),
      button(texts.csv, texts.csvTitle, () => exportAs('csv')),
      button(texts.markdown, texts.markdownTitle, () => exportAs('markdown')),
    );
  }

  focus(): void {
    this.#filter.select();
  }

  /** Says how users are sorted, which the heads of columns change, too. */
  showSort(sortBy: SortBy, words: string): void {
    setText(this.#otherSort, words);
    this.#otherSort.hidden = typeof sortBy !== 'object';
    this.#sort.value = nameOf(sortBy);
  }
}

function nameOf(sortBy: SortBy): string {
  return typeof sortBy === 'object' ? byWorkspace : sortBy;
}

function filter(label: string, value: string, choose: (value: string) => void, leave: () => void): HTMLInputElement {
  const input = element('input', { type: 'search', placeholder: label, 'aria-label': label, spellcheck: 'false' });
  input.value = value;
  input.addEventListener('input', () => {
    choose(input.value);
  });
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    leave();
  });
  return input;
}

function select<T extends string>(
  values: readonly T[],
  texts: Readonly<Record<T, string>>,
  chosen: string,
  choose: (value: T) => void,
): HTMLSelectElement {
  const made = element('select', {}, ...values.map((value) => element('option', { value }, texts[value])));
  made.value = chosen;
  made.addEventListener('change', () => {
    const value = values.find((each) => each === made.value);
    if (value !== undefined) choose(value);
  });
  return made;
}

function button(label: string, title: string, run: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', title }, label);
  made.addEventListener('click', run);
  return made;
}

function showTexts(texts: MatrixTexts): Readonly<Record<(typeof shows)[number], string>> {
  return {
    all: texts.showAll,
    superuser: texts.showSuperuser,
    disabled: texts.showDisabled,
    key: texts.showKey,
    locked: texts.showLocked,
    teamless: texts.showTeamless,
  };
}

function sortTexts(texts: MatrixTexts): Readonly<Record<(typeof sorts)[number], string>> {
  return { file: texts.sortFile, name: texts.sortName, reach: texts.sortReach };
}

function groupTexts(texts: MatrixTexts): Readonly<Record<(typeof groupings)[number], string>> {
  return { none: texts.groupNone, role: texts.groupRole, reach: texts.groupReach };
}
