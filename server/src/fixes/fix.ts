import { type Message, type Sayable, sayable } from '../common/words/message.ts';
import type { ServerName } from '../common/servers.ts';
import type { Entry } from '../model/entry.ts';
import type { EntryView } from '../model/entry-view.ts';
import type { Subject } from '../model/finding.ts';
import type { Slip } from '../model/slip.ts';
import type { Profile } from '../model/profiles/index.ts';
import type { LineIndex } from '../text/line-index.ts';
import type { Range, TextEdit } from '../text/range.ts';
import type { Node } from '../yaml/node.ts';
import type { CommentPlaces } from './edits/comment-places.ts';
import type { EntryKeys } from './edits/entry-keys.ts';

/**
 * What a fix may look at. Lines count from the first line of `lines` (an entry's first line, or the file's), in `range`
 * and in all that a fix returns.
 */
export interface FixContext {
  readonly code: string;
  readonly range: Range;
  readonly subject: Subject;
  /** The finding stops the server. */
  readonly stops: boolean;
  /** What is written there: an entry, or the root of the file; null where the text can't be read. */
  readonly node: Node | null;
  /** The text around the finding; offsets of nodes are offsets here. */
  readonly lines: LineIndex;
  readonly comments: CommentPlaces;
  /** The text of the line above the first one of `lines`; null at the top of the file. */
  readonly lineAbove: () => string | null;
  readonly profile: Profile;
  /** What somebody got wrong, where the text can't be read for it. */
  readonly slip: Slip | null;
}

/** What a fix of one entry may look at besides. */
export interface EntryFixContext extends FixContext {
  readonly entry: EntryView;
  readonly keys: EntryKeys;
  /** Whether a username is taken. */
  readonly isUsername: (name: string) => boolean;
  /** Whether anybody's API key is just this text. */
  readonly isApiKey: (text: string) => boolean;
  /** Writes at the file's top for which server it is judged; null where that can't be. */
  readonly serverComment: (server: ServerName) => readonly TextEdit[] | null;
  /** The entries of the same username, in the file's order, this one among them. */
  readonly namesakes: readonly Entry[];
  readonly self: Entry;
  /** Takes an entry out of the file; null where that is not simple. */
  readonly removalOf: (entry: Entry) => readonly TextEdit[] | null;
}

/** One way to mend a finding. Either edits, or work that begins once the user has chosen it. */
export interface FixAction {
  /** Says what will be done. */
  readonly title: Message;
  /** The one right answer. */
  readonly preferred: boolean;
  /** Right without a person looking at it (`source.fixAll`). */
  readonly safe: boolean;
  readonly edits: readonly TextEdit[];
  readonly task: FixTask | null;
}

/** Work that a code action only names: a client that can ask for one does `setPassword`, the server all else. */
export interface FixTask {
  readonly kind: 'hashInPlace' | 'newApiKey' | 'lockApiKey' | 'setPassword';
  /** What the new value replaces: the old one as written, with its quotes, over all its lines. */
  readonly range: Range;
  /** What is written in front of the value and behind it: quotes, the key of a user who lacks it. */
  readonly before: string;
  readonly after: string;
}

/** A kind of mending. Rules name the fixes that answer them by id. */
export interface Fix {
  readonly id: string;
  /** One line for the documentation. */
  readonly title: string;
  /** For findings about an entry that could be read. */
  readonly entry?: (context: EntryFixContext) => readonly FixAction[];
  /** For findings about the text, or about any finding alike. */
  readonly text?: (context: FixContext) => readonly FixAction[];
}

/** An action made of edits; without edits there is none. */
export function editAction<S extends string>(
  title: Sayable<S>,
  edits: readonly TextEdit[] | null,
  { preferred = false, safe = false }: { readonly preferred?: boolean; readonly safe?: boolean } = {},
): readonly FixAction[] {
  return edits && edits.length > 0
    ? [{ title: sayable(title), preferred, safe: safe && preferred, edits, task: null }]
    : [];
}

/** An action that names work to be done. */
export function taskAction<S extends string>(
  title: Sayable<S>,
  task: FixTask,
  preferred = false,
): readonly FixAction[] {
  return [{ title: sayable(title), preferred, safe: false, edits: [], task }];
}
