import type { UsersFile } from '../../analysis/users-file.ts';
import type { MatrixRemarks } from '../../common/protocol/matrix-protocol.ts';
import { classifyHash } from '../../hashing/bcrypt-hash.ts';
import { classifyApiKey } from '../../model/api-key.ts';
import type { EntryRecord } from '../../model/entry-record.ts';

/**
 * How a user signs in, where that is not by the password and the own API key. Null: there is nothing to say.
 * Source: docs/server.md#disabled-users, #api-keys, #duplicates, #master-key.
 */
export function remarksOn(
  file: UsersFile,
  record: EntryRecord,
  isMasked: boolean,
  idOf: (username: string) => number,
): MatrixRemarks | null {
  const password = passwordOf(file, record);
  const key = keyOf(file, record, idOf);
  if (!isMasked && !record.superuser && password === null && key === null) return null;
  return {
    ...(isMasked ? { masked: true } : {}),
    ...(record.superuser ? { superuser: true } : {}),
    ...(password === null ? {} : { password }),
    ...(key === null ? {} : { key }),
  };
}

function passwordOf(
  { profile }: UsersFile,
  { disabled, hashText }: EntryRecord,
): NonNullable<MatrixRemarks['password']> | null {
  if (disabled && profile.disabled !== 'dropped') return 'disabled';
  return hashText === null || classifyHash(hashText).usable ? null : 'unusable';
}

function keyOf(
  { accounts, profile }: UsersFile,
  record: EntryRecord,
  idOf: (username: string) => number,
): NonNullable<MatrixRemarks['key']> | null {
  const { apiKeyText: key, usernameText } = record;
  if (key === null) return null;
  if (classifyApiKey(key) !== 'usable') return 'unusable';
  if (key === profile.master?.key) return 'built-in';
  const owner = profile.duplicates === 'refused' ? undefined : accounts.ownerOf(key)?.record.usernameText;
  return owner === undefined || owner === null || owner === usernameText ? null : { owner: idOf(owner) };
}
