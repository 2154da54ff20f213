/** Reads an entry of one pair a line, with an expression for each kind of line. */
import { type ItemRead, resolveScalar, Tag } from '../../yaml/read.ts';
import type { MappingNode, Node, Pair, ScalarNode, SequenceNode } from '../../yaml/node.ts';
import { beyondAscii, comment } from './signs.ts';
import { spacesAt } from '../../text/spaces.ts';
import { indent } from './usual-form.ts';
import { doubleQuoted, flowItem, flowOf, scalarNode, scalarOf, sequence, singleQuoted } from './written-nodes.ts';

/** Longer entries are read in steps, in UTF-16 units. */
const longest = 4096;

/** How far behind the next dash PyYAML may look: it could be the first sign of `---` and a gap. */
const markerLength = 4;

/** Any sign but a blank and `:`. */
const sign = `[!-9;-~${beyondAscii}]`;
const word = `(?:${sign}|:(?=[!-~${beyondAscii}]))`;
const plain = `[A-Za-z0-9$./_+${beyondAscii}]${word}*(?: +(?!#)${word}+)*`;
const flowList = `\\[ *(?:${flowItem}(?: *, *${flowItem})* *)?\\]`;
const scalar = `${plain}|${singleQuoted}|${doubleQuoted}`;
const lineEnd = `(?: +${comment}| *)(?:\\r?\\n|$)`;

/** Kinds of lines of which the column of the dash makes no difference, and one of what stands in them. */
export const lineForms = {
  /** Behind the dash or its column: a key of up to 100 letters, the spaces behind it, and its value. */
  pair: new RegExp(`([A-Za-z_][A-Za-z0-9_-]{0,99}):(?:( +)(${scalar}|${flowList}))?${lineEnd}`, 'y'),
  item: new RegExp(`( {2,32})- (${scalar})${lineEnd}`, 'y'),
  empty: new RegExp(` *(?:${comment})?(?:\\r?\\n|$)`, 'y'),
} as const;

const DASH = 0x2d;
const SPACE = 0x20;
const BRACKET = 0x5b;
const noAnchors: ItemRead['anchors'] = new Map();

/**
 * The entry whose line begins at `start`, if it is a mapping with a pair on each line, of scalars, flow lists of such,
 * and block lists with an item on each line. Gives what `readEntry` gives (`reach` may be greater); null for any other
 * form.
 */
export function readLines(text: string, start: number): ItemRead | null {
  const own = text.slice(start, start + longest);
  const column = spacesAt(own, 0);
  const inner = column + indent;
  const pairs: Pair[] = [];
  let at = 0;
  let end: number;
  if (!isDashAt(own, column)) return null;
  do {
    if (at > 0 && spacesAt(own, at) !== inner) return null;
    lineForms.pair.lastIndex = at + inner;
    const match = lineForms.pair.exec(own);
    if (match === null) return null;
    const [, name = '', gap, written = ''] = match;
    const keyStart = start + at + inner;
    const keyEnd = keyStart + name.length;
    const behindColon = keyEnd + 1;
    at = lineForms.pair.lastIndex;
    let value: Node;
    if (gap !== undefined) {
      const valueStart = behindColon + gap.length;
      value = written.charCodeAt(0) === BRACKET ? flowOf(written, valueStart) : scalarOf(written, valueStart);
    } else {
      const list = listAt(own, skipEmptyLines(own, at), start, inner);
      if (list) at = list.next;
      value = list?.node ?? scalarNode(behindColon, behindColon, Tag.null, '', 'plain');
    }
    pairs.push({ key: scalarNode(keyStart, keyEnd, resolveScalar(name), name, 'plain'), value });
    end = value.end;
    at = skipEmptyLines(own, at);
  } while (spacesAt(own, at) > column);
  const isLast = at === own.length;
  if (isLast ? start + at < text.length : spacesAt(own, at) !== column || !isDashAt(own, at + column)) return null;
  const [next, from] = [start + at, start + inner];
  const node: MappingNode = { kind: 'mapping', start: from, contentStart: from, end, tag: Tag.map, flow: false, pairs };
  const reach = Math.min(next + column + markerLength, text.length + 1);
  return { node, error: null, next, reach, openAtEnd: false, needsDocument: false, anchors: noAnchors };
}

function isDashAt(own: string, at: number): boolean {
  return own.charCodeAt(at) === DASH && own.charCodeAt(at + 1) === SPACE;
}

function skipEmptyLines(own: string, from: number): number {
  let at = from;
  while (at < own.length) {
    lineForms.empty.lastIndex = at;
    if (!lineForms.empty.test(own)) break;
    at = lineForms.empty.lastIndex;
  }
  return at;
}

/**
 * The block list whose first item's line begins at `from`, and the line behind its last; `start`: of the text, `least`:
 * the least column of a list that belongs to a key.
 */
function listAt(
  own: string,
  from: number,
  start: number,
  least: number,
): { readonly node: SequenceNode; readonly next: number } | null {
  const items: ScalarNode[] = [];
  let column = 0;
  let next = from;
  for (let at = from; ; at = skipEmptyLines(own, next)) {
    lineForms.item.lastIndex = at;
    const match = lineForms.item.exec(own);
    const [, gap = '', written = ''] = match ?? [];
    if (match === null || gap.length < least || (items.length > 0 && gap.length !== column)) break;
    column = gap.length;
    items.push(scalarOf(written, start + at + column + indent));
    next = lineForms.item.lastIndex;
  }
  const end = items.at(-1)?.end;
  return end === undefined ? null : { node: sequence(start + from + column, end, false, items), next };
}
