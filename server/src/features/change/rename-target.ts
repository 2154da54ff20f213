import type { UsersFile } from '../../analysis/users-file.ts';
import { coerceText } from '../../model/coerce.ts';
import type { Position, Range } from '../../text/range.ts';
import type { Node } from '../../yaml/node.ts';
import { keyText, placeAt, type Place } from '../shared/place.ts';

/** A name that can be changed, as the server reads it. */
export interface RenameTarget {
  /** A workspace of a user's name is that user's private one, which has no name of its own. */
  readonly kind: 'user' | 'workspace';
  readonly name: string;
  /** Where it stands, without quotes, anchor and tag. */
  readonly range: Range;
}

/** What a place names; null where it names nobody, or where the name stands elsewhere, as behind an alias. */
export function renameTargetAt(file: UsersFile, position: Position): RenameTarget | null {
  const place = placeAt(file, position);
  if (place?.on !== 'value') return null;
  const key = keyText(place.pair);
  const isName = key === 'username' || (key === 'workspaces' && place.item !== null);
  const node = place.item?.value.node ?? place.pair.value;
  if (!isName || node.kind !== 'scalar') return null;
  const name = key === 'username' ? place.entry.record.usernameText : listedName(place);
  if (name === null || name === '') return null;
  const kind = key === 'username' || file.accounts.hasUsername(name) ? 'user' : 'workspace';
  return { kind, name, range: contentRange(place, node) };
}

function listedName({ item }: Place): string | null {
  const text = item && coerceText(item.value);
  return text?.ok === true ? text.value : null;
}

function contentRange({ view, entry }: Place, node: Extract<Node, { readonly kind: 'scalar' }>): Range {
  const quote = node.style.endsWith('quoted') ? 1 : 0;
  const { start, end } = view.places.whole({ ...node, start: node.contentStart + quote, end: node.end - quote });
  return {
    start: { line: start.line + entry.line, character: start.character },
    end: { line: end.line + entry.line, character: end.character },
  };
}
