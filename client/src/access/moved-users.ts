import type { AccessMove, AccessUser } from '../../../server/src/common/protocol/protocol.ts';
import { movedRange } from '../../../server/src/text/range.ts';

/** Users where they stand now; who stands as before is the same object. Moved twice they stand there, too. */
export function movedUsers(users: readonly AccessUser[], moves: readonly AccessMove[]): readonly AccessUser[] {
  const lines = new Map(moves.map(({ first, line }) => [first, line]));
  let by = 0;
  return users.map((user, index) => {
    const line = lines.get(index);
    if (line !== undefined) by = line - user.range.start.line;
    return by === 0 ? user : { ...user, range: movedRange(user.range, by) };
  });
}
