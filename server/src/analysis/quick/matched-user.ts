import type { EntryRecord, Placed, PlacedItem } from '../../model/entry-record.ts';
import { noNeeds, type EntryNeeds } from '../../model/entry-source.ts';
import type { ViewContext } from '../../model/entry-view.ts';
import type { Profile } from '../../model/profiles/index.ts';
import type { UsualField, UsualUser } from '../../model/usual-user.ts';
import type { ServerUser } from '../../model/verdict.ts';
import type { Range } from '../../text/range.ts';
import { matchedField } from './matched-field.ts';
import { matchedWorkspaces } from './matched-workspaces.ts';
import { indentOf, keyLength } from './usual-form.ts';
import { usualServerUser } from './usual-server-user.ts';
import { costOf } from './usual-values.ts';

/**
 * A user of the usual form, known by one match of its text. It is kept for nearly every entry, so it holds only what is
 * asked for at every turn; the rest is looked for in the text.
 */
export class MatchedUser implements EntryRecord, UsualUser {
  /** Up to the next entry. */
  text = '';
  /** How many line ends the text has. */
  lineCount = 0;
  workspaceNames: readonly string[] = [];
  // One by one, as an object around each value would cost more than the reading. `At` is twice the line that the
  // value stands on, counted from the entry's first, and one more when it is in quotes.
  usernameText = '';
  nameAt = 0;
  apiKeyText = '';
  keyAt = 0;
  hashText = '';
  hashAt = 0;
  superuser = false;
  disabled = false;
  /** The line of `disabled` where that is true. */
  disabledLine = -1;
  readonly usual = 'lines';
  readonly refusal = null;
  readonly unbuildable = null;
  readonly unreadable = null;
  readonly context: ViewContext;

  constructor(context: ViewContext) {
    this.context = context;
  }

  /** The column of the keys. */
  get #indent(): number {
    return indentOf(this.text);
  }

  get profile(): Profile {
    return this.context.profile;
  }

  /** What reading it takes from elsewhere. */
  get needs(): EntryNeeds {
    return noNeeds;
  }

  get first(): Range {
    return onLine(0, this.#indent, this.text.indexOf(':'));
  }

  get username(): Placed {
    return new OneLine(this.usernameText, this.nameAt, this.#indent + keyLength.username);
  }

  get apiKey(): Placed {
    return new OneLine(this.apiKeyText, this.keyAt, this.#indent + keyLength.apiKey);
  }

  get hashedPassword(): Placed {
    return new OneLine(this.hashText, this.hashAt, this.#indent + keyLength.hashedPassword);
  }

  get cost(): number {
    return costOf(this.hashText);
  }

  get workspaces(): readonly PlacedItem[] {
    return matchedWorkspaces(this.text, this.workspaceNames);
  }

  get user(): ServerUser {
    const [fullName, email] = [this.textOf('full_name'), this.textOf('email')];
    const hasDisabled = this.disabled || this.textOf('disabled') !== null;
    return usualServerUser(this, { fullName, email, hasDisabled });
  }

  textOf(name: UsualField): string | null {
    return matchedField(this.text, name)?.text ?? null;
  }

  rangeOf(name: UsualField): Range {
    // There are files in which something is to be said about these in most users.
    if (name === 'hashed_password') return this.hashedPassword.range;
    if (name === 'disabled' && this.disabled) {
      const start = this.#indent + keyLength.disabled;
      return onLine(this.disabledLine, start, start + 'true'.length);
    }
    return matchedField(this.text, name)?.range ?? this.first;
  }

  firstKey(): Range {
    return this.first;
  }

  listWorkspaces(): readonly PlacedItem[] {
    return this.workspaces;
  }
}

class OneLine implements Placed {
  readonly text: string;
  readonly at: number;
  readonly start: number;

  constructor(text: string, at: number, start: number) {
    this.text = text;
    this.at = at;
    this.start = start;
  }

  get range(): Range {
    const line = this.at >> 1;
    return onLine(line, this.start, this.start + this.text.length + 2 * (this.at & 1));
  }
}

function onLine(line: number, start: number, end: number): Range {
  return { start: { line, character: start }, end: { line, character: end } };
}
