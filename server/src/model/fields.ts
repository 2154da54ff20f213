import type { DictValue, Value } from '../yaml/value.ts';

/** The fields of a user, in the order in which the server's model checks them. Source: docs/server.md#fields. */
export const fieldNames = [
  'username',
  'email',
  'full_name',
  'disabled',
  'workspaces',
  'superuser',
  'hashed_password',
  'api_key',
] as const;
export type FieldName = (typeof fieldNames)[number];

export const requiredFields: readonly FieldName[] = ['username', 'hashed_password', 'api_key'];

/** pydantic passes the model under this name: a key of the file that is called so ends the server. */
export const reservedKey = '__pydantic_self__';

const known = new Set<string>(fieldNames);

export function isFieldName(name: string): name is FieldName {
  return known.has(name);
}

/** One `key: value` of a user whose key is text. */
export interface Field {
  readonly name: string;
  readonly key: Value;
  readonly value: Value;
  readonly merged: boolean;
}

/** A user's mapping, keys that are text apart from those that are not. */
export interface RawUser {
  readonly fields: ReadonlyMap<string, Field>;
  /** Keys that Python does not read as text: `1:`, `yes:`, `null:` … */
  readonly otherKeys: readonly Value[];
}

export function rawUser(dict: DictValue): RawUser {
  const fields = new Map<string, Field>();
  const otherKeys: Value[] = [];
  for (const { key, value, merged } of dict.items) {
    if (key.type === 'str') fields.set(key.value, { name: key.value, key, value, merged });
    else otherKeys.push(key);
  }
  // Python keeps the first key with the last value; what is shown is the key in front of that value.
  for (const { later } of dict.repeated) {
    const field = later.kind === 'scalar' ? fields.get(later.value) : undefined;
    if (field?.key.type === 'str' && isFieldName(field.name))
      fields.set(field.name, { ...field, key: { ...field.key, node: later } });
  }
  return { fields, otherKeys };
}
