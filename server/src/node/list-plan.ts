import type { Diagnostic } from 'vscode-languageserver';
import { differsInLines } from './range-bytes.ts';

/** Items that stay as they are: those from `from` to before `to`. */
interface KeptItems {
  readonly from: number;
  readonly to: number;
}

/** How a list is made of the one before. */
export interface ListPlan {
  /** One after the other: items of the list before, and items to be written. */
  readonly pieces: readonly (KeptItems | Diagnostic)[];
  /** Of the kept ones, those that stand on other lines now. */
  readonly moved: readonly { readonly index: number; readonly item: Diagnostic }[];
}

/**
 * Finds what can be kept. An edit leaves the items before it as they were and moves those behind it; single ones anywhere can
 * change, as they name other places.
 */
export function planList(before: readonly Diagnostic[], now: readonly Diagnostic[]): ListPlan {
  const shift = before.length - now.length;
  const shortest = Math.min(before.length, now.length);
  let first = 0;
  while (first < shortest && isInPlace(before[first], now[first])) first++;
  let end = now.length;
  while (end > Math.max(first, first - shift) && isAlike(before[end + shift - 1], now[end - 1])) end--;

  const pieces: (KeptItems | Diagnostic)[] = [];
  const moved: { index: number; item: Diagnostic }[] = [];
  let kept = null as { readonly from: number; to: number } | null;
  for (let index = 0; index < now.length; index++) {
    const item = now[index];
    if (!item) continue;
    const other = index < first ? index : index + shift;
    const then = index < first || index >= end ? before[other] : undefined;
    if (then === item || (then && isMoved(then, item))) {
      if (then !== item) moved.push({ index, item });
      if (kept?.to === other) kept.to += 1;
      else pieces.push((kept = { from: other, to: other + 1 }));
    } else {
      pieces.push(item);
      kept = null;
    }
  }
  return { pieces, moved };
}

function isAlike(then: Diagnostic | undefined, now: Diagnostic | undefined): boolean {
  return then === now || then?.message === now?.message;
}

function isInPlace(then: Diagnostic | undefined, now: Diagnostic | undefined): boolean {
  return then === now || (isAlike(then, now) && then?.range.start.line === now?.range.start.line);
}

/** Whether `now` says what `then` says, on lines with as many digits. */
function isMoved(then: Diagnostic, now: Diagnostic): boolean {
  return (
    then.message === now.message &&
    then.code === now.code &&
    then.severity === now.severity &&
    then.source === now.source &&
    then.codeDescription === now.codeDescription &&
    then.tags === now.tags &&
    then.relatedInformation === now.relatedInformation &&
    then.data === now.data &&
    differsInLines(then.range, now.range)
  );
}
