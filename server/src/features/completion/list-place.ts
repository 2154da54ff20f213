import { lineEnd } from '../../text/line-index.ts';
import type { Place } from './place.ts';
import type { Row } from './rows.ts';
import { behindWord, type Surroundings } from './surroundings.ts';
import { isGap, unquoted, wordAt } from './word.ts';

/** A name in a list of workspaces in block style, behind its dash or where the dash is missing yet. */
export function listPlace(around: Surroundings): Place | null {
  const { text, cursor, rows, index, row, keyColumn } = around;
  const owner = ownerOf(around);
  if (owner === null || keyColumn === null || row.key) return null;
  const last = rows.findIndex((each, at) => at > index && !isItem(each));
  const items = rows.slice(owner + 1, last === -1 ? rows.length : last).filter((_, at) => owner + 1 + at !== index);
  const hasDash = row.dashes === 1;
  if (row.column < keyColumn || (!hasDash && row.column === keyColumn)) return null;
  if (items.some(({ column }) => column !== row.column)) return null;
  if (hasDash && !isGap(text[row.content - 1])) return null;
  const word = wordAt(text, row.content, cursor);
  if (!word || behindWord(text, word) !== 'nothing') return null;
  const next = rows[index + 1];
  if (next && next.column > row.column) return null;
  const listed = new Set(items.map((item) => nameOf(text, item)));
  return { kind: 'workspace', word, listed, lacks: hasDash ? 'nothing' : 'dash' };
}

/** The index of the key whose value the rows above the cursor are; null unless it is `workspaces`. */
export function ownerOf({ rows, index, keyColumn }: Surroundings): number | null {
  let at = index - 1;
  for (let above = rows[at]; above && at > 0 && isItem(above); above = rows[at]) at -= 1;
  const owner = rows[at];
  if (owner?.key?.name !== 'workspaces' || owner.kind !== 'empty') return null;
  return owner.contentColumn === keyColumn ? at : null;
}

function isItem({ dashes, key }: Row): boolean {
  return dashes === 1 && !key;
}

function nameOf(text: string, { content, comment, start }: Row): string {
  return unquoted(text.slice(content, comment ?? lineEnd(text, start)).trim());
}
