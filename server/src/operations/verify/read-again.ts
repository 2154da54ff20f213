import { readingOf, refusalOf } from '../../analysis/refusal.ts';
import type { UsersFile } from '../../analysis/users-file.ts';
import { words, type Words } from '../../common/words/message.ts';
import type { Entry } from '../../model/entry.ts';
import type { EntryView } from '../../model/entry-view.ts';
import { refuses } from '../../rules/support/words.ts';
import { applyEdits } from '../../text/edits.ts';
import type { TextEdit } from '../../text/range.ts';
import { freshFile } from './fresh-file.ts';

/** What a text is read as after edits: all of its entries, or those that the edits touch. */
export interface ReadAgain {
  readonly before: readonly Entry[];
  readonly after: readonly Entry[];
  /** Those of `after` end the file. */
  readonly toTheEnd: boolean;
  readonly view: (entry: Entry) => EntryView | null;
  /** The whole file, where it was read. */
  readonly file: UsersFile | null;
}

/** Reads the whole text. Gives why the server does not load it, else its entries; null: it is no list of entries. */
export function* readWholeAgain(
  file: UsersFile,
  edits: readonly TextEdit[],
): Generator<undefined, ReadAgain | Words | null> {
  const after = yield* freshFile(applyEdits(file.text, edits), file);
  if (readingOf(after).kind !== 'list') return null;
  const refusal = refusalOf(after);
  if (refusal) {
    const line = refusal.line === null ? words`` : words` (line ${refusal.line + 1})`;
    return words`${refuses(file.profile)} with this file as it is${line}: mend that first.`;
  }
  const view = (entry: Entry): EntryView | null => after.view(entry);
  return { before: [...file.entries], after: [...after.entries], toTheEnd: true, view, file: after };
}
