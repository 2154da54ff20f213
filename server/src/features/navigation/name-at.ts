import type { UsersFile } from '../../analysis/users-file.ts';
import { coerceText } from '../../model/coerce.ts';
import type { Position } from '../../text/range.ts';
import { keyText, placeAt } from '../shared/place.ts';

/**
 * The username or workspace at a place, by the name that the server reads, however it is written; null where there is
 * none.
 */
export function nameAt(file: UsersFile, position: Position): string | null {
  const place = placeAt(file, position);
  if (place?.on !== 'value') return null;
  const key = keyText(place.pair);
  const item = key === 'workspaces' && place.item ? coerceText(place.item.value) : null;
  const name = key === 'username' ? place.entry.record.usernameText : item?.ok === true ? item.value : null;
  return name === '' ? null : name;
}
