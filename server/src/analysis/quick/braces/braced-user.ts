import { LineText, type EntryRecord, type PlacedItem } from '../../../model/entry-record.ts';
import type { ViewContext } from '../../../model/entry-view.ts';
import type { Profile } from '../../../model/profiles/index.ts';
import type { UsualField, UsualUser } from '../../../model/usual-user.ts';
import type { ServerUser } from '../../../model/verdict.ts';
import { LineIndex } from '../../../text/line-index.ts';
import type { Range } from '../../../text/range.ts';
import { BracedPairs, withoutQuotes } from './braced-pairs.ts';
import { withLetters } from './letters.ts';
import { usualServerUser } from '../usual-server-user.ts';
import { costOf } from '../usual-values.ts';

/**
 * A user of the usual form in braces, known by one match of its text. It is kept for nearly every entry, so it holds
 * only what is asked for at every turn; the rest is looked for in the text.
 */
export class BracedUser implements EntryRecord, UsualUser {
  workspaceNames: readonly string[] = [];
  usernameText = '';
  apiKeyText = '';
  hashText = '';
  superuser = true;
  disabled = false;
  readonly usual = 'values';
  readonly refusal = null;
  readonly unbuildable = null;
  readonly unreadable = null;
  readonly context: ViewContext;
  /** From the brace on. */
  readonly #text: string;
  /** Of the brace. */
  readonly #column: number;

  constructor(text: string, column: number, context: ViewContext) {
    this.#text = text;
    this.#column = column;
    this.context = context;
  }

  movedBy(columns: number): BracedUser {
    const user = new BracedUser(this.#text, this.#column + columns, this.context);
    user.workspaceNames = this.workspaceNames;
    user.usernameText = this.usernameText;
    user.apiKeyText = this.apiKeyText;
    user.hashText = this.hashText;
    user.superuser = this.superuser;
    user.disabled = this.disabled;
    return user;
  }

  get profile(): Profile {
    return this.context.profile;
  }

  get first(): Range {
    const pairs = new BracedPairs(this.#text);
    pairs.next();
    return this.#range(pairs.keyStart, pairs.keyEnd);
  }

  get username(): PlacedItem {
    return new LineText(this.usernameText, this.rangeOf('username'));
  }

  get apiKey(): PlacedItem {
    return new LineText(this.apiKeyText, this.rangeOf('api_key'));
  }

  get hashedPassword(): PlacedItem {
    return new LineText(this.hashText, this.rangeOf('hashed_password'));
  }

  get cost(): number {
    return costOf(this.hashText);
  }

  get workspaces(): readonly PlacedItem[] {
    const pairs = this.#pairOf('workspaces');
    if (!pairs) return [];
    const lines = this.#lines;
    const list = this.#text.slice(pairs.start, pairs.end);
    return Array.from(list.matchAll(/"[^"]*"|'[^']*'|[A-Za-z0-9_-]+/g), ({ 0: written, index }, item) => {
      const start = pairs.start + index;
      const range = lines.range(start, start + written.length);
      return new LineText(this.workspaceNames[item] ?? '', range, item);
    });
  }

  get user(): ServerUser {
    const [fullName, email] = [this.textOf('full_name'), this.textOf('email')];
    return usualServerUser(this, { fullName, email, hasDisabled: this.#pairOf('disabled') !== null });
  }

  textOf(name: UsualField): string | null {
    const pairs = this.#pairOf(name);
    if (!pairs) return null;
    const { text, start, end } = pairs;
    const inner = withoutQuotes(text, start, end);
    if (text.startsWith("'", start)) return inner.replaceAll("''", "'");
    return text.startsWith('"', start) ? withLetters(inner) : inner;
  }

  rangeOf(name: UsualField): Range {
    const pairs = this.#pairOf(name);
    return pairs ? this.#range(pairs.start, pairs.end) : this.first;
  }

  firstKey(): Range {
    return this.first;
  }

  listWorkspaces(): readonly PlacedItem[] {
    return this.workspaces;
  }

  get #lines(): LineIndex {
    return LineIndex.behind(this.#column, this.#text);
  }

  /** At the pair with a key; null without it. */
  #pairOf(name: UsualField | 'workspaces'): BracedPairs | null {
    const letter = name.charCodeAt(0);
    const pairs = new BracedPairs(this.#text);
    while (pairs.next()) if (pairs.letter === letter) return pairs;
    return null;
  }

  #range(start: number, end: number): Range {
    return this.#lines.range(start, end);
  }
}
