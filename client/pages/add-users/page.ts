import type { ListCheck } from '../../../server/src/common/protocol/change.ts';
import type { FromPage } from '../../src/add-many/messages.ts';
import type { AddManyTexts } from '../../src/add-many/texts.ts';
import { element, setSentence } from '../dom.ts';
import { previewRows } from './preview.ts';

interface Editor {
  readonly send: (message: FromPage) => void;
  /** What is typed stays when the page goes out of sight. */
  readonly keep: (text: string) => void;
}

/** From the last key to the look at the list, in ms. */
const delay = 200;

/** What somebody pastes or opens, what would come of each row, and a button that adds all. */
export class ListPage {
  readonly #texts: AddManyTexts;
  readonly #editor: Editor;
  readonly #list: HTMLTextAreaElement;
  readonly #add: HTMLButtonElement;
  readonly #state = element('p', { role: 'status' });
  readonly #rows = element('tbody');
  readonly #heads = element('tr');
  readonly #table: HTMLTableElement;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(body: HTMLElement, texts: AddManyTexts, editor: Editor) {
    this.#texts = texts;
    this.#editor = editor;
    this.#list = element('textarea', { id: 'list', rows: '10', spellcheck: 'false', 'aria-describedby': 'help' });
    this.#list.addEventListener('input', () => {
      this.#changed();
    });
    const open = button(texts.open, () => {
      editor.send({ kind: 'open' });
    });
    this.#add = button(texts.addMany.replace('{0}', '0'), () => {
      if (this.#add.ariaDisabled === 'true') return;
      this.#mayAdd(false);
      editor.send({ kind: 'add', text: this.#list.value });
    });
    this.#add.className = 'main';
    this.#mayAdd(false);
    this.#table = tableOf(texts, this.#heads, this.#rows);
    const main = element(
      'main',
      {},
      element('h1', {}, texts.title),
      element('label', { for: 'list' }, texts.list),
      element('p', { id: 'help' }, texts.help),
      this.#list,
      element('div', { class: 'buttons' }, open, this.#add, element('span', {}, texts.passwords)),
      this.#state,
      this.#table,
    );
    body.replaceChildren(main);
    this.#list.focus();
  }

  fill(text: string): void {
    this.#list.value = text;
    this.#changed();
  }

  /** Null: the file is no users file any more. */
  show(check: ListCheck | null): void {
    const { columns, rows, summary, count } = previewRows(check, this.#texts, this.#list.value);
    const { line, username, state } = this.#texts;
    const heads = [line, username, ...columns.map((detail) => this.#texts[detail]), state];
    this.#heads.replaceChildren(...heads.map((text) => element('th', { scope: 'col' }, text)));
    this.#rows.replaceChildren(...rows);
    this.#table.hidden = rows.length === 0;
    setSentence(this.#state, summary);
    this.#mayAdd(count > 0);
    this.#add.textContent = count === 1 ? this.#texts.add1 : this.#texts.addMany.replace('{0}', String(count));
  }

  /** What came of it. A list whose users are added has done its work. */
  tell(text: string, isDone: boolean): void {
    if (isDone) {
      this.#list.value = '';
      this.#editor.keep('');
      this.#rows.replaceChildren();
      this.#table.hidden = true;
    } else this.#mayAdd(true);
    setSentence(this.#state, text);
  }

  /** A button that is `disabled` while it has the focus swallows all keys, those of the editor, too. */
  #mayAdd(may: boolean): void {
    this.#add.ariaDisabled = String(!may);
  }

  #changed(): void {
    this.#editor.keep(this.#list.value);
    // What was looked at is not what would be added any more.
    this.#mayAdd(false);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#editor.send({ kind: 'check', text: this.#list.value });
    }, delay);
  }
}

function button(label: string, run: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button' }, label);
  made.addEventListener('click', run);
  return made;
}

function tableOf({ preview }: AddManyTexts, heads: HTMLElement, rows: HTMLElement): HTMLTableElement {
  return element('table', { hidden: '' }, element('caption', {}, preview), element('thead', {}, heads), rows);
}
