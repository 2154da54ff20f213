import type { MatrixOrder } from '../../common/protocol/matrix-protocol.ts';

/** What makes one order of the other; null where they are the same. What both begin and end with stays. */
export function orderChange(before: readonly number[], now: readonly number[]): MatrixOrder | null {
  const most = Math.min(before.length, now.length);
  let at = 0;
  while (at < most && before[at] === now[at]) at += 1;
  let behind = 0;
  while (behind < most - at && before.at(-1 - behind) === now.at(-1 - behind)) behind += 1;
  const removed = before.length - behind - at;
  const added = now.slice(at, now.length - behind);
  return removed === 0 && added.length === 0 ? null : { at, removed, added: runs(added) };
}

function runs(ids: readonly number[]): readonly number[] {
  const found: number[] = [];
  let [first, length] = [0, 0];
  for (const id of ids) {
    if (length > 0 && id === first + length) length += 1;
    else {
      if (length > 0) found.push(first, length);
      [first, length] = [id, 1];
    }
  }
  if (length > 0) found.push(first, length);
  return found;
}
