import type { Value } from '../../yaml/value.ts';
import { coerceText } from '../coerce.ts';
import type { Field, FieldName, RawUser } from '../fields.ts';
import { usernamePattern } from '../patterns.ts';
import { equalTo, strip } from '../python.ts';
import type { Fault, Verdict } from '../verdict.ts';

/** The migrate task of Argilla 1.6 (docs/server.md#migrate-task). */
export function loadMigration(raw: RawUser): Verdict {
  const { fields } = raw;
  const missing = (['username', 'api_key', 'hashed_password'] as const).filter((field) => !fields.has(field));
  const faults: Fault[] = missing.map((field) => ({ kind: 'missing', field }));

  const names = namesToWrite(fields.get('username'), workspaceNames(fields.get('workspaces'), faults));
  const workspaces = checkedNames(names, faults);
  const fullName = text(fields, 'full_name', faults) ?? '';
  const username = text(fields, 'username', faults);
  const apiKey = text(fields, 'api_key', faults);
  const hashedPassword = text(fields, 'hashed_password', faults);
  if (username !== null && !usernamePattern.test(username)) faults.push({ kind: 'pattern', field: 'username' });
  if (apiKey === '') faults.push({ kind: 'empty', field: 'api_key' });
  if (hashedPassword === '') faults.push({ kind: 'empty', field: 'hashed_password' });
  if (faults.length > 0 || username === null || apiKey === null || hashedPassword === null)
    return { user: null, faults };

  const role = fields.has('workspaces') ? 'annotator' : 'admin';
  return {
    user: {
      username,
      fullName: strip(fullName),
      email: null,
      disabled: null,
      workspaces,
      superuser: role === 'admin',
      hashedPassword,
      apiKey,
      role,
    },
    faults,
  };
}

function text(fields: ReadonlyMap<string, Field>, field: FieldName, faults: Fault[]): string | null {
  const value = fields.get(field)?.value;
  if (value === undefined) return null;
  const coerced = coerceText(value);
  if (!coerced.ok) {
    faults.push({ kind: coerced.why, field });
    return null;
  }
  // SQLite gets the text as UTF-8: an escape like "\ud83d" (half a character) can't be written.
  if (hasLoneSurrogate(coerced.value)) {
    faults.push({ kind: 'encoding', field });
    return null;
  }
  return coerced.value;
}

/**
 * Of so many letters or bytes some can't be written or stand twice, so that the user is refused: more of them need no
 * look.
 */
const mostLetters = 1000;

interface Name {
  readonly value: Value;
  /** Its place in the list. */
  readonly item: number | null;
}

/**
 * The task iterates over whatever `workspaces` is: the letters of a text, the keys of a mapping, the bytes of a binary.
 */
function workspaceNames(field: Field | undefined, faults: Fault[]): readonly Name[] {
  if (!field) return [];
  const { value } = field;
  switch (value.type) {
    case 'list':
    case 'tuple':
    case 'set':
      return value.items.map((member, item) => ({ value: member, item }));
    case 'dict':
      return value.items.map(({ key }, item) => ({ value: key, item }));
    case 'str':
      return Array.from(value.value.slice(0, mostLetters), (letter, item) => ({
        value: { type: 'str', value: letter, node: value.node },
        item,
      }));
    case 'bytes':
      return [...value.value.subarray(0, mostLetters)].map((byte, item) => ({
        value: { type: 'int', value: BigInt(byte), node: value.node },
        item,
      }));
    default:
      faults.push({ kind: value.type === 'null' ? 'null' : 'type', field: 'workspaces' });
      return [];
  }
}

/**
 * The user's own workspace comes first, unless the list has it. Python compares the values as they were read: beside a
 * username 7, "7" is another workspace, which then can't be written because it has the same name.
 */
function namesToWrite(username: Field | undefined, listed: readonly Name[]): readonly Name[] {
  if (!username) return listed;
  const isOwn = equalTo(username.value);
  if (listed.some(({ value }) => isOwn(value))) return listed;
  return [{ value: username.value, item: null }, ...listed];
}

/** The names as text. What is wrong with the user's own, which is in no list, is said of `username`. */
function checkedNames(names: readonly Name[], faults: Fault[]): readonly string[] {
  const checked = new Set<string>();
  for (const { value, item } of names) {
    const coerced = coerceText(value);
    if (item === null) {
      if (coerced.ok) checked.add(coerced.value);
    } else if (!coerced.ok) faults.push({ kind: coerced.why, field: 'workspaces', item });
    else if (coerced.value === '') faults.push({ kind: 'empty', field: 'workspaces', item });
    else if (!usernamePattern.test(coerced.value)) faults.push({ kind: 'pattern', field: 'workspaces', item });
    else if (checked.has(coerced.value)) faults.push({ kind: 'repeated', field: 'workspaces', item });
    else checked.add(coerced.value);
  }
  return [...checked];
}

function hasLoneSurrogate(value: string): boolean {
  return /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(value);
}
