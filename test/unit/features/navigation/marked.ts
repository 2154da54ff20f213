import { LineIndex } from '../../../../server/src/text/line-index.ts';
import type { Position, Range } from '../../../../server/src/text/range.ts';

/**
 * A text whose `│` is the cursor, and in which what is expected stands between `«` and `»`: the text without the marks,
 * and the places.
 */
export function marked(text: string): { text: string; position: Position; ranges: Range[] } {
  const plain = text.replace(/[│«»]/g, '');
  const lines = new LineIndex(plain);
  const offsets = { '│': [] as number[], '«': [] as number[], '»': [] as number[] };
  let at = 0;
  for (const letter of text) {
    if (letter === '│' || letter === '«' || letter === '»') offsets[letter].push(at);
    else at += letter.length;
  }
  const position = lines.positionAt(offsets['│'][0] ?? 0);
  return {
    text: plain,
    position,
    ranges: offsets['«'].map((start, each) => lines.range(start, offsets['»'][each] ?? start)),
  };
}
