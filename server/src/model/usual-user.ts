import type { Range } from '../text/range.ts';
import type { PlacedItem } from './entry-record.ts';
import type { FieldName } from './fields.ts';
import type { Profile } from './profiles/index.ts';

/**
 * What is certain of every user of the usual form. A rule that has nothing to say of such users names what makes that
 * certain. Whoever lets more users into the form, and so takes a line away here, is told by the compiler which rules
 * have to decide anew.
 */
export type Certainty =
  | 'the file is judged for a server, not for the migrate task'
  | 'the entry is a mapping of known keys'
  | 'no key stands twice'
  | 'no required key is missing'
  | 'each value is of its kind'
  | 'each value is read as it is written'
  | 'each name matches its pattern'
  | 'the API key is long, with digits, and not made of the username'
  | 'no value has a character that can’t be seen'
  | 'the hash is a bcrypt hash'
  | 'no published or guessed password is known to open the hash';

/**
 * A user of the usual form: written as nearly all users of real files are, with a value for each key that is in order
 * by itself (`Certainty`). It is all that a rule sees of such a user, as the entry is not read in full. Lines count
 * from the entry's first line.
 */
export interface UsualUser {
  readonly profile: Profile;
  readonly usernameText: string;
  /** The cost of the hash. */
  readonly cost: number;
  /** `disabled` is true. */
  readonly disabled: boolean;
  /** There is no key `workspaces`. */
  readonly superuser: boolean;
  /** The names in `workspaces`; none without the key. */
  readonly workspaceNames: readonly string[];
  // Asked for what there is something to say about: places and other texts are looked for when they are.
  /** The value of a key as it is read; null without the key. */
  readonly textOf: (name: UsualField) => string | null;
  /** Where the value of a key stands; without the key, where the user's first key does. */
  readonly rangeOf: (name: UsualField) => Range;
  /** Where the user's first key stands. */
  readonly firstKey: () => Range;
  /** The names in `workspaces` with their places. */
  readonly listWorkspaces: () => readonly PlacedItem[];
}

/** Keys with one value. There is no `superuser` in the usual form. */
export type UsualField = Exclude<FieldName, 'workspaces' | 'superuser'>;
