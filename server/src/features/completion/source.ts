import type { UsersFile } from '../../analysis/users-file.ts';
import type { Entry } from '../../model/entry.ts';
import { LineIndex } from '../../text/line-index.ts';
import type { Position } from '../../text/range.ts';
import { isGap, lineAfter, skipBlanks } from './word.ts';
import { stretchAt, type Stretch } from '../../analysis/list/stretch.ts';
import { entryBefore } from '../../analysis/list/entry-before.ts';

/** The text around a cursor that is enough to tell what stands there. Offsets count from its first letter. */
export interface Source {
  /**
   * `entry`: one entry in block style; `flow`: a list in brackets; `head`: what stands above the list, if there is one.
   */
  readonly form: 'entry' | 'flow' | 'head';
  readonly text: string;
  readonly cursor: number;
  /** The cursor's line: which it is in the file, and where it begins. */
  readonly line: number;
  readonly lineStart: number;
  /** Of an entry: its first line in the file, and the column of its dash. */
  readonly firstLine: number;
  readonly dash: number;
  /** Of a list in brackets: where to begin to read its members. */
  readonly from: number;
  /** The entry as it was read; it may not have been possible. */
  readonly entry: Entry | null;
}

/** Null where the file has no list to which something could be added. */
export function sourceAt(file: UsersFile, position: Position): Source | null {
  const stretch = stretchAt(file, position.line);
  const { kind, lines, entry } = stretch;
  if (kind === 'foot') return null;
  if (kind === 'head') return file.column === 0 ? placed(lines, position, { form: 'head' }) : null;
  if (kind === 'entry') {
    return placed(lines, position, { form: 'entry', firstLine: entry?.line ?? 0, dash: file.column, entry });
  }
  return wholeSource(stretch, position, file);
}

function placed(lines: LineIndex, at: Position, rest: Pick<Source, 'form'> & Partial<Source>): Source {
  const cursor = lines.offsetAt(at);
  const { line, character } = lines.positionAt(cursor);
  const nothing = { firstLine: 0, dash: 0, from: 0, entry: null };
  return { ...nothing, text: lines.text, cursor, line, lineStart: cursor - character, ...rest };
}

function wholeSource({ lines }: Stretch, at: Position, file: UsersFile): Source | null {
  const { text } = lines;
  const entry = entryBefore(file, at) ?? null;
  const first = firstContent(text);
  if (first === text.length) return placed(lines, at, { form: 'head' });
  const start = skipBlanks(text, first);
  if (text[start] === '[') {
    // What stands before the last entry that begins before the cursor needs no second look.
    const from = entry?.source().start ?? start + 1;
    return placed(lines, at, { form: 'flow', from, entry: entryAround(entry, lines.offsetAt(at)) });
  }
  if (text[start] !== '-' || !isGap(text[start + 1])) return null;
  const dash = start - first;
  const isDashAt = (offset: number): boolean =>
    text.startsWith(`${' '.repeat(dash)}-`, offset) && isGap(text[offset + dash + 1]);
  const isEndAt = (offset: number): boolean => /^(?:---|\.\.\.)(?:\s|$)/.test(text.slice(offset, offset + 4));
  let firstLine = Math.min(at.line, lines.lineCount - 1);
  for (; firstLine >= 0; firstLine--) {
    const offset = lines.offsetAt({ line: firstLine, character: 0 });
    if (isDashAt(offset)) break;
    if (offset < first && dash === 0) return placed(new LineIndex(text.slice(0, first)), at, { form: 'head' });
    if (isEndAt(offset) || firstLine === 0) return null;
  }
  const begin = lines.offsetAt({ line: firstLine, character: 0 });
  let end = lines.lineEndAt(begin);
  for (let next = lineAfter(text, end); next < text.length && !isDashAt(next) && !isEndAt(next);) {
    end = lines.lineEndAt(next);
    next = lineAfter(text, end);
  }
  const own = text.slice(begin, lineAfter(text, end));
  const around = entryAround(entry, lines.offsetAt(at));
  return placed(new LineIndex(own, firstLine), at, { form: 'entry', firstLine, dash, entry: around });
}

/** The cursor may stand behind the entry. */
function entryAround(entry: Entry | null, cursor: number): Entry | null {
  const source = entry?.source();
  return source && source.start <= cursor && cursor <= source.end ? entry : null;
}

/** The line of the first content behind blank lines, comments, directives and `---`; the text's length without any. */
function firstContent(text: string): number {
  const form = /(?:[ \t]*(?:#[^\r\n]*)?|%[^\r\n]*|---[ \t]*(?:#[^\r\n]*)?)(?:\r\n|\r|\n|$)/y;
  let at = 0;
  while (at < text.length) {
    form.lastIndex = at;
    if (form.exec(text) === null) return at;
    at = form.lastIndex;
  }
  return text.length;
}
