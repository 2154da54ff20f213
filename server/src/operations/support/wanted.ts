import { fieldOf, type EntryView } from '../../model/entry-view.ts';
import { coerceText } from '../../model/coerce.ts';
import type { Field, FieldName } from '../../model/fields.ts';
import type { ServerUser } from '../../model/verdict.ts';
import type { Value } from '../../yaml/value.ts';

/** What is to become of an entry. */
export interface Wanted {
  /** What it is so far. */
  readonly view: EntryView;
  /** What the server is to make of it. */
  readonly user: ServerUser;
  /** The keys that may have another value afterwards; all others keep theirs. */
  readonly fields: ReadonlySet<string>;
}

/** New values by field; null takes a field away. */
export type Values = ReadonlyMap<FieldName, Value | null>;

/** What the server makes of an entry with other values; null where it would refuse it. */
export function wantedOf(view: EntryView, values: Values): Wanted | null {
  const fields = new Map<string, Field>(view.raw.fields);
  for (const [name, value] of values) {
    const key = fieldOf(view, name)?.key ?? textValue(view, name);
    if (value === null) fields.delete(name);
    else fields.set(name, { name, key, value, merged: false });
  }
  const { user } = view.profile.load({ fields, otherKeys: view.raw.otherKeys });
  return user && { view, user, fields: new Set(values.keys()) };
}

export function textValue({ node }: EntryView, value: string): Value {
  return { type: 'str', value, node };
}

export function boolValue({ node }: EntryView, value: boolean): Value {
  return { type: 'bool', value, node };
}

export function listValue({ node }: EntryView, items: readonly Value[]): Value {
  return { type: 'list', items, node };
}

/** The members of a user's list of workspaces as they are written; none without a list. */
export function listedValues(view: EntryView): readonly Value[] {
  const value = fieldOf(view, 'workspaces')?.value;
  return value && 'items' in value && value.type !== 'dict' ? value.items : [];
}

/** The workspace that a member of a list names; null for what names none. */
export function nameOf(member: Value): string | null {
  const text = coerceText(member);
  return text.ok ? text.value : null;
}
