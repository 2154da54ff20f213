import { fieldNames } from '../../model/fields.ts';
import type { TextEdit } from '../../text/range.ts';

/** All that is written: words of the file are in none of it, as any of them may be, or be a part of, a secret. */
const ownWords: ReadonlySet<string> = new Set([...fieldNames, 'true', 'false', 'null']);

/** Edits that can be told in a report; none where they write anything but our own words and the signs of YAML. */
export function openEdits(edits: readonly TextEdit[]): readonly TextEdit[] {
  const isOpen = ({ newText }: TextEdit): boolean => wordsOf(newText).every((word) => ownWords.has(word));
  return edits.every(isOpen) ? edits : [];
}

/** What stands between the signs of YAML. */
function wordsOf(text: string): readonly string[] {
  return text.match(/[^\s'"[\]{},:#-]+/g) ?? [];
}
