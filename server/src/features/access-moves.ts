import type { AccessMove, AccessUser } from '../common/protocol/protocol.ts';

/** Where lines moved at more places than this, users are asked for again. */
const mostMoves = 100;

/**
 * Where users stand now, if nothing else about them is other than before: users that still stand as far from each other
 * are told as one. Null where more has changed.
 */
export function accessMoves(before: readonly AccessUser[], now: readonly AccessUser[]): readonly AccessMove[] | null {
  if (before.length !== now.length) return null;
  const moves: AccessMove[] = [];
  let shift = 0;
  for (const [first, user] of now.entries()) {
    const old = before[first];
    if (!old || !isAlike(old, user)) return null;
    const { line } = user.range.start;
    const by = line - old.range.start.line;
    if (by !== shift) {
      if (moves.length === mostMoves) return null;
      moves.push({ first, line });
      shift = by;
    }
  }
  return moves;
}

/** The same but for the line. */
function isAlike(a: AccessUser, b: AccessUser): boolean {
  if (a === b) return true;
  return (
    a.username === b.username &&
    a.above === b.above &&
    a.superuser === b.superuser &&
    a.disabled === b.disabled &&
    a.range.start.character === b.range.start.character &&
    a.range.end.character === b.range.end.character &&
    a.workspaces.length === b.workspaces.length &&
    a.workspaces.every((name, index) => name === b.workspaces[index])
  );
}
