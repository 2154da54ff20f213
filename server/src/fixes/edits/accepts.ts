import type { EntryView } from '../../model/entry-view.ts';
import type { Field, FieldName } from '../../model/fields.ts';

/**
 * Whether the server takes a value for a field; with `item` one item of it. It is asked of the field alone, beside the
 * username, on which the migrate task lets the workspaces depend.
 */
export function accepts({ raw, profile }: EntryView, name: FieldName, field: Field, item?: number): boolean {
  const username = raw.fields.get('username');
  const fields = new Map<string, Field>(username ? [['username', username]] : []).set(name, { ...field, name });
  const { faults } = profile.load({ fields, otherKeys: [] });
  return !faults.some(
    (fault) =>
      'field' in fault && fault.field === name && (item === undefined || !('item' in fault) || fault.item === item),
  );
}
