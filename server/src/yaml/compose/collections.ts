import type { Composer, Draft } from './composer.ts';
import { syntaxFault } from '../fault.ts';
import type { MappingNode, Node, SequenceNode } from '../node.ts';
import { pythonRepr } from '../python-text.ts';
import { type Token, TokenKind } from '../scan/token.ts';

/*
 * What is in collections. A node is begun, and filled if it is a collection; what is longer than is read in one go is
 * left at a `yield` now and then. `depth` is that of the collection, 1 for the root of the document.
 */

/** Reads the content of a node just begun. */
export function* fillNode(composer: Composer, node: Node, depth: number): Generator<undefined, void> {
  if (node.kind === 'sequence') yield* fillSequence(composer, node, depth);
  else if (node.kind !== 'mapping') return;
  else if (!node.flow) yield* fillBlockMapping(composer, node, depth);
  else if (composer.scanner.peek().kind === TokenKind.key) yield* fillSinglePair(composer, node, depth);
  else yield* fillFlowMapping(composer, node, depth);
}

function isCollection({ kind }: Node): boolean {
  return kind === 'sequence' || kind === 'mapping';
}

function* fillSequence(composer: Composer, node: SequenceNode, depth: number): Generator<undefined, void> {
  const opening = openSequence(composer, node);
  for (let item = beginItem(composer, node, opening, depth); item; item = beginItem(composer, node, opening, depth)) {
    if (isCollection(item)) yield* fillNode(composer, item, depth + 1);
    addItem(node, item);
    if (composer.isTired()) yield;
  }
}

/** Steps into a sequence just begun; returns the place that messages about it point at, -1 if they point nowhere. */
export function openSequence(composer: Composer, node: SequenceNode): number {
  // A list at the indentation of its key begins with its first dash, which belongs to the first item.
  if (composer.scanner.peek().kind === TokenKind.blockEntry) return -1;
  const { start, end } = composer.scanner.take();
  endAt(node, end);
  return start;
}

/** Begins the next item of a sequence; null at its end. */
export function beginItem(composer: Composer, node: SequenceNode, opening: number, depth: number): Node | null {
  return node.flow ? beginFlowItem(composer, node, opening, depth) : beginBlockItem(composer, opening, depth);
}

/** Adds an item that has been filled. */
export function addItem(node: SequenceNode, item: Node): void {
  node.items.push(item);
  // Brackets end where they are closed.
  if (!node.flow) endAt(node, item.end);
}

function beginBlockItem(composer: Composer, opening: number, depth: number): Node | null {
  const { scanner } = composer;
  const next = scanner.peek();
  if (next.kind === TokenKind.blockEntry) {
    const dash = scanner.take();
    return isItemMissing(scanner.peek(), opening < 0) ? composer.empty(dash.end) : composer.begin('block', depth + 1);
  }
  if (opening < 0) return null;
  if (next.kind !== TokenKind.blockEnd) {
    const problem = `expected <block end>, but found ${pythonRepr(next.kind)}`;
    throw syntaxFault(problem, next.start, 'while parsing a block collection', opening);
  }
  scanner.take();
  return null;
}

function isItemMissing({ kind }: Token, atKeyIndent: boolean): boolean {
  if (kind === TokenKind.blockEntry || kind === TokenKind.blockEnd) return true;
  return atKeyIndent && (kind === TokenKind.key || kind === TokenKind.value);
}

function beginFlowItem(composer: Composer, node: SequenceNode, opening: number, depth: number): Node | null {
  const { scanner } = composer;
  if (scanner.peek().kind !== TokenKind.flowSequenceEnd) {
    if (node.items.length > 0) takeComma(composer, 'while parsing a flow sequence', ']', opening);
    const { kind, start } = scanner.peek();
    if (kind === TokenKind.key) return composer.singlePair(start);
    if (kind !== TokenKind.flowSequenceEnd) return composer.begin('flow', depth + 1);
  }
  endAt(node, scanner.take().end);
  return null;
}

function takeComma(composer: Composer, parsing: string, closing: string, opening: number): void {
  const token = composer.scanner.peek();
  if (token.kind !== TokenKind.flowEntry) {
    const problem = `expected ',' or '${closing}', but got ${pythonRepr(token.kind)}`;
    throw syntaxFault(problem, token.start, parsing, opening);
  }
  composer.scanner.take();
}

/** `[key: value]`: a mapping of one pair without braces. */
function* fillSinglePair(composer: Composer, node: MappingNode, depth: number): Generator<undefined, void> {
  const key = beginFlowPart(composer, TokenKind.flowSequenceEnd, depth, true);
  if (isCollection(key)) yield* fillNode(composer, key, depth + 1);
  const value = beginFlowValue(composer, TokenKind.flowSequenceEnd, depth);
  if (isCollection(value)) yield* fillNode(composer, value, depth + 1);
  node.pairs.push({ key, value });
  endAt(node, Math.max(key.end, value.end));
}

/** Takes `?` or `:` and begins what follows it in a flow collection, perhaps nothing. */
function beginFlowPart(composer: Composer, closing: Token['kind'], depth: number, isKey: boolean): Node {
  const indicator = composer.scanner.take();
  const { kind } = composer.scanner.peek();
  const missing = kind === TokenKind.flowEntry || kind === closing || (isKey && kind === TokenKind.value);
  return missing ? composer.empty(indicator.end) : composer.begin('flow', depth + 1);
}

function beginFlowValue(composer: Composer, closing: Token['kind'], depth: number): Node {
  const next = composer.scanner.peek();
  if (next.kind !== TokenKind.value) return composer.empty(next.start);
  return beginFlowPart(composer, closing, depth, false);
}

function* fillFlowMapping(composer: Composer, node: MappingNode, depth: number): Generator<undefined, void> {
  const { scanner } = composer;
  const opening = scanner.take().start;
  for (;;) {
    const isFirst = node.pairs.length === 0;
    if (!isFirst && scanner.peek().kind !== TokenKind.flowMappingEnd)
      takeComma(composer, 'while parsing a flow mapping', '}', opening);
    const { kind } = scanner.peek();
    if (kind === TokenKind.flowMappingEnd) break;
    const isMarked = kind === TokenKind.key;
    const key = isMarked
      ? beginFlowPart(composer, TokenKind.flowMappingEnd, depth, true)
      : composer.begin('flow', depth + 1);
    if (isCollection(key)) yield* fillNode(composer, key, depth + 1);
    const value = isMarked
      ? beginFlowValue(composer, TokenKind.flowMappingEnd, depth)
      : composer.empty(scanner.peek().start);
    if (isCollection(value)) yield* fillNode(composer, value, depth + 1);
    node.pairs.push({ key, value });
    if (composer.isTired()) yield;
  }
  endAt(node, scanner.take().end);
}

function* fillBlockMapping(composer: Composer, node: MappingNode, depth: number): Generator<undefined, void> {
  const { scanner } = composer;
  const opening = scanner.take().start;
  for (let next = scanner.peek(); next.kind === TokenKind.key; next = scanner.peek()) {
    const key = beginBlockPart(composer, depth);
    if (isCollection(key)) yield* fillNode(composer, key, depth + 1);
    const after = scanner.peek();
    const hasValue = after.kind === TokenKind.value;
    const value = hasValue ? beginBlockPart(composer, depth) : composer.empty(after.start);
    if (isCollection(value)) yield* fillNode(composer, value, depth + 1);
    node.pairs.push({ key, value });
    endAt(node, Math.max(key.end, hasValue ? value.end : 0));
    if (composer.isTired()) yield;
  }
  const { kind, start } = scanner.peek();
  if (kind !== TokenKind.blockEnd) {
    const problem = `expected <block end>, but found ${pythonRepr(kind)}`;
    throw syntaxFault(problem, start, 'while parsing a block mapping', opening);
  }
  scanner.take();
}

/** Takes `?` or `:` and begins what follows it in a block mapping, perhaps nothing. */
function beginBlockPart(composer: Composer, depth: number): Node {
  const indicator = composer.scanner.take();
  const { kind } = composer.scanner.peek();
  const missing = kind === TokenKind.key || kind === TokenKind.value || kind === TokenKind.blockEnd;
  return missing ? composer.empty(indicator.end) : composer.begin('value', depth + 1);
}

function endAt(node: Draft<SequenceNode | MappingNode>, end: number): void {
  node.end = end;
}
