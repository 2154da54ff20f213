import { lineEnd } from '../../text/line-index.ts';
import { readFlow } from './flow.ts';
import { flowPlace } from './flow-place.ts';
import { listPlace, ownerOf } from './list-place.ts';
import type { KeyPlace, Place, UserPlace } from './place.ts';
import { isKeyLine } from './rows.ts';
import { behindWord, hasMoreBelow, surroundings, type Surroundings } from './surroundings.ts';
import { isGap, wordAt } from './word.ts';

/**
 * What can be written at a cursor in an entry of a list in block style; nothing where that is not certain. The text
 * begins with the line of the entry's dash, which stands at the column `dash`.
 */
export function blockPlaces(text: string, cursor: number, dash: number): readonly Place[] {
  const around = surroundings(text, cursor, dash);
  if (!around) return [];
  const { row, index } = around;
  if (row.kind === 'flow' && cursor > row.value) return present(inFlow(around));
  if (cursor > lineEnd(text, row.start) || row.kind === 'continued' || row.kind === 'other') return [];
  if (row.comment !== null && cursor >= row.comment) return [];
  if (row.key && cursor > row.key.colon) return present(inValue(around));
  const key = keyPlace(around);
  return [...present(index === 0 ? behindDash(around) : below(around, dash)), ...present(key ?? listPlace(around))];
}

function present(place: Place | null): readonly Place[] {
  return place ? [place] : [];
}

/** Whether the row's content stands where the user's keys stand. */
function isAtKeys({ text, index, row, keyColumn }: Surroundings): boolean {
  if (row.contentColumn !== keyColumn || keyColumn === 0) return false;
  return index === 0 ? row.dashes === 1 && isGap(text[row.content - 1]) : row.dashes === 0;
}

function keyPlace(around: Surroundings): KeyPlace | null {
  const { text, cursor, rows, index, row, keyColumn } = around;
  const word = isAtKeys(around) ? wordAt(text, row.content, cursor) : null;
  const behind = word && behindWord(text, word);
  if (!word || !behind || (behind !== 'colon' && hasMoreBelow(around))) return null;
  const others = rows.filter((each, at) => at !== index && each.contentColumn === keyColumn);
  return { kind: 'key', word, behind, taken: new Set(others.flatMap(({ key }) => key?.name ?? [])) };
}

function inValue(around: Surroundings): Place | null {
  const { text, cursor, row } = around;
  const { key, value } = row;
  if (!key || !isAtKeys(around) || value <= key.colon + 1) return null;
  if (row.kind !== 'plain' && row.kind !== 'empty' && row.kind !== 'quoted') return null;
  const word = wordAt(text, value, cursor);
  if (!word || behindWord(text, word) !== 'nothing' || hasMoreBelow(around)) return null;
  if (key.name === 'workspaces') return { kind: 'workspace', word, listed: new Set(), lacks: 'brackets' };
  return { kind: 'value', key: key.name, word };
}

function inFlow(around: Surroundings): Place | null {
  const { text, cursor, index, row } = around;
  if (index === 0 && !row.key) return flowPlace(text, readFlow(text, row.value), cursor, 'user');
  const isList = row.key ? row.key.name === 'workspaces' && isAtKeys(around) : ownerOf(around) === index - 1;
  if (!isList || (!row.key && row.dashes > 0)) return null;
  const column = row.key ? row.contentColumn : row.column - 1;
  const stopsAt = (line: number): boolean => isKeyLine(text, line, column);
  return flowPlace(text, readFlow(text, row.value, { stopsAt }), cursor, 'workspaces');
}

/** A whole user below all that is written of another. */
function below({ text, cursor, rows, index, row }: Surroundings, dash: number): UserPlace | null {
  if (index !== rows.length - 1 || row.key || dash !== 0 || row.column !== 0) return null;
  const word = wordAt(text, row.content, cursor);
  return word?.quote === '' && behindWord(text, word) === 'nothing' ? { kind: 'user', word, has: 'nothing' } : null;
}

/** A whole user behind a dash with nothing else. */
function behindDash({ text, cursor, rows, row }: Surroundings): UserPlace | null {
  const gap = row.start + row.column + 1;
  if (rows.length > 1 || row.key || cursor < gap) return null;
  const word = wordAt(text, Math.min(row.content, cursor), cursor);
  if (word?.quote !== '' || behindWord(text, word) !== 'nothing') return null;
  return { kind: 'user', word, has: isGap(text[word.start - 1]) ? 'gap' : 'dash' };
}
