import { literal, words } from '../common/words/message.ts';
import type { OffsetEdit } from '../model/slip.ts';
import type { SlipKind } from './support/slip-kind.ts';
import type { Spot } from './support/spot.ts';
import { keyColumn, lineAt, nextLine, type WrittenLine } from './support/written-line.ts';

/** A user has no more. */
const mostLines = 200;

/** A dash that does not stand below the one of the item before. */
export const columnOfDash: SlipKind = (spot) => {
  const { line } = spot;
  if (line.dash === -1) return null;
  const other = dashBefore(spot);
  if (!other) return null;
  const [own, column] = [line.dash - line.start, other.dash - other.start];
  if (own === column) return null;
  return {
    from: line.start,
    to: line.dash + 1,
    advice: words`this \`-\` does not stand below the one before: it is indented by ${own}, that one by ${column}.`,
    mend: { title: literal('Put the dash below the one before'), edits: shifted(spot, column) },
  };
};

/** The item before: of a user the user before, of a workspace the one above. */
function dashBefore(spot: Spot): WrittenLine | null {
  const { line, above } = spot;
  if (!above) return null;
  const isWorkspace = above.dash > above.start && above.colon === -1;
  if (line.colon === -1) return isWorkspace ? above : null;
  return spot.itemOf(above);
}

/** The line, and what has been indented with it. */
function shifted({ text, line }: Spot, column: number): readonly OffsetEdit[] {
  const edits = [{ from: line.start, to: line.dash, text: ' '.repeat(column) }];
  const more = column - (line.dash - line.start);
  for (let at = nextLine(text, line.end), left = mostLines; at < text.length && left > 0; left--) {
    const each = lineAt(text, at);
    const depth = each.indentation.length;
    if (each.end > each.start) {
      if (depth < keyColumn(line)) break;
      edits.push({ from: each.start, to: each.start + depth, text: ' '.repeat(depth + more) });
    }
    at = nextLine(text, each.end);
  }
  return edits;
}
