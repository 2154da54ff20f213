import type { AccessFile } from '../../../server/src/common/protocol/protocol.ts';

/**
 * What to show when `next` comes after `before`. A restarted server has not seen the last readable text of a broken
 * file; the client has.
 */
export function keepLastGood(before: AccessFile | undefined, next: AccessFile): AccessFile {
  if (next.state !== 'broken' || next.users.length > 0 || before === undefined) return next;
  return { ...next, users: before.users };
}
