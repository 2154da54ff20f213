import { blockPlaces } from './block-place.ts';
import { readFlow } from './flow.ts';
import { flowPlace } from './flow-place.ts';
import type { Place } from './place.ts';
import type { Source } from './source.ts';
import { behindWord } from './surroundings.ts';
import { wordAt } from './word.ts';

/** More text than this, in UTF-16 units, is not looked through between two keystrokes. No user is as long. */
const mostText = 1 << 15;

/** What can be written at the cursor; nothing where that is not certain. */
export function placesAt(source: Source): readonly Place[] {
  const { form, text, cursor, dash, from } = source;
  if ((form === 'flow' ? cursor - from : form === 'entry' ? text.length : 0) > mostText) return [];
  if (form === 'entry') return blockPlaces(text, cursor, dash);
  const place =
    form === 'flow' ? flowPlace(text, readFlow(text, from, { until: cursor }), cursor, 'users') : inHead(source);
  return place ? [place] : [];
}

/** The first user of a file, or one above the others: on a line of its own, below what speaks for the file. */
function inHead({ text, cursor, lineStart }: Source): Place | null {
  const word = wordAt(text, lineStart, cursor);
  if (word?.quote !== '' || behindWord(text, word) !== 'nothing') return null;
  if (/[\r\n](?:---|%)/.test(text.slice(word.end))) return null;
  return { kind: 'user', word, has: 'nothing' };
}
