import type { EntryView } from '../model/entry-view.ts';
import type { Finding } from '../model/finding.ts';
import type { ServerName } from '../protocol.ts';
import type { LineIndex } from '../text/line-index.ts';
import type { Range, TextEdit } from '../text/range.ts';

/** What a fix may look at. Lines count from the entry's first line, in `finding` and in all that a fix returns. */
export interface FixContext {
  readonly finding: Finding;
  readonly entry: EntryView;
  /** The entry's text (in a file that is read as a whole, the file's); offsets of nodes are offsets here. */
  readonly lines: LineIndex;
  readonly server: ServerName;
  /** Usernames and workspaces that are taken, for choosing others. */
  readonly isUsername: (name: string) => boolean;
}

/** One way to mend a finding. Either edits, or work that begins once the user has chosen it. */
export interface FixAction {
  /** Says what will be done; never a secret. */
  readonly title: string;
  /** The one right answer. */
  readonly preferred: boolean;
  /** Right without a person looking at it (`source.fixAll`). */
  readonly safe: boolean;
  readonly edits: readonly TextEdit[];
  readonly task: FixTask | null;
}

/**
 * Work that a code action only names: `hashInPlace` and `newApiKey` are done by the server, `setPassword` by a client
 * that can ask for one. `range`: the whole value as written.
 */
export interface FixTask {
  readonly kind: 'hashInPlace' | 'newApiKey' | 'setPassword';
  readonly range: Range;
}

/** A kind of mending. Rules name the fixes that answer them by id. */
export interface Fix {
  readonly id: string;
  readonly actions: (context: FixContext) => readonly FixAction[];
}
