import type { Message } from '../../common/words/message.ts';
import type { TextEdit } from '../../text/range.ts';

/** An operation on a file that is read. It yields now and then, where a file is long; nothing of it is changed. */
export type Operation = Generator<undefined, Outcome>;

/** What an operation comes to. Lines of the edits count from the file's first; a BOM is no part of the text. */
export type Outcome = Changed | Unchanged | Refused;

export interface Changed {
  readonly kind: 'changed';
  /** They do not overlap, and touch no byte that may stay. */
  readonly edits: readonly TextEdit[];
  /** What whoever asked for it should know. */
  readonly notes: readonly Message[];
}

/** What was asked for is so already. */
export interface Unchanged {
  readonly kind: 'unchanged';
  readonly why: Message;
}

/** It can't be done. `why`: one sentence or two, with what to do. */
export interface Refused {
  readonly kind: 'refused';
  readonly why: Message;
  /** The user is a super-user, and `restrict` was not said. */
  readonly needsRestrict: boolean;
}

export function unchanged(why: Message): Unchanged {
  return { kind: 'unchanged', why };
}

export function refused(why: Message, needsRestrict = false): Refused {
  return { kind: 'refused', why, needsRestrict };
}

export function isRefused(found: object): found is Refused {
  return 'kind' in found && found.kind === 'refused';
}
