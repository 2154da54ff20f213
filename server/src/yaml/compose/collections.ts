import type { Composer, Draft, NodeContext } from './composer.ts';
import { syntaxFault } from '../fault.ts';
import type { MappingNode, Node, SequenceNode } from '../node.ts';
import { pythonRepr } from '../python-text.ts';
import { Tag } from './resolver.ts';
import { type Token, TokenKind } from '../scan/token.ts';

/** Reads one node with all that is in it. `depth` is 1 for the root of the document. */
export function composeNode(composer: Composer, context: NodeContext, depth: number): Node {
  const node = composer.begin(context, depth);
  fillNode(composer, node, depth);
  return node;
}

/** Reads the content of a collection just begun. */
export function fillNode(composer: Composer, node: Node, depth: number): void {
  if (node.kind === 'sequence') {
    const opening = openSequence(composer, node);
    while (addItem(composer, node, opening, depth));
  } else if (node.kind === 'mapping') {
    const opening = composer.scanner.take().start;
    while (addPair(composer, node, opening, depth));
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

/** Reads the next item of a sequence into it; false at its end. */
export function addItem(composer: Composer, node: SequenceNode, opening: number, depth: number): boolean {
  if (node.flow) return addFlowItem(composer, node, opening, depth);
  const { scanner } = composer;
  const next = scanner.peek();
  if (next.kind === TokenKind.blockEntry) {
    const dash = scanner.take();
    const item = isItemMissing(scanner.peek(), opening < 0)
      ? composer.empty(dash.end)
      : composeNode(composer, 'block', depth + 1);
    node.items.push(item);
    endAt(node, item.end);
    return true;
  }
  if (opening < 0) return false;
  if (next.kind !== TokenKind.blockEnd) {
    const problem = `expected <block end>, but found ${pythonRepr(next.kind)}`;
    throw syntaxFault(problem, next.start, 'while parsing a block collection', opening);
  }
  scanner.take();
  return false;
}

function isItemMissing({ kind }: Token, atKeyIndent: boolean): boolean {
  if (kind === TokenKind.blockEntry || kind === TokenKind.blockEnd) return true;
  return atKeyIndent && (kind === TokenKind.key || kind === TokenKind.value);
}

function addFlowItem(composer: Composer, node: SequenceNode, opening: number, depth: number): boolean {
  const { scanner } = composer;
  if (scanner.peek().kind !== TokenKind.flowSequenceEnd) {
    if (node.items.length > 0) takeComma(composer, 'while parsing a flow sequence', ']', opening);
    const { kind } = scanner.peek();
    if (kind === TokenKind.key) {
      node.items.push(singlePair(composer, depth + 1));
      return true;
    }
    if (kind !== TokenKind.flowSequenceEnd) {
      node.items.push(composeNode(composer, 'flow', depth + 1));
      return true;
    }
  }
  endAt(node, scanner.take().end);
  return false;
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
function singlePair(composer: Composer, depth: number): Node {
  const { start } = composer.scanner.peek();
  const key = flowPart(composer, TokenKind.flowSequenceEnd, depth + 1, true);
  const value = flowValue(composer, TokenKind.flowSequenceEnd, depth + 1);
  return {
    kind: 'mapping',
    start,
    contentStart: start,
    end: Math.max(key.end, value.end),
    tag: Tag.map,
    flow: true,
    pairs: [{ key, value }],
  };
}

/** Takes `?` or `:` and reads what follows it in a flow collection, perhaps nothing. */
function flowPart(composer: Composer, closing: Token['kind'], depth: number, isKey: boolean): Node {
  const indicator = composer.scanner.take();
  const { kind } = composer.scanner.peek();
  const missing = kind === TokenKind.flowEntry || kind === closing || (isKey && kind === TokenKind.value);
  return missing ? composer.empty(indicator.end) : composeNode(composer, 'flow', depth);
}

function flowValue(composer: Composer, closing: Token['kind'], depth: number): Node {
  const next = composer.scanner.peek();
  if (next.kind !== TokenKind.value) return composer.empty(next.start);
  return flowPart(composer, closing, depth, false);
}

function addPair(composer: Composer, node: MappingNode, opening: number, depth: number): boolean {
  return node.flow ? addFlowPair(composer, node, opening, depth) : addBlockPair(composer, node, opening, depth);
}

function addFlowPair(composer: Composer, node: MappingNode, opening: number, depth: number): boolean {
  const { scanner } = composer;
  if (scanner.peek().kind !== TokenKind.flowMappingEnd) {
    if (node.pairs.length > 0) takeComma(composer, 'while parsing a flow mapping', '}', opening);
    const { kind } = scanner.peek();
    if (kind === TokenKind.key) {
      const key = flowPart(composer, TokenKind.flowMappingEnd, depth + 1, true);
      node.pairs.push({ key, value: flowValue(composer, TokenKind.flowMappingEnd, depth + 1) });
      return true;
    }
    if (kind !== TokenKind.flowMappingEnd) {
      const key = composeNode(composer, 'flow', depth + 1);
      node.pairs.push({ key, value: composer.empty(scanner.peek().start) });
      return true;
    }
  }
  endAt(node, scanner.take().end);
  return false;
}

function addBlockPair(composer: Composer, node: MappingNode, opening: number, depth: number): boolean {
  const { scanner } = composer;
  const next = scanner.peek();
  if (next.kind === TokenKind.key) {
    const key = blockPart(composer, depth + 1);
    const after = scanner.peek();
    const value = after.kind === TokenKind.value ? blockPart(composer, depth + 1) : composer.empty(after.start);
    node.pairs.push({ key, value });
    endAt(node, Math.max(key.end, after.kind === TokenKind.value ? value.end : 0));
    return true;
  }
  if (next.kind !== TokenKind.blockEnd) {
    const problem = `expected <block end>, but found ${pythonRepr(next.kind)}`;
    throw syntaxFault(problem, next.start, 'while parsing a block mapping', opening);
  }
  scanner.take();
  return false;
}

/** Takes `?` or `:` and reads what follows it in a block mapping, perhaps nothing. */
function blockPart(composer: Composer, depth: number): Node {
  const indicator = composer.scanner.take();
  const { kind } = composer.scanner.peek();
  const missing = kind === TokenKind.key || kind === TokenKind.value || kind === TokenKind.blockEnd;
  return missing ? composer.empty(indicator.end) : composeNode(composer, 'value', depth);
}

function endAt(node: Draft<SequenceNode | MappingNode>, end: number): void {
  node.end = end;
}
