import { entryBefore } from '../../analysis/list/entry-before.ts';
import type { UsersFile } from '../../analysis/users-file.ts';
import type { Entry } from '../../model/entry.ts';
import { movedRange, type Position, type Range } from '../../text/range.ts';
import type { AliasNode, Node } from '../../yaml/node.ts';
import { anchoredNode, type AnchoredNode } from '../shared/anchored-node.ts';

/** An anchor of a file. */
export interface Anchor extends AnchoredNode {
  readonly name: string;
  /** Its sign and name, in the file. */
  readonly range: Range;
}

/** The anchor that stands at a place, or that an alias there refers to; null where there is neither. */
export function anchorAt(file: UsersFile, position: Position): Anchor | null {
  const entry = entryBefore(file, position);
  if (!entry) return null;
  const { lines, node } = entry.source();
  const offset = lines.offsetAt({ line: position.line - entry.line, character: position.character });
  const found = node && nodeAt(node, offset);
  if (!found) return null;
  if (found.kind !== 'alias') return setHere({ node: found, lines, line: entry.line, setter: entry }, offset);
  const anchored = anchoredNode(file, entry, found);
  const sign = anchored && signOf(anchored);
  return sign && { ...anchored, name: found.name, range: sign.range };
}

/** Where aliases of an anchor stand, in the file's order. Yields at each user. */
export function* aliasesOf(file: UsersFile, anchor: Anchor): Generator<undefined, readonly Range[]> {
  const found: Range[] = [];
  for (const entry of file.entries) {
    if (mayRefer(file, entry, anchor)) {
      const { lines, node } = entry.source();
      for (const { start, end } of node ? aliasesIn(node, anchor) : [])
        found.push(movedRange(lines.range(start, end), entry.line));
    }
    yield;
  }
  return found;
}

/** Of entries that are read one by one most can be told to have no such alias without another reading. */
function mayRefer(file: UsersFile, entry: Entry, { name, setter }: Anchor): boolean {
  if (entry.ownText === null) return true;
  const isLent = entry.needs.loan?.nodes.has(name) === true;
  return entry === setter ? !isLent : isLent && file.anchors.setterOf(name) === setter;
}

function aliasesIn(root: Node, { name, node: target, setter }: Anchor): readonly AliasNode[] {
  const found: AliasNode[] = [];
  const open: Node[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.kind === 'alias') {
      // A file that is read as a whole may give a name again; an entry by itself is read anew each time.
      if (node.name === name && (setter.ownText !== null || node.target === target)) found.push(node);
    } else for (const child of childrenOf(node).reverse()) open.push(child);
  }
  return found;
}

function setHere(anchored: AnchoredNode, offset: number): Anchor | null {
  const sign = signOf(anchored);
  if (!sign || offset < sign.start || offset > sign.end) return null;
  return { ...anchored, name: anchored.lines.slice(sign.start + 1, sign.end), range: sign.range };
}

/** Where an anchor is written: a tag may stand before it, or behind it. */
function signOf({ node, lines, line }: AnchoredNode): { start: number; end: number; range: Range } | null {
  const found = /&[^\s,[\]{}]+/.exec(lines.slice(node.start, node.contentStart));
  if (!found) return null;
  const start = node.start + found.index;
  const end = start + found[0].length;
  return { start, end, range: movedRange(lines.range(start, end), line) };
}

/**
 * The alias at a place, else the innermost node with something before its content that reaches there. Touching counts,
 * as a cursor at the end of a word means the word.
 */
function nodeAt(root: Node, offset: number): Node | null {
  let found: Node | null = null;
  const open: Node[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (offset < node.start || offset > node.end) continue;
    if (node.kind === 'alias') return node;
    if (node.start < node.contentStart && offset <= node.contentStart) found = node;
    for (const child of childrenOf(node)) open.push(child);
  }
  return found;
}

function childrenOf(node: Node): Node[] {
  if (node.kind === 'sequence') return [...node.items];
  return node.kind === 'mapping' ? node.pairs.flatMap(({ key, value }) => [key, value]) : [];
}
