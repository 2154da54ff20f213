import { finish } from '../../common/steps.ts';
import { isGapOrEnd } from '../scan/characters.ts';
import { addItem, beginItem, fillNode, openSequence } from './collections.ts';
import { Composer } from './composer.ts';
import { Cursor } from '../scan/cursor.ts';
import type { YamlError } from '../error.ts';
import { refusalInSteps } from '../fault.ts';
import { ENTRY_ALLOWANCE } from '../limits.ts';
import type { Node } from '../node.ts';
import { Scanner } from '../scan/scanner.ts';
import { TokenKind } from '../scan/token.ts';

/** One item of a block sequence at column 0, read by itself. */
export interface ItemRead {
  /** Null when there is an error. */
  node: Node | null;
  /**
   * A mistake of scanner, parser or composer. A `contextOffset` that equals the item's start stands for the start of
   * the whole list. Characters that PyYAML's reader refuses are not looked for.
   */
  error: YamlError | null;
  /** Where the dash of the next item stands, or the length of the text. After an error: the next dash at column 0. */
  next: number;
  /**
   * The first offset that was not looked at: an edit at or behind it cannot change this result.
   * One more than the length of the text when its end was seen.
   */
  reach: number;
  /** The text ended inside a quoted scalar or a flow collection. */
  openAtEnd: boolean;
  /** Something only a reading of the whole file can decide: a separator, a directive, an anchor of elsewhere. */
  needsDocument: boolean;
  /** The anchors that the item defines. */
  anchors: readonly string[];
}

function findNextDash(text: string, start: number): number {
  for (let offset = start + 1; offset < text.length; offset++) {
    const isDash = text.charCodeAt(offset) === 0x2d;
    const before = text.charCodeAt(offset - 1);
    if (!isDash || (before !== 0x0a && before !== 0x0d)) continue;
    if (isGapOrEnd(offset + 1 < text.length ? text.charCodeAt(offset + 1) : 0)) return offset;
  }
  return text.length;
}

/**
 * Reads the item whose dash stands at `start`, as if it were the first of the file. Stops where the next dash at
 * column 0 begins another item, or at the end of the text.
 */
export function readItem(text: string, start: number): ItemRead {
  return finish(readItemInSteps(text, start));
}

/** The same; yields now and then in a long one. */
export function* readItemInSteps(text: string, start: number): Generator<undefined, ItemRead> {
  const cursor = new Cursor(text, start);
  const composer = new Composer(new Scanner(cursor));
  composer.allow(ENTRY_ALLOWANCE);
  const read: Found = { node: null, next: text.length };
  const error = yield* refusalInSteps(readFirst(composer, read));
  const { node } = read;
  let { next } = read;
  let { reach } = cursor;
  if (error !== null) {
    next = findNextDash(text, start);
    reach = Math.max(reach, Math.min(next + 1, text.length) + 1);
  }
  const stopsAtNul = cursor.code === 0 && cursor.offset < text.length;
  return {
    node,
    error,
    next,
    reach,
    openAtEnd: cursor.openAtEnd,
    needsDocument: cursor.metSeparator || stopsAtNul || (error?.problem.startsWith('found undefined alias') ?? false),
    anchors: [...composer.anchors.keys()],
  };
}

type Found = Pick<ItemRead, 'node' | 'next'>;

/** Reads the first item of the list that begins here, and whether another one follows. */
function* readFirst(composer: Composer, found: Found): Generator<undefined, void> {
  const list = composer.begin('block', 1);
  if (list.kind !== 'sequence') return;
  const opening = openSequence(composer, list);
  const item = beginItem(composer, list, opening, 1);
  if (item === null) return;
  yield* fillNode(composer, item, 2);
  addItem(list, item);
  const following = composer.scanner.peek();
  if (following.kind === TokenKind.blockEntry) {
    found.next = following.start;
  } else {
    beginItem(composer, list, opening, 1);
    composer.scanner.peek();
  }
  found.node = item;
}
