import { finish } from '../../common/steps.ts';
import { spacesAt } from '../../text/spaces.ts';
import { isGapOrEnd } from '../scan/characters.ts';
import { addItem, beginItem, fillNode, openSequence } from './collections.ts';
import { Composer, type Elsewhere, type OwnNode } from './composer.ts';
import { Cursor } from '../scan/cursor.ts';
import type { YamlError } from '../error.ts';
import { refusalInSteps } from '../fault.ts';
import { ENTRY_ALLOWANCE } from '../limits.ts';
import type { Node } from '../node.ts';
import { Scanner } from '../scan/scanner.ts';
import { TokenKind } from '../scan/token.ts';

/** One item of a block sequence, read by itself. Its line begins with nothing but the spaces before its dash. */
export interface ItemRead {
  /** Null when there is an error. */
  node: Node | null;
  /**
   * A mistake of scanner, parser or composer. A `contextOffset` that equals the item's dash stands for the start of
   * the whole list. Characters that PyYAML's reader refuses are not looked for.
   */
  error: YamlError | null;
  /**
   * Where the line of the next item begins, or that of a `...`, or the length of the text. After an error: the next
   * line with a dash in the same column.
   */
  next: number;
  /**
   * The first offset that was not looked at: an edit at or behind it cannot change this result.
   * One more than the length of the text when its end was seen.
   */
  reach: number;
  /** The text ended inside a quoted scalar or a flow collection. */
  openAtEnd: boolean;
  /**
   * Something only a reading of the whole file can decide: a `---`, a directive, an anchor of elsewhere, content behind
   * the list.
   */
  needsDocument: boolean;
  /** The anchors that the item defines, and what each stands for. */
  anchors: ReadonlyMap<string, OwnNode>;
}

function findNextDash(text: string, start: number, column: number): number {
  for (let offset = start + 1; offset + column < text.length; offset++) {
    const before = text.charCodeAt(offset - 1);
    if ((before !== 0x0a && before !== 0x0d) || spacesAt(text, offset) !== column) continue;
    const dash = offset + column;
    if (text.charCodeAt(dash) !== 0x2d) continue;
    if (isGapOrEnd(dash + 1 < text.length ? text.charCodeAt(dash + 1) : 0)) return offset;
  }
  return text.length;
}

/**
 * Reads the item whose line begins at `start`, as if it were the first of the file. Stops where the next dash in its
 * column begins another item, or at the end of the text. `elsewhere`: what anchors before it stand for.
 */
export function readItem(text: string, start: number, elsewhere: Elsewhere | null = null): ItemRead {
  return finish(readItemInSteps(text, start, elsewhere));
}

/** The same; yields now and then in a long one. */
export function* readItemInSteps(
  text: string,
  start: number,
  elsewhere: Elsewhere | null,
): Generator<undefined, ItemRead> {
  const column = spacesAt(text, start);
  const cursor = new Cursor(text, start);
  const composer = new Composer(new Scanner(cursor));
  composer.elsewhere = elsewhere;
  composer.allow(ENTRY_ALLOWANCE);
  const read: Found = { node: null, next: text.length, endsFile: true, endsDocument: false };
  const error = yield* refusalInSteps(readFirst(composer, column, read));
  const { node } = read;
  let { next } = read;
  let { reach } = cursor;
  if (error !== null) {
    next = findNextDash(text, start, column);
    reach = Math.max(reach, Math.min(next + column + 1, text.length) + 1);
  }
  const stopsAtNul = cursor.code === 0 && cursor.offset < text.length;
  return {
    node,
    error,
    next,
    reach,
    openAtEnd: cursor.openAtEnd,
    needsDocument:
      (cursor.metSeparator && !read.endsDocument) || stopsAtNul || !read.endsFile || isAliasOfElsewhere(error),
    anchors: composer.anchors,
  };
}

function isAliasOfElsewhere(error: YamlError | null): boolean {
  return error?.problem.startsWith('found undefined alias') ?? false;
}

interface Found extends Pick<ItemRead, 'node' | 'next'> {
  /** The list goes on, or nothing stands behind it. */
  endsFile: boolean;
  /** A `...` stands behind it. */
  endsDocument: boolean;
}

/** Reads the first item of the list that begins here, and whether another one follows. */
function* readFirst(composer: Composer, column: number, found: Found): Generator<undefined, void> {
  const list = composer.begin('block', 1);
  if (list.kind !== 'sequence') return;
  const opening = openSequence(composer, list);
  const item = beginItem(composer, list, opening, 1);
  if (item === null) return;
  yield* fillNode(composer, item, 2);
  addItem(list, item);
  const following = composer.scanner.peek();
  if (following.kind === TokenKind.blockEntry) {
    found.next = following.start - column;
  } else {
    beginItem(composer, list, opening, 1);
    // What stands left of the dashes ends the list, which is no mistake of the item.
    const { kind, start } = composer.scanner.peek();
    found.endsDocument = kind === TokenKind.documentEnd;
    found.endsFile = kind === TokenKind.streamEnd || found.endsDocument;
    if (found.endsDocument) found.next = start;
  }
  found.node = item;
}
