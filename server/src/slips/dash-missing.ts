import { literal, words } from '../common/words/message.ts';
import { isFieldName } from '../model/fields.ts';
import type { OffsetEdit } from '../model/slip.ts';
import type { SlipKind } from './support/slip-kind.ts';
import type { Spot } from './support/spot.ts';
import { lineAt, nextLine, type WrittenLine } from './support/written-line.ts';

/** A user has no more. */
const mostLines = 200;

/** A user stands there without its dash, before one with a dash or behind it. */
export const dashMissing: SlipKind = (spot) => {
  const user = userWithoutDash(spot);
  if (!user) return null;
  return {
    from: user.wordStart,
    to: user.wordEnd,
    advice: words`a user begins here without the \`-\` with which the others do.`,
    mend: { title: literal('Begin the user with a dash'), edits: asItem(spot, user) },
  };
};

function userWithoutDash(spot: Spot): WrittenLine | null {
  const { begun, line, above } = spot;
  if (begun && line.dash !== -1 && begun.start < line.start && isKey(begun) && column(begun) === column(line))
    return begun;
  const other = above && spot.itemOf(above);
  const isAnother = line.word === 'username' && isKey(line) && other && other.dash - other.start === column(line);
  return isAnother ? line : null;
}

function isKey({ dash, colon, word }: WrittenLine): boolean {
  return dash === -1 && colon !== -1 && isFieldName(word);
}

/** Of the dash, else of the key. */
function column({ start, dash, wordStart }: WrittenLine): number {
  return (dash === -1 ? wordStart : dash) - start;
}

/** The dash for the first line, and as much more indentation for the others. */
function asItem({ text }: Spot, user: WrittenLine): readonly OffsetEdit[] {
  const edits: OffsetEdit[] = [{ from: user.wordStart, to: user.wordStart, text: '- ' }];
  for (let at = nextLine(text, user.end), left = mostLines; at < text.length && left > 0; left--) {
    const line = lineAt(text, at);
    if (line.dash !== -1 && column(line) === column(user)) break;
    if (line.end > line.start) edits.push({ from: at, to: at, text: '  ' });
    at = nextLine(text, line.end);
  }
  return edits;
}
