import type { Message } from '../common/words/message.ts';
import type { Range } from '../text/range.ts';
import type { EntryRecord, PlaceName } from './entry-record.ts';
import type { FieldName } from './fields.ts';

/**
 * What a rule has to say about one entry. Lines count from the entry's first line. No secret is ever in a message.
 */
export interface Finding {
  /** The rule's id. */
  readonly code: string;
  readonly message: Message;
  readonly range: Range;
  /** The chosen server does not start (or the migrate task refuses) because of it. */
  readonly stops: boolean;
  readonly related: readonly Related[];
  /** What the finding is about, for fixes. */
  readonly subject: Subject;
}

/** What nearly every entry has. */
export const noFindings: readonly Finding[] = [];

/** What a finding has to know of another entry. */
export interface RelatedEntry {
  readonly record: EntryRecord;
  /** The line of the file on which it begins. */
  readonly line: number;
}

/** Another place that explains a finding. It is named, not located, so that it stays true when that entry changes. */
export interface Related {
  readonly entry: RelatedEntry;
  readonly place: PlaceName;
  readonly message: Message;
}

export interface Subject {
  readonly field?: FieldName | undefined;
  /** Index in the list of `workspaces`. */
  readonly item?: number | undefined;
  /** What the key was probably meant to be. */
  readonly meant?: FieldName | undefined;
  /** The workspace that was probably meant. */
  readonly workspace?: string | undefined;
}
