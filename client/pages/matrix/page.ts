import type { MatrixAnswer } from '../../../server/src/common/protocol/matrix-protocol.ts';
import { exported, type ExportFormat } from '../../src/matrix/export.ts';
import type { FromPage, ToPage } from '../../src/matrix/messages.ts';
import { MatrixTable, type Person, type Workspace } from '../../src/matrix/table.ts';
import { plainView, viewOf, type MatrixView, type SortBy, type ViewOptions } from '../../src/matrix/view.ts';
import { filled } from '../../src/matrix/words.ts';
import { element, setSentence, setText } from '../dom.ts';
import { changeOf } from './change.ts';
import type { Spot } from './grid-model.ts';
import { Grid } from './grid.ts';
import { readKept } from './kept.ts';
import { followInput } from './keyboard.ts';
import { legend } from './legend.ts';
import { tableModel } from './table-model.ts';
import { Toolbar } from './toolbar.ts';

interface Surroundings {
  readonly send: (message: FromPage) => void;
  /** Keeps the options while the page is out of sight; `kept`: those that were. */
  readonly keep: (options: ViewOptions) => void;
  readonly kept: unknown;
}

/** The page as a whole: a table, what of it is shown, and how. */
export class MatrixPage {
  readonly #begin: Extract<ToPage, { kind: 'begin' }>;
  readonly #surroundings: Surroundings;
  readonly #table = new MatrixTable();
  readonly #grid: Grid;
  readonly #toolbar: Toolbar;
  readonly #notice = element('p', { class: 'notice', role: 'status' });
  readonly #counts = element('p', { class: 'counts' });
  readonly #told = element('p', { class: 'told', role: 'status' });
  #options: ViewOptions;
  #view: MatrixView = { lines: [], columns: [], shown: 0 };
  #reading: MatrixAnswer['reading'] = 'current';
  #isDue = false;

  constructor(body: HTMLElement, begin: Extract<ToPage, { kind: 'begin' }>, surroundings: Surroundings) {
    const { texts } = begin;
    this.#begin = begin;
    this.#surroundings = surroundings;
    this.#options = readKept(surroundings.kept);
    this.#grid = new Grid(this.#model());
    this.#toolbar = new Toolbar(texts, this.#options, {
      choose: (changed) => {
        this.#choose(changed);
      },
      exportAs: (format) => {
        this.#export(format);
      },
      leave: () => {
        this.#grid.focus({ row: 0, column: -1 });
      },
    });
    followInput(this.#grid, {
      act: (spot) => {
        this.#act(spot);
      },
      open: (spot) => {
        this.#open(spot);
      },
      undo: () => {
        surroundings.send({ kind: 'undo' });
      },
    });
    const foot = element('div', { class: 'foot' }, this.#counts, this.#told, legend(texts));
    const title = element('h1', {}, filled(texts.grid, begin.name));
    body.replaceChildren(element('main', {}, title, this.#toolbar.element, this.#notice, this.#grid.element, foot));
    body.addEventListener('keydown', (event) => {
      if (event.key.toLowerCase() !== 'f' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      event.stopPropagation();
      this.#toolbar.focus();
    });
    setText(this.#notice, texts.loading);
    this.#soon();
  }

  take(answer: MatrixAnswer): void {
    const { texts } = this.#begin;
    this.#table.apply(answer);
    this.#reading = answer.reading;
    const notices = { current: '', refused: texts.refused, broken: texts.broken };
    setText(this.#notice, notices[answer.reading]);
    this.#soon();
  }

  tellNothing(why: 'gone' | 'silent'): void {
    setText(this.#notice, this.#begin.texts[why]);
  }

  tell(text: string): void {
    setSentence(this.#told, text);
  }

  /** What was said of the change is true no more, and who works by the keyboard goes on where they were. */
  undone(): void {
    this.tell('');
    this.#grid.focus();
  }

  #choose(changed: Partial<ViewOptions>): void {
    this.#options = { ...this.#options, ...changed };
    this.#surroundings.keep(this.#options);
    this.#soon();
  }

  /** Several changes within a frame are shown together. */
  #soon(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    requestAnimationFrame(() => {
      this.#isDue = false;
      this.#show();
    });
  }

  #show(): void {
    const { texts } = this.#begin;
    const { sortBy } = this.#options;
    this.#view = viewOf(this.#table, this.#options);
    this.#grid.show(this.#model());
    const workspace = typeof sortBy === 'object' ? this.#table.workspace(sortBy.workspace) : undefined;
    this.#toolbar.showSort(sortBy, filled(texts.sortWorkspace, workspace?.name ?? ''));
    const { shown, columns } = this.#view;
    setText(this.#counts, filled(texts.counts, shown, this.#table.size, columns.length, this.#table.workspaces.length));
  }

  #model(): ReturnType<typeof tableModel> {
    const { name, texts } = this.#begin;
    return tableModel({ name, texts, table: this.#table, view: this.#view, options: this.#options });
  }

  #at({ row, column }: Spot): { readonly person: Person | undefined; readonly workspace: Workspace | undefined } {
    const line = this.#view.lines[row];
    return { person: line?.kind === 'person' ? line.person : undefined, workspace: this.#view.columns[column] };
  }

  #act(spot: Spot): void {
    const line = this.#view.lines[spot.row];
    if (line?.kind === 'group') {
      const { closed } = this.#options;
      const { key } = line.group;
      this.#choose({ closed: line.isOpen ? [...closed, key] : closed.filter((each) => each !== key) });
      return;
    }
    const { person, workspace } = this.#at(spot);
    if (!person) this.#sortBy(workspace ? { workspace: workspace.id } : 'name');
    else if (workspace) this.#change(person, workspace);
    else this.#open(spot);
  }

  #change(person: Person, workspace: Workspace): void {
    const change = changeOf(this.#begin.texts, this.#reading, person, workspace);
    if (typeof change === 'string') this.tell(change);
    else {
      // Where nobody lists it any more, somebody may want to give it to another user, or back.
      if (!change.isGrant) this.#table.keep(workspace.id);
      this.#surroundings.send(change);
    }
  }

  /** Up, then down, then as in the file. */
  #sortBy(sortBy: SortBy): void {
    const { sortBy: before, isDown } = this.#options;
    const isSame = JSON.stringify(before) === JSON.stringify(sortBy);
    if (!isSame) this.#choose({ sortBy, isDown: false });
    else if (isDown) this.#choose({ sortBy: plainView.sortBy, isDown: false });
    else this.#choose({ isDown: true });
  }

  #open(spot: Spot): void {
    const { person, workspace } = this.#at(spot);
    if (!person && !workspace) return;
    this.#surroundings.send({
      kind: 'open',
      ...(person ? { user: person.id } : {}),
      ...(workspace ? { workspace: workspace.id } : {}),
    });
  }

  #export(format: ExportFormat): void {
    const all = viewOf(this.#table, { ...this.#options, closed: [] });
    this.#surroundings.send({ kind: 'export', format, text: exported(format, this.#begin.texts, this.#table, all) });
  }
}
