import type { EntryRecord, Placed, PlacedItem } from '../../model/entry-record.ts';
import type { ViewContext } from '../../model/entry-view.ts';
import type { Profile } from '../../model/profiles/index.ts';
import type { UsualField, UsualUser } from '../../model/usual-user.ts';
import type { ServerUser } from '../../model/verdict.ts';
import type { Range } from '../../text/range.ts';
import { matchedField } from './matched-field.ts';
import { matchedWorkspaces } from './matched-workspaces.ts';
import { indent, keyLength } from './usual-form.ts';
import { usualServerUser } from './usual-server-user.ts';
import { costOf } from './usual-values.ts';

const trueStart = indent + keyLength.disabled;

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

  get profile(): Profile {
    return this.context.profile;
  }

  get first(): Range {
    return onLine(0, indent, this.text.indexOf(':'));
  }

  get username(): Placed {
    return new OneLine(this.usernameText, this.nameAt, keyLength.username);
  }

  get apiKey(): Placed {
    return new OneLine(this.apiKeyText, this.keyAt, keyLength.apiKey);
  }

  get hashedPassword(): Placed {
    return new OneLine(this.hashText, this.hashAt, keyLength.hashedPassword);
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
    if (name === 'disabled' && this.disabled) return onLine(this.disabledLine, trueStart, trueStart + 'true'.length);
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
