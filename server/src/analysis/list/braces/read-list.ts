import { LineIndex } from '../../../text/line-index.ts';
import { MOST_ENTRIES } from '../../../yaml/limits.ts';
import { findUnprintable } from '../../../yaml/read.ts';
import type { AnalysisContext } from '../../context.ts';
import { readBracesQuickly } from '../../quick/quick.ts';
import { BracesList } from './braces-list.ts';
import { brokenPiece, pieceOf, type BracesRead } from './braces-piece.ts';
import { cutFar } from './broken-end.ts';
import { errorBehind } from './error-behind.ts';
import { behindGap, contentStart, nextEntry } from './gaps.ts';
import { readInFull } from './read-entry.ts';

const BRACKET = 0x5b;
const BRACE = 0x7b;

/** What is read in one go, in UTF-16 units and in entries: in usual files a fraction of a millisecond. */
const stride = 4096;
const fewEntries = 64;

/**
 * Reads a text that is one list in brackets, whose entries stand in braces and take nothing from each other, with
 * nothing but blanks and comments around; or that begins so, up to where PyYAML can't read it. Null for any other, and
 * in the slightest doubt. Yields now and then.
 */
export function* readBracesList(text: string, context: AnalysisContext): Generator<undefined, BracesList | null> {
  const bracket = contentStart(text);
  if (text.charCodeAt(bracket) !== BRACKET) return null;
  let at = behindGap(text, bracket + 1);
  if (text.charCodeAt(at) !== BRACE) return null;
  const list = new BracesList(text.slice(0, at), bracket);
  let column = new LineIndex(list.head).positionAt(at).character;
  for (let pause = at + stride; at < text.length;) {
    if (list.ordered.length === MOST_ENTRIES) return null;
    const read = readBracesQuickly(text, at, column, context) ?? (yield* readInFull(text, at, column, context));
    const next = read ? nextEntry(text, at + read.length) : -1;
    if (!read || next === -1) return yield* brokenList(list, text, { at, column, read });
    const piece = pieceOf(text.slice(at, next), column, read);
    list.push(piece);
    column = piece.endColumn;
    at = next;
    if (at < pause && list.ordered.length % fewEntries !== 0) continue;
    yield;
    pause = at + stride;
  }
  return list;
}

/** The list up to the entry at an offset: the last one, if it could be read; null where nothing is wrong there. */
function* brokenList(
  list: BracesList,
  text: string,
  { at, column, read }: { readonly at: number; readonly column: number; readonly read: BracesRead | null },
): Generator<undefined, BracesList | null> {
  const before = read ? undefined : list.ordered.at(-1);
  if ((!read && !before) || findUnprintable(text, at) !== -1) return null;
  const { near, far } = cutFar(text.slice(before ? at - before.length : at));
  const error = yield* errorBehind(near, far.text === '');
  if (!error) return null;
  const broken = { error, far };
  if (read) list.push(brokenPiece(pieceOf(near, column, read), broken), broken);
  else if (before) {
    const { record, findings, ownLength: length } = before;
    const piece = brokenPiece(pieceOf(near, before.column, { record, findings, length }), broken);
    list.put(before, before, [piece], broken);
  }
  return list;
}
