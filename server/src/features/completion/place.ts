import type { Word } from './word.ts';

/** What can be written at the cursor. */
export type Place = KeyPlace | ValuePlace | WorkspacePlace | UserPlace;

/** A key of a user. */
export interface KeyPlace {
  readonly kind: 'key';
  readonly word: Word;
  /** What stands behind the word on its line: nothing, a colon, or text that is to become the value. */
  readonly behind: 'nothing' | 'colon' | 'text';
  /** The user's other keys. */
  readonly taken: ReadonlySet<string>;
}

/** The value of a key, on the key's line. */
export interface ValuePlace {
  readonly kind: 'value';
  readonly key: string;
  readonly word: Word;
}

/** A name in `workspaces`. */
export interface WorkspacePlace {
  readonly kind: 'workspace';
  readonly word: Word;
  /** The list's other names. */
  readonly listed: ReadonlySet<string>;
  /** What the name needs around it to be a list, or an item of one. */
  readonly lacks: 'nothing' | 'brackets' | 'dash';
}

/** A whole user. */
export interface UserPlace {
  readonly kind: 'user';
  readonly word: Word;
  /** What is there of the entry's `- `. */
  readonly has: 'nothing' | 'dash' | 'gap';
}
