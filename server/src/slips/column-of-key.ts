import { literal, words } from '../common/words/message.ts';
import { isFieldName } from '../model/fields.ts';
import { columnOfKeys } from './support/column.ts';
import type { SlipKind } from './support/slip-kind.ts';
import { keyColumn } from './support/written-line.ts';

/** A key that does not stand in one column with the others of its user. */
export const columnOfKey: SlipKind = (spot) => {
  const { line, above } = spot;
  if (!above || line.dash !== -1 || line.colon === -1 || !isFieldName(line.word)) return null;
  const column = columnOfKeys(spot, above);
  const own = keyColumn(line);
  if (column === null || own === column) return null;
  return {
    from: line.start,
    to: line.wordEnd,
    advice: words`this key does not stand in one column with the other keys of its user: it is indented by ${own}, they are by ${column}.`,
    mend: {
      title: literal('Put the key below the others'),
      edits: [{ from: line.start, to: line.wordStart, text: ' '.repeat(column) }],
    },
  };
};
