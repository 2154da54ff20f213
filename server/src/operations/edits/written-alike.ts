import type { UsersFile } from '../../analysis/users-file.ts';
import type { TextEdit } from '../../text/range.ts';
import { entryStyle } from '../style/entry-style.ts';
import type { Site } from '../support/site.ts';
import { LinesOfUsers } from './user-lines.ts';

/**
 * Writes a user of another file behind the last one, with the same letters and comments, indented as the others. Null
 * where there is no list to add to, and where the user has no lines for itself.
 */
export function writtenAlike(file: UsersFile, { file: from, entry }: Site): readonly TextEdit[] | null {
  const root = from.whole?.rootNode;
  const places = root?.kind === 'sequence' && root.flow ? null : LinesOfUsers.around(from, entry);
  const own = places?.of(entry);
  const style = entryStyle(file);
  if (!places || !own || !style) return null;
  const lines: string[] = [];
  for (let line = own.first; line <= own.last; line++)
    lines.push(indented(places.textOf(line), own.column, style.indent));
  return [{ range: style.range, newText: style.before + lines.join(style.endOfLine) + style.after }];
}

/** A line with other blanks in front, of those `column` that all lines of the user have. */
function indented(line: string, column: number, indent: string): string {
  if (line.trim() === '') return line;
  let blanks = 0;
  while (blanks < column && line[blanks] === ' ') blanks += 1;
  return indent + line.slice(blanks);
}
