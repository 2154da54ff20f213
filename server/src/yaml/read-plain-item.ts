import type { ItemRead } from './item-reader.ts';
import type { MappingNode, Node, Pair, ScalarNode, SequenceNode } from './node.ts';
import { PlainLine, scalar } from './plain-line.ts';
import { Tag } from './resolver.ts';

const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const TAB = 0x09;
const DASH = 0x2d;

/** How far behind the next dash PyYAML may look: it could be the first sign of `---` and a gap. */
const LOOKAHEAD = 4;

export interface PlainItemRead extends ItemRead {
  /** Where the item's lines begin, as LSP counts them, from the item's start; a line end at the end begins one more. */
  readonly lineStarts: readonly number[];
}

const noAnchors: string[] = [];

/**
 * Reads the item whose dash stands at `start` when it is written in the form that nearly all are: a mapping of plain keys,
 * one to a line, with scalars on one line and lists of such. The answer is that of `readItem` (`reach` may be greater);
 * null for any other form, or where the slightest doubt remains. Then `readItem` is to be asked.
 */
export function readPlainItem(text: string, start: number): PlainItemRead | null {
  const line = new PlainLine(text, start);
  line.at++;
  if (!line.is(SPACE)) return null;
  line.skipSpaces();
  const node = readMapping(line, line.at - start);
  if (node === null) return null;
  const next = line.at;
  const reach = Math.min(next + LOOKAHEAD, text.length + 1);
  const { lineStarts } = line;
  return { node, error: null, next, reach, openAtEnd: false, leaves: false, anchors: noAnchors, lineStarts };
}

/** Reads the pairs whose keys stand at `column`; the line ends at the dash of the next item or at the end of the text. */
function readMapping(line: PlainLine, column: number): MappingNode | null {
  const start = line.at;
  const pairs: Pair[] = [];
  for (;;) {
    const key = line.takeKey();
    if (key === null) return null;
    const value = readValue(line, column, key);
    if (value === null) return null;
    pairs.push({ key, value });
    const next = line.nextContent();
    if (next === column) continue;
    if (next !== -1 && !(next === 0 && atEntry(line))) return null;
    return { kind: 'mapping', start, contentStart: start, end: value.end, tag: Tag.map, flow: false, pairs };
  }
}

function readValue(line: PlainLine, column: number, key: ScalarNode): Node | null {
  const behindColon = key.end + 1;
  if (line.is(SPACE)) {
    line.skipSpaces();
    const value = line.takeValue();
    if (value !== null) return line.takeLineEnd() ? value : null;
    line.at = behindColon;
  }
  // Nothing but a comment on the line: the value is the list below, or empty.
  if (!line.takeLineEnd()) return null;
  const lineStart = line.at;
  const next = line.nextContent();
  if (next !== null && next >= column && line.is(DASH)) return readBlockList(line, next);
  if (next === null || next > column) return null;
  line.at = lineStart;
  return scalar(behindColon, behindColon, Tag.null, '', 'plain');
}

/** Reads a list of scalars whose dashes stand at `column`, one to a line. */
function readBlockList(line: PlainLine, column: number): SequenceNode | null {
  const start = line.at;
  const items: ScalarNode[] = [];
  for (;;) {
    line.at++;
    if (!line.is(SPACE)) return null;
    line.skipSpaces();
    const item = line.takeScalar();
    if (item === null || !line.takeLineEnd()) return null;
    items.push(item);
    const lineStart = line.at;
    if (line.nextContent() === column && line.is(DASH)) continue;
    line.at = lineStart;
    return { kind: 'sequence', start, contentStart: start, end: item.end, tag: Tag.seq, flow: false, items };
  }
}

/** Whether the dash of an item stands here, which is no part of `---`. */
function atEntry(line: PlainLine): boolean {
  if (!line.is(DASH)) return false;
  const next = line.nextCode;
  return next === SPACE || next === LF || next === CR || next === TAB || Number.isNaN(next);
}
