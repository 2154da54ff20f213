import type { EntryRecord, Placed, PlacedItem } from '../../model/entry.ts';
import type { ViewContext } from '../../model/entry-view.ts';
import type { ServerUser } from '../../model/verdict.ts';
import { LineIndex } from '../../text/line-index.ts';
import type { Range } from '../../text/range.ts';
import { readEntry } from '../../yaml/read.ts';
import { analyzeEntry } from '../entry/analyze-entry.ts';

/** Keys stand behind as much: the dash and a space, or two spaces. */
export const indent = 2;

/** Keys of the usual form with the colon and the space behind them. */
export const keyLength = { username: 10, hashedPassword: 17, apiKey: 9, disabled: 10 } as const;

/**
 * An entry of the usual form, in which there is nothing to find but what `usualFindings` says. It is kept for nearly every
 * entry, so it holds only what is asked for at every turn; the rest is found by reading the entry again.
 */
export class MatchedUser implements EntryRecord {
  /** Up to the next entry. */
  text = '';
  /** How many line ends the text has. */
  lineCount = 0;
  workspaceNames: readonly string[] = [];
  // One by one, as an object around each value would cost more than the reading. `At` is twice the line that the value stands
  // on, counted from the entry's first, and one more when it is in quotes.
  usernameText = '';
  nameAt = 0;
  apiKeyText = '';
  keyAt = 0;
  hash = '';
  hashAt = 0;
  superuser = false;
  /** The line of `disabled` where that is true, else -1. */
  disabledLine = -1;
  readonly refusal = null;
  readonly unbuildable = null;
  readonly unreadable = null;
  readonly context: ViewContext;

  constructor(context: ViewContext) {
    this.context = context;
  }

  get disabled(): boolean {
    return this.disabledLine !== -1;
  }

  get username(): Placed {
    return new OneLine(this.usernameText, this.nameAt, keyLength.username);
  }

  get apiKey(): Placed {
    return new OneLine(this.apiKeyText, this.keyAt, keyLength.apiKey);
  }

  get hashedPassword(): Placed {
    return new OneLine(this.hash, this.hashAt, keyLength.hashedPassword);
  }

  get workspaces(): readonly PlacedItem[] {
    return this.#readAgain().workspaces;
  }

  get first(): Range {
    return onLine(0, indent, this.text.indexOf(':'));
  }

  /** The value of `disabled`, where that is true. */
  get disabledRange(): Range {
    const start = indent + keyLength.disabled;
    return onLine(this.disabledLine, start, start + 'true'.length);
  }

  get user(): ServerUser | null {
    return this.#readAgain().user;
  }

  #readAgain(): EntryRecord {
    const { text, context } = this;
    const { node, error } = readEntry(text, 0);
    return analyzeEntry({ lines: new LineIndex(text), start: 0, end: text.length, node, error }, context).record;
  }
}

class OneLine implements Placed {
  readonly text: string;
  readonly at: number;
  readonly keyLength: number;

  constructor(text: string, at: number, length: number) {
    this.text = text;
    this.at = at;
    this.keyLength = length;
  }

  get range(): Range {
    const line = this.at >> 1;
    const start = indent + this.keyLength;
    const end = start + this.text.length + 2 * (this.at & 1);
    return onLine(line, start, end);
  }
}

function onLine(line: number, start: number, end: number): Range {
  return { start: { line, character: start }, end: { line, character: end } };
}
