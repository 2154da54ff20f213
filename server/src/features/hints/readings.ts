import { coerceBool, coerceText } from '../../model/coerce.ts';
import { itemRange, valueRange, type EntryView } from '../../model/entry-view.ts';
import type { Field, FieldName } from '../../model/fields.ts';
import { readsKey } from '../../model/profiles/reads-key.ts';
import type { Range } from '../../text/range.ts';
import type { Value } from '../../yaml/value.ts';

/** What the server makes of a value that can't be told from how it is written. Lines count from the entry's first. */
export interface Reading {
  readonly range: Range;
  readonly text: string;
  /** Nothing of the file is in it. */
  readonly isOwn: boolean;
}

/** Of a hash and an API key nothing is said: they are secrets. */
const texts = new Set<FieldName>(['username', 'full_name', 'email']);
const truths = new Set<FieldName>(['disabled', 'superuser']);

/** The values of a user that are read as something else than what stands there, as `0123` is `83`. */
export function* readings(view: EntryView): Generator<Reading> {
  for (const field of view.raw.fields.values()) {
    const { name, value } = field;
    if (!readsKey(view.profile, name)) continue;
    if (texts.has(name)) yield* textReading(view, value, valueRange(view, field));
    else if (truths.has(name)) yield* truthReading(view, value, valueRange(view, field));
    else if (name === 'workspaces') yield* itemReadings(view, field);
  }
}

function* itemReadings(view: EntryView, field: Field): Generator<Reading> {
  const { value } = field;
  if (!('items' in value) || value.type === 'dict' || value.node.kind === 'alias') return;
  for (const [index, item] of value.items.entries()) yield* textReading(view, item, itemRange(view, field, index));
}

function* textReading(view: EntryView, value: Value, range: Range): Generator<Reading> {
  const text = coerceText(value);
  if (!text.ok || !isHere(view, value) || isWrittenAs(value, text.value)) return;
  yield { range, text: text.value, isOwn: false };
}

function* truthReading(view: EntryView, value: Value, range: Range): Generator<Reading> {
  const truth = coerceBool(value);
  if (!truth.ok || !isHere(view, value)) return;
  const text = String(truth.value);
  const { node } = value;
  const isPlain = node.kind === 'scalar' && node.style === 'plain';
  if (!(isPlain && node.value.toLowerCase() === text)) yield { range, text, isOwn: true };
}

/** What a merge brings is written elsewhere, and an empty value nowhere. */
function isHere({ places }: EntryView, { node }: Value): boolean {
  return node.start < node.end && places.contains(node);
}

/** Quotes, folds and escapes are how one writes a text; a number or truth is another text by Python. */
function isWrittenAs({ type, node }: Value, text: string): boolean {
  if (node.kind === 'alias') return false;
  return type === 'str' || (node.kind === 'scalar' && node.value === text);
}
