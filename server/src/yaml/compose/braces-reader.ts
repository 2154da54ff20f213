import { finish } from '../../common/steps.ts';
import { fillNode } from './collections.ts';
import { Composer } from './composer.ts';
import { Cursor } from '../scan/cursor.ts';
import { refusalInSteps } from '../fault.ts';
import { ENTRY_ALLOWANCE } from '../limits.ts';
import type { MappingNode } from '../node.ts';
import { findUnprintable } from '../scan/printable.ts';
import { Scanner } from '../scan/scanner.ts';
import { TokenKind } from '../scan/token.ts';

/**
 * Reads a text that is one mapping in braces and nothing else, as if it were an item of a list in brackets. Null where
 * it is not that, or takes more than this text to be read: it has an anchor or an alias.
 */
export function readBraces(text: string): MappingNode | null {
  return finish(readBracesInSteps(text));
}

/** The same; yields now and then in a long one. */
export function* readBracesInSteps(text: string): Generator<undefined, MappingNode | null> {
  if (!text.startsWith('{') || findUnprintable(text) !== -1) return null;
  const composer = new Composer(new Scanner(new Cursor(text), false));
  composer.allow(ENTRY_ALLOWANCE);
  const found: { node: MappingNode | null } = { node: null };
  const error = yield* refusalInSteps(readWhole(composer, found));
  return error === null && composer.anchors.size === 0 ? found.node : null;
}

function* readWhole(composer: Composer, found: { node: MappingNode | null }): Generator<undefined, void> {
  const node = composer.begin('flow', 2);
  if (node.kind !== 'mapping') return;
  yield* fillNode(composer, node, 2);
  if (composer.scanner.peek().kind === TokenKind.streamEnd) found.node = node;
}
