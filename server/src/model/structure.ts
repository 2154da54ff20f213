import { validateUser } from '../../../schemas/generated/validate-user.js';
import { isFieldName, requiredFields, type FieldName, type RawUser } from './fields.ts';
import { emailPattern, usernamePattern, workspacePattern } from './patterns.ts';
import { decodeUtf8 } from './python.ts';
import type { Value } from '../yaml/value.ts';

/**
 * Where an entry's structure leaves `schemas/users.schema.json`, which describes values before the server coerces them.
 */
export type StructureFault =
  | { readonly kind: 'missing'; readonly field: FieldName }
  | { readonly kind: 'unknown'; readonly key: string }
  | { readonly kind: 'type' | 'pattern'; readonly field: FieldName; readonly item?: number | undefined };

const noFaults: readonly StructureFault[] = [];

export function structureFaults(raw: RawUser): readonly StructureFault[] {
  return surelyFits(raw) ? noFaults : schemaFaults(raw);
}

/** Whether the schema has certainly nothing to say of a user. */
function surelyFits({ fields }: RawUser): boolean {
  for (const { name, value } of fields.values()) if (!surelyFitsField(name, value)) return false;
  return requiredFields.every((field) => fields.has(field));
}

function surelyFitsField(name: string, value: Value): boolean {
  if (value.type === 'str') {
    if (name === 'username') return usernamePattern.test(value.value);
    if (name === 'email') return emailPattern.test(value.value);
    return name !== 'workspaces' && isFieldName(name);
  }
  if (value.type === 'bool') return name === 'disabled' || name === 'superuser';
  if (value.type !== 'list' || name !== 'workspaces') return false;
  return value.items.every((item) => item.type === 'str' && workspacePattern.test(item.value));
}

/** What the schema has to say. */
export function schemaFaults(raw: RawUser): readonly StructureFault[] {
  // Without a prototype: a key may be called `__proto__`.
  const view = Object.create(null) as Record<string, unknown>;
  for (const { name, value } of raw.fields.values()) view[name] = jsonView(value);
  if (validateUser(view)) return noFaults;
  const faults: StructureFault[] = [];
  for (const { keyword, instancePath, params } of validateUser.errors ?? []) {
    const fault = structureFault(keyword, instancePath, params);
    if (fault) faults.push(fault);
  }
  return faults;
}

function structureFault(keyword: string, path: string, params: Record<string, unknown>): StructureFault | null {
  if (keyword === 'additionalProperties') return { kind: 'unknown', key: String(params['additionalProperty']) };
  if (keyword === 'required') {
    const field = String(params['missingProperty']);
    return isFieldName(field) ? { kind: 'missing', field } : null;
  }
  const [, field = '', item] = path.split('/');
  if ((keyword !== 'type' && keyword !== 'pattern') || !isFieldName(field)) return null;
  return { kind: keyword, field, ...(item === undefined ? {} : { item: Number(item) }) };
}

/** The JSON value that a JSON schema sees in place of Python's; what JSON can't say becomes an object. */
function jsonView(value: Value): unknown {
  switch (value.type) {
    case 'null':
      return null;
    case 'bool':
    case 'str':
    case 'float':
      return value.value;
    case 'int':
      return Number(value.value);
    case 'bytes':
      return decodeUtf8(value.value) ?? {};
    case 'list':
    case 'set':
    case 'tuple':
      // One level is all that the schema looks at, and Python's lists can contain themselves.
      return value.items.map((item) => ('items' in item ? {} : jsonView(item)));
    default:
      return {};
  }
}
