import type { Entry } from '../../model/entry.ts';
import { fieldOf } from '../../model/entry-view.ts';
import type { FieldName } from '../../model/fields.ts';
import type { TextEdit } from '../../text/range.ts';
import type { Node } from '../../yaml/node.ts';
import { Tag } from '../../yaml/compose/resolver.ts';
import { openEntry, placed, type Site } from '../support/site.ts';
import { wantedOf, type Values, type Wanted } from '../support/wanted.ts';
import { inlineText } from './inline-text.ts';
import { isShared } from './kept-anchors.ts';
import { setField } from './set-field.ts';

/** What those need who merge a user that changes, so that they stay as they are. */
export interface ForMergers {
  /** Lines count from the file's first. */
  readonly edits: readonly TextEdit[];
  /** Those who get a key without a value, which says what no key says. */
  readonly changed: ReadonlyMap<Entry, Wanted>;
}

/**
 * Before fields of a user change that others merge, each of these gets the old values as its own. Null where they can't
 * be written there.
 */
export function keepForMergers(site: Site, names: Iterable<FieldName>): ForMergers | null {
  const { file, mapping } = site;
  const edits: TextEdit[] = [];
  const changed = new Map<Entry, Wanted>();
  for (const entry of isShared(file, mapping) ? file.entries : []) {
    const other = entry === site.entry ? null : openEntry(file, entry);
    if (!other || !merges(other, mapping)) continue;
    for (const name of names) {
      const text = inherited(site, other, name);
      if (text === '') continue;
      const own = text === null ? null : setField(other, name, text);
      if (!own) return null;
      for (const edit of placed(other, own)) edits.push(edit);
      if (fieldOf(other.view, name)) continue;
      const nothing: Values = new Map([[name, { type: 'null', node: other.mapping }]]);
      const wanted = wantedOf(other.view, nothing);
      if (wanted) changed.set(entry, wanted);
    }
  }
  return { edits, changed };
}

/** What another one has of a user's field: nothing to be written if it is its own; null: it can't be written. */
function inherited({ view, lines }: Site, other: Site, name: FieldName): string | null {
  const [field, own] = [fieldOf(view, name), fieldOf(other.view, name)];
  if (!own) return 'null';
  return own.merged && own.value.node === field?.value.node ? inlineText(lines, own.value.node) : '';
}

function merges({ mapping }: Site, source: Node): boolean {
  const isSource = (node: Node): boolean => (node.kind === 'alias' ? node.target : node) === source;
  return mapping.pairs.some(({ key, value }) => {
    if (key.kind !== 'scalar' || key.tag !== Tag.merge) return false;
    return isSource(value) || (value.kind === 'sequence' && value.items.some(isSource));
  });
}
