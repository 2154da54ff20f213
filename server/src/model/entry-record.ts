import type { Range } from '../text/range.ts';
import type { Slip } from './slip.ts';
import type { YamlError } from '../yaml/error.ts';
import type { Fault, ServerUser } from './verdict.ts';

/** A text that the entry gives, and where. */
export interface Placed {
  readonly text: string;
  readonly range: Range;
}

export interface PlacedItem extends Placed {
  /** Index in the list as written. */
  readonly item: number;
}

/** A text on one line, kept in little memory: there are tens of thousands of them. */
export class LineText implements PlacedItem {
  readonly text: string;
  readonly item: number;
  readonly #line: number;
  readonly #start: number;
  readonly #end: number;

  /** `range` must not go over the end of its line. */
  constructor(text: string, { start, end }: Range, item = 0) {
    this.text = text;
    this.item = item;
    this.#line = start.line;
    this.#start = start.character;
    this.#end = end.character;
  }

  get range(): Range {
    const line = this.#line;
    return { start: { line, character: this.#start }, end: { line, character: this.#end } };
  }
}

/**
 * What is kept of one entry once it has been read: enough to compare it with the others. What is needed rarely is read
 * again from the text. The names are there even when the server refuses the entry, as far as they can be told.
 */
export interface EntryRecord {
  /** The entry's first key: its place when nothing better is known. */
  readonly first: Range;
  readonly username: Placed | null;
  readonly apiKey: Placed | null;
  /** Their texts alone, which are asked for more often; so are those of the workspaces. */
  readonly usernameText: string | null;
  readonly apiKeyText: string | null;
  readonly hashText: string | null;
  readonly hashedPassword: Placed | null;
  readonly workspaces: readonly PlacedItem[];
  readonly workspaceNames: readonly string[];
  /**
   * How far it is certain to be a user of the usual form (`usual-user.ts`): also in its lines, each with a key, one
   * blank and a value; or only by what it holds.
   */
  readonly usual: 'lines' | 'values' | null;
  readonly superuser: boolean;
  readonly disabled: boolean;
  /** What the server makes of it; null when it refuses it. */
  readonly user: ServerUser | null;
  /** The first thing that the server refuses, and its line (from the entry's first). */
  readonly refusal: { readonly fault: Fault; readonly line: number } | null;
  /** Why Python can't build the entry's value, and in which round of building PyYAML finds out. */
  readonly unbuildable: (ReadingFault & { readonly round: number }) | null;
  /** Why the entry can't be read at all. */
  readonly unreadable: ReadingFault | null;
  /** The same with its first line so many columns further on, where not all its places have to be told for that. */
  readonly movedBy?: (columns: number) => EntryRecord;
}

/** What PyYAML says about a text, and where. The offsets of `error` mean nothing any more. */
export interface ReadingFault {
  readonly error: YamlError;
  /** What has to be changed: the place of the slip where one is known, else PyYAML's. */
  readonly range: Range;
  /** The marks of PyYAML's that are elsewhere: where it could not read on, and where it began what it did not end. */
  readonly met: Range | null;
  readonly began: Range | null;
  /** The place is a tag (`!…`), not a plain value. */
  readonly tagged: boolean;
  readonly slip: Slip | null;
}

/** A place in an entry that another entry's finding may point to. */
export type PlaceName = 'username' | 'apiKey' | 'hashedPassword' | 'first';

export function placeIn(record: EntryRecord, place: PlaceName): Range {
  return place === 'first' ? record.first : (record[place]?.range ?? record.first);
}
