import { blockPlaces } from './completion-block-place.ts';
import { readFlow } from './completion-flow.ts';
import { flowPlace } from './completion-flow-place.ts';
import type { Place } from './completion-place.ts';
import type { Source } from './completion-source.ts';
import { behindWord } from './completion-surroundings.ts';
import { wordAt } from './completion-word.ts';

/** What can be written at the cursor; nothing where that is not certain. */
export function placesAt(source: Source): readonly Place[] {
  const { form, text, cursor, dash, from } = source;
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
