import type { EntryView } from '../../model/entry-view.ts';
import type { FieldName } from '../../model/fields.ts';
import type { Fault } from '../../model/verdict.ts';

type FieldFault = Extract<Fault, { field: FieldName }>;

/** A fault of a field, whether the server minds it or only the schema does. */
export interface JudgedFault {
  readonly kind: FieldFault['kind'];
  readonly field: FieldName;
  readonly item: number | undefined;
  readonly stops: boolean;
}

/** Fields and items that something is wrong with. */
class FaultPlaces {
  readonly #fields = new Map<FieldName, Set<number | undefined>>();

  add(field: FieldName, item: number | undefined): void {
    const items = this.#fields.get(field) ?? new Set();
    this.#fields.set(field, items.add(item));
  }

  /** Of the field as a whole, or of this item of it. */
  has(field: FieldName, item: number | undefined): boolean {
    const items = this.#fields.get(field);
    return items !== undefined && (items.has(undefined) || items.has(item));
  }
}

interface Judgement {
  readonly faults: readonly JudgedFault[];
  /** Where the server refuses the entry. */
  readonly stopping: FaultPlaces;
}

const nothing: Judgement = { faults: [], stopping: new FaultPlaces() };
const known = new WeakMap<EntryView, Judgement>();

/** What the server refuses, and what only the schema objects to, each once. */
export function judgedFaults(entry: EntryView): readonly JudgedFault[] {
  return judgementOf(entry).faults;
}

/** Whether the server refuses the entry because of this field (or this item of it). */
export function stopsAt(entry: EntryView, field: FieldName, item?: number): boolean {
  return judgementOf(entry).stopping.has(field, item);
}

/** Several rules ask for it. */
function judgementOf(entry: EntryView): Judgement {
  if (entry.faults.length === 0 && entry.structure.length === 0) return nothing;
  const judgement = known.get(entry) ?? judge(entry);
  known.set(entry, judgement);
  return judgement;
}

function judge(entry: EntryView): Judgement {
  const faults: JudgedFault[] = [];
  const stopping = new FaultPlaces();
  const named = new FaultPlaces();
  for (const fault of entry.faults) {
    if (!('field' in fault)) continue;
    const { kind, field } = fault;
    const item = 'item' in fault ? fault.item : undefined;
    faults.push({ kind, field, item, stops: true });
    stopping.add(field, item);
    named.add(field, item);
  }
  for (const fault of entry.structure) {
    if (fault.kind === 'unknown') continue;
    const { kind, field } = fault;
    const item = 'item' in fault ? fault.item : undefined;
    // `superuser` is just another unknown key where the server does not read it.
    if (named.has(field, item) || (field === 'superuser' && !entry.profile.superuserKey)) continue;
    faults.push({ kind, field, item, stops: false });
    named.add(field, item);
  }
  return { faults, stopping };
}
