import type { CompletionItem, CompletionList } from 'vscode-languageserver';
import type { UsersFile } from '../../analysis/users-file.ts';
import type { Position } from '../../text/range.ts';
import { commentItems } from './comment/comment-items.ts';
import { commentAt } from './comment/comment-at.ts';
import { keyItems } from './keys.ts';
import type { CompletionOptions } from './options.ts';
import type { Place } from './place.ts';
import { placesAt } from './places.ts';
import { sourceAt, type Source } from './source.ts';
import { userItems } from './user.ts';
import { valueItems } from './values.ts';
import { workspaceItems } from './workspaces.ts';

/**
 * What could be written at a position; null where there is nothing to offer, or where the place is not certain. Looks
 * at the text of the entry there and at the indexes of names, never at all users.
 */
export function completionsAt(file: UsersFile, position: Position, options: CompletionOptions): CompletionList | null {
  const comment = commentAt(file, position);
  const items: CompletionItem[] = comment && !options.unasked ? commentItems(comment, options) : [];
  const source = comment ? null : sourceAt(file, position);
  if (!source) return items.length > 0 ? { isIncomplete: false, items } : null;
  let isIncomplete = false;
  for (const place of placesAt(source)) {
    if (options.unasked && !popsUp(place)) continue;
    const found = itemsFor(place, source, file, options);
    for (const item of found.items) items.push(item);
    isIncomplete ||= found.isIncomplete;
  }
  return items.length > 0 ? { isIncomplete, items } : null;
}

/**
 * A space in front of a value asks for one; anywhere else it is mere indentation. Nor does a list pop up that is not
 * there yet: Enter, typed to begin it on the next line, would take a name.
 */
function popsUp(place: Place): boolean {
  return place.kind === 'value' || (place.kind === 'workspace' && place.lacks === 'nothing');
}

function itemsFor(
  place: Place,
  source: Source,
  file: UsersFile,
  options: CompletionOptions,
): { readonly items: readonly CompletionItem[]; readonly isIncomplete: boolean } {
  switch (place.kind) {
    case 'key':
      return { items: keyItems(place, source, file.profile, options), isIncomplete: false };
    case 'value':
      return { items: valueItems(place, source, file, options), isIncomplete: false };
    case 'workspace':
      return workspaceItems(place, source, file, options);
    case 'user':
      return { items: userItems(place, source, file, options), isIncomplete: false };
  }
}
