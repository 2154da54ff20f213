import type { UsersFile } from '../../users-file.ts';
import { BracesList } from '../braces/braces-list.ts';

/** Why a file is read as a whole at each edit, in words that go on behind “as”; null: it is read entry by entry. */
export function wholeReason(file: UsersFile): string | null {
  if (!file.whole || file.whole instanceof BracesList) return null;
  if (file.whole.error?.kind === 'limit') return 'it is more than is read';
  return file.hasStandalone
    ? 'it has a second document, something behind a `---` or `...`, a `%TAG`, an anchor that is set twice, an alias without an anchor above or of something else than ' +
        'a text or a list of texts, a key or dash left of the others, a line separator (U+0085, U+2028, U+2029) before ' +
        'a dash, or a character that YAML does not allow'
    : 'it has no list whose entries begin with a dash on lines of their own, nor one of users in braces in brackets without anchors';
}
