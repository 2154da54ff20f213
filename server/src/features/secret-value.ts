import { entryBefore } from '../analysis/list/entry-before.ts';
import type { UsersFile } from '../analysis/users-file.ts';
import { aroundQuoted, secretPlace, type SecretPlace } from '../fixes/edits/secret-place.ts';
import { coerceText } from '../model/coerce.ts';
import { fieldOf, type EntryView } from '../model/entry-view.ts';
import { isSameRange, movedRange, type Range, type TextEdit } from '../text/range.ts';

/** A password or API key as it stands in a file, or the place of one that is missing. */
export interface SecretValue {
  readonly field: 'hashed_password' | 'api_key';
  /** As the server reads it; null for what is no text, and where there is none. A secret. */
  readonly text: string | null;
  /** The edit that writes another value there, one that needs no quotes; those that are there stay. */
  readonly replaceBy: (value: string) => TextEdit;
  /** The same of a value that has to be in quotes, and has none of them in it. */
  readonly replaceByQuoted: (value: string) => TextEdit;
}

/** The password or API key that stands exactly at a range, or would stand there; null when none does. */
export function secretAt(file: UsersFile, range: Range): SecretValue | null {
  const entry = entryBefore(file, range.start);
  if (!entry) return null;
  const source = entry.source();
  const view = file.viewOf(source);
  if (!view) return null;
  const wanted = movedRange(range, -entry.line);
  for (const field of ['hashed_password', 'api_key'] as const) {
    const place = secretPlace(view, source.lines, field);
    if (!place) continue;
    const { around } = place;
    if (!isSameRange(around.range, wanted) && !isWhole(view, field, wanted)) continue;
    const value = fieldOf(view, field)?.value;
    const text = value && place.state === 'written' ? coerceText(value) : null;
    // The entry may be gone by the time that the edit is made.
    const placed = movedRange(around.range, entry.line);
    const writing =
      ({ before, after }: SecretPlace['around']) =>
      (newValue: string): TextEdit => ({ range: placed, newText: before + newValue + after });
    return {
      field,
      text: text?.ok === true ? text.value : null,
      replaceBy: writing(around),
      replaceByQuoted: writing(aroundQuoted(place)),
    };
  }
  return null;
}

/** With its tag and anchor, of which what others need stays. */
function isWhole({ places, raw }: EntryView, field: SecretValue['field'], range: Range): boolean {
  const node = raw.fields.get(field)?.value.node;
  return node !== undefined && places.contains(node) && isSameRange(places.whole(node), range);
}
