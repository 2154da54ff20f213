import type { UsersFile } from '../analysis/users-file.ts';
import { coerceText } from '../model/coerce.ts';
import { fieldOf, type EntryView } from '../model/entry-view.ts';
import { LineIndex } from '../text/line-index.ts';
import { isSameRange, movedRange, type Range, type TextEdit } from '../text/range.ts';
import type { Node } from '../yaml/node.ts';

/** A password or API key as it stands in a file. */
export interface SecretValue {
  readonly field: 'hashed_password' | 'api_key';
  /** As the server reads it; null for what is no text. A secret. */
  readonly text: string | null;
  /** The edit that writes another value there, one that needs no quotes. */
  readonly replaceBy: (value: string) => TextEdit;
}

/** The password or API key that stands exactly at a range; null when none does. */
export function secretAt(file: UsersFile, range: Range): SecretValue | null {
  const entry = file.entryAt(range.start.line);
  const view = entry && file.view(entry);
  if (!view) return null;
  const line = entry.line;
  for (const field of ['hashed_password', 'api_key'] as const) {
    const value = fieldOf(view, field)?.value;
    if (!value || !placesOf(view, value.node, line).some((place) => isSameRange(place, range))) continue;
    const text = coerceText(value);
    const lines = new LineIndex(file.text);
    const [start, end] = [lines.offsetAt(range.start), lines.offsetAt(range.end)];
    // An empty value may follow its colon at once; a block's last line end belongs to what comes next.
    const before = start === end && !/\s/.test(lines.slice(start - 1, start)) ? ' ' : '';
    const written = lines.slice(start, end);
    const behind = written.slice(written.trimEnd().length);
    const after = behind.slice(firstBreak(behind));
    return {
      field,
      text: text.ok ? text.value : null,
      replaceBy: (newValue) => ({ range, newText: before + newValue + after }),
    };
  }
  return null;
}

/** The places that mean the value: with its tag and anchor, and without. */
function placesOf({ places }: EntryView, node: Node, line: number): readonly Range[] {
  if (!places.contains(node)) return [];
  const { start, end } = places.whole(node);
  const content = places.span(node.contentStart, node.contentStart).start;
  return [start, content].map((from) => movedRange({ start: from, end }, line));
}

/** Where the first line end stands; the text's length without any. */
function firstBreak(text: string): number {
  const at = text.search(/[\r\n]/);
  return at === -1 ? text.length : at;
}
