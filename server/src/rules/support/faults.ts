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

const noFaults: readonly JudgedFault[] = [];

/** What the server refuses, and what only the schema objects to, each once. */
export function judgedFaults(entry: EntryView): readonly JudgedFault[] {
  if (entry.faults.length === 0 && entry.structure.length === 0) return noFaults;
  const judged: JudgedFault[] = [];
  for (const fault of entry.faults) {
    if (!('field' in fault)) continue;
    judged.push({ kind: fault.kind, field: fault.field, item: 'item' in fault ? fault.item : undefined, stops: true });
  }
  for (const fault of entry.structure) {
    if (fault.kind === 'unknown') continue;
    const item = 'item' in fault ? fault.item : undefined;
    const named = judged.some((each) => each.field === fault.field && (each.item === item || each.item === undefined));
    // `superuser` is just another unknown key where the server does not read it.
    if (named || (fault.field === 'superuser' && !entry.profile.superuserKey)) continue;
    judged.push({ kind: fault.kind, field: fault.field, item, stops: false });
  }
  return judged;
}

/** Whether the server refuses the entry because of this field (or this item of it). */
export function stopsAt(entry: EntryView, field: FieldName, item?: number): boolean {
  return entry.faults.some(
    (fault) =>
      'field' in fault &&
      fault.field === field &&
      (!('item' in fault) || fault.item === undefined || fault.item === item),
  );
}
