import type { Range } from '../text/range.ts';
import type { Node } from '../yaml/node.ts';
import type { RepeatedKey, Value } from '../yaml/value.ts';
import { coerceBool, coerceText } from './coerce.ts';
import { LineText, type PlacedItem } from './entry-record.ts';
import { structureFaults, type StructureFault } from './structure.ts';
import { rawUser, type Field, type FieldName, type RawUser } from './fields.ts';
import type { Places } from './places/places.ts';
import type { Profile } from './profiles/index.ts';
import type { Fault, ServerUser } from './verdict.ts';

/**
 * One entry of the list, read and judged: all that a rule about one entry may look at. Lines count from the entry's
 * first line.
 */
export interface EntryView {
  readonly profile: Profile;
  readonly node: Node;
  readonly value: Value;
  readonly places: Places;
  /** The entry's first key, or the entry itself when it is no mapping: the place of what is missing. */
  readonly first: Range;
  readonly raw: RawUser;
  readonly repeated: readonly RepeatedKey[];
  /** What the server makes of the entry; null when it refuses it. */
  readonly user: ServerUser | null;
  /** Why it refuses. */
  readonly faults: readonly Fault[];
  /** Where the entry leaves the schema, whether the server minds or not. */
  readonly structure: readonly StructureFault[];
  readonly knowledge: HashKnowledge;
}

/** What is known of the password behind a hash. */
export interface HashKnowledge {
  /** Whether a published password opens the hash; undefined when nobody has tried. */
  readonly isPublic: (hash: string) => boolean | undefined;
  /** Whether an audit guessed the password. */
  readonly isGuessed: (hash: string) => boolean;
}

export interface ViewContext {
  readonly profile: Profile;
  readonly knowledge: HashKnowledge;
}

const noFields: RawUser = { fields: new Map(), otherKeys: [] };

export function viewEntry(node: Node, value: Value, places: Places, context: ViewContext): EntryView {
  const { profile, knowledge } = context;
  const isMapping = value.type === 'dict';
  const raw = isMapping ? rawUser(value) : noFields;
  const { user, faults } = isMapping ? profile.load(raw) : { user: null, faults: [{ kind: 'not-a-mapping' } as const] };
  return {
    profile,
    node,
    value,
    places,
    first: places.of(firstKey(node) ?? node),
    raw,
    repeated: isMapping ? value.repeated : [],
    user,
    faults,
    structure: isMapping ? structureFaults(raw) : [],
    knowledge,
  };
}

function firstKey(node: Node): Node | undefined {
  return node.kind === 'mapping' ? node.pairs[0]?.key : undefined;
}

export function fieldOf(entry: EntryView, name: FieldName): Field | undefined {
  return entry.raw.fields.get(name);
}

/** A field's text, as the server takes it; null without the field, and where it takes none. */
export function textOf(entry: EntryView, name: FieldName): string | null {
  const field = fieldOf(entry, name);
  const text = field ? coerceText(field.value) : null;
  return text?.ok === true ? text.value : null;
}

/** Whether the server takes a field for true. */
export function isTrue(entry: EntryView, name: FieldName): boolean {
  const field = fieldOf(entry, name);
  const truth = field ? coerceBool(field.value) : null;
  return truth?.ok === true && truth.value;
}

/** Where the value of the field of that name stands; the entry's first key without the field. */
export function rangeOf(entry: EntryView, name: FieldName): Range {
  const field = fieldOf(entry, name);
  return field ? valueRange(entry, field) : entry.first;
}

/** The workspaces that an entry lists, as far as they are names. */
export function workspacesOf(entry: EntryView): readonly PlacedItem[] {
  const field = fieldOf(entry, 'workspaces');
  if (!field || !('items' in field.value) || field.value.type === 'dict') return noWorkspaces;
  const placed: PlacedItem[] = [];
  for (const [item, member] of field.value.items.entries()) {
    const text = coerceText(member);
    if (text.ok && text.value !== '') placed.push(new LineText(text.value, itemRange(entry, field, item), item));
  }
  return placed;
}

const noWorkspaces: readonly PlacedItem[] = [];

/**
 * Where a field's value stands: the value, the key when the value is empty, the entry's first key when a merge brought
 * it from elsewhere.
 */
export function valueRange(entry: EntryView, field: Field): Range {
  return placeOf(entry, field.value.node, field.key.node);
}

/** Where an item of a field's list stands. */
export function itemRange(entry: EntryView, field: Field, item: number): Range {
  const member = 'items' in field.value && field.value.type !== 'dict' ? field.value.items[item] : undefined;
  if (!member) return valueRange(entry, field);
  const { node } = member;
  // An empty item stands right behind its dash.
  if (node.start === node.end && entry.places.contains(node)) return entry.places.span(node.start - 1, node.end);
  return placeOf(entry, node, field.value.node);
}

export function keyRange(entry: EntryView, key: Value): Range {
  return placeOf(entry, key.node, key.node);
}

function placeOf(entry: EntryView, node: Node, ifEmpty: Node): Range {
  const { places } = entry;
  const shown = node.start === node.end ? ifEmpty : node;
  return places.contains(shown) ? places.of(shown) : entry.first;
}
