import type { LineIndex } from '../../text/line-index.ts';
import type { TextEdit } from '../../text/range.ts';
import type { MappingNode } from '../../yaml/node.ts';
import { separatorBetween } from './members.ts';
import { endOfValue, isBlockScalar } from './nodes.ts';
import { endOfLine, insertion } from './spans.ts';

/** Puts a key with its value, as YAML on one line, behind the pairs of a mapping. Null where that is not simple. */
export function addPair(
  lines: LineIndex,
  mapping: MappingNode,
  name: string,
  value: string,
): readonly TextEdit[] | null {
  const { pairs } = mapping;
  const last = pairs.at(-1);
  if (!last) return null;
  const first = pairs[0]?.key;
  const quote = first?.kind === 'scalar' && first.style === 'double-quoted' ? '"' : '';
  const pair = `${quote}${name}${quote}: ${value}`;
  const end = endOfValue(lines, last);
  if (mapping.flow) {
    const comma = /^\s*,/.exec(lines.slice(end, mapping.end));
    if (comma) return [insertion(lines, end + comma[0].length, ` ${pair}`)];
    const before = pairs.at(-2);
    const separator = before ? separatorBetween(lines, endOfValue(lines, before), last.key.start) : ', ';
    return [insertion(lines, end, separator + pair)];
  }
  // Without its line end, a block scalar at the end of the file would get one by a line behind it.
  const lineEnd = lines.lineEndAt(end);
  const isOpen = isBlockScalar(last.value) && lines.slice(lineEnd, lineEnd + 1) === '';
  if (isOpen && !/^[|>]\d?-/.test(lines.slice(last.value.contentStart, last.value.contentStart + 3))) return null;
  const indent = ' '.repeat(lines.positionAt(mapping.contentStart).character);
  return [insertion(lines, lineEnd, `${endOfLine(lines)}${indent}${pair}`)];
}
