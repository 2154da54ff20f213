import type { FieldName } from '../../model/fields.ts';
import type { LineIndex } from '../../text/line-index.ts';
import type { MappingNode, Pair } from '../../yaml/node.ts';
import { endOfValue, isBlockScalar, pairStart } from './nodes.ts';
import { keyQuote } from './quotes.ts';
import { endOfLine, linePrefix, lineStartOf } from './spans.ts';

/** Where a new key goes, and what is written there around its value. */
export interface NewPair {
  readonly offset: number;
  readonly before: string;
  readonly after: string;
}

/** Keys in the order in which people write them; all others go behind what is there. */
const usualOrder: readonly string[] = ['username', 'full_name', 'email', 'hashed_password', 'api_key'];

/** A place for a key that a user does not have, in the style of the others. Null where there is no simple one. */
export function newPair(lines: LineIndex, user: MappingNode, name: FieldName): NewPair | null {
  const quote = keyQuote(user);
  const key = `${quote}${name}${quote}: `;
  const index = indexFor(name, user.pairs);
  return user.flow ? inFlow(lines, user, index, key) : inBlock(lines, user, index, key);
}

/** How many of the pairs stay in front of it. */
function indexFor(name: string, pairs: readonly Pair[]): number {
  const place = usualOrder.indexOf(name);
  if (place === -1) return pairs.length;
  const earlier = new Set(usualOrder.slice(0, place));
  return 1 + pairs.findLastIndex(({ key }) => key.kind === 'scalar' && earlier.has(key.value));
}

function inBlock(lines: LineIndex, user: MappingNode, index: number, key: string): NewPair | null {
  const [first] = user.pairs;
  if (!first) return null;
  const indent = endOfLine(lines) + ' '.repeat(lines.positionAt(user.contentStart).character);
  const last = user.pairs[index - 1];
  if (!last) return { offset: pairStart(lines, first), before: key, after: indent };
  const end = endOfValue(lines, last);
  const lineEnd = lines.lineEndAt(end);
  // Without its line end, a block scalar at the end of the file would get one by a line behind it.
  const isOpen = isBlockScalar(last.value) && lines.slice(lineEnd, lineEnd + 1) === '';
  if (isOpen && !/^[|>]\d?-/.test(lines.slice(last.value.contentStart, last.value.contentStart + 3))) return null;
  return { offset: lineEnd, before: indent + key, after: '' };
}

function inFlow(lines: LineIndex, { pairs, contentStart, end }: MappingNode, index: number, key: string): NewPair {
  const last = pairs.at(-1);
  if (!last) return { offset: contentStart + 1, before: key, after: '' };
  const lastEnd = endOfValue(lines, last);
  const rest = lines.slice(lastEnd, end);
  // A comment behind the last pair would come to stand behind the new one.
  const following = pairs[index] ?? (rest.includes('#') ? last : undefined);
  if (following) {
    const start = pairStart(lines, following);
    return { offset: start, before: key, after: `,${gapBefore(lines, start)}` };
  }
  const comma = /^\s*,/.exec(rest)?.[0] ?? '';
  const before = (comma === '' ? ',' : '') + gapBefore(lines, pairStart(lines, last)) + key;
  return { offset: lastEnd + comma.length, before, after: '' };
}

/** What parts a pair in brackets from the one before it: a line break where each has a line of its own. */
function gapBefore(lines: LineIndex, start: number): string {
  const prefix = linePrefix(lines, start);
  return prefix.trim() === '' && lineStartOf(lines, start) > 0 ? endOfLine(lines) + prefix : ' ';
}
