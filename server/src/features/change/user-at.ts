import { entryBefore } from '../../analysis/list/entry-before.ts';
import type { UsersFile } from '../../analysis/users-file.ts';
import type { UserAt } from '../../common/protocol/change.ts';
import type { Entry } from '../../model/entry.ts';
import { isFieldName, type FieldName } from '../../model/fields.ts';
import { coerceText } from '../../model/coerce.ts';
import { movedRange, type Position } from '../../text/range.ts';
import { keyText, placeAt } from '../shared/place.ts';

/** Who stands at a place, and what of the user. */
export interface UserThere extends Omit<UserAt, 'uri' | 'version'> {
  readonly entry: Entry;
  /** The field that the place is in; null between fields, and in what the server does not read. */
  readonly field: FieldName | null;
}

/** Null where nobody stands, and where the name can’t be shown, by which the user would be changed. */
export function userAt(file: UsersFile, position: Position): UserThere | null {
  const entry = entryBefore(file, position);
  const { username, superuser, disabled, workspaceNames = [] } = entry?.record ?? {};
  if (!entry || !username || !file.mayShow(username.text)) return null;
  const place = placeAt(file, position);
  const key = place && keyText(place.pair);
  const field = key !== null && isFieldName(key) ? key : null;
  const item = field === 'workspaces' && place?.item ? coerceText(place.item.value) : null;
  const workspace = item?.ok === true && item.value !== username.text && file.mayShow(item.value) ? item.value : null;
  const workspaces = [...new Set(workspaceNames)].filter((name) => name !== username.text && file.mayShow(name));
  return {
    entry,
    field,
    username: username.text,
    range: movedRange(username.range, entry.line),
    superuser: superuser ?? false,
    disabled: disabled ?? false,
    workspaces,
    workspace,
  };
}
