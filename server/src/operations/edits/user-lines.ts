import type { UsersFile } from '../../analysis/users-file.ts';
import { endOfNode } from '../../fixes/edits/nodes.ts';
import type { Entry } from '../../model/entry.ts';
import { LineIndex } from '../../text/line-index.ts';

/**
 * A user's lines in a block list: the comments right above, the entry, and comments below that are indented more than
 * its dash. What lies between two users is nobody's. Lines count from the file's first.
 */
export interface UserLines {
  readonly first: number;
  readonly last: number;
  /** Where the dash stands. */
  readonly dash: number;
  readonly column: number;
}

/** Comments that speak for the whole file. */
const aboutFile = /^ *#[ \t]*users-yml(?::|-disable-file\b)/;

/** Where users of a file are written, with the comments that are theirs. */
export class LinesOfUsers {
  /** Offsets count from the first of these lines. */
  readonly lines: LineIndex;
  readonly #file: UsersFile;

  constructor(file: UsersFile, lines: LineIndex) {
    this.#file = file;
    this.lines = lines;
  }

  /** Of all users. */
  static inFile(file: UsersFile): LinesOfUsers {
    return new LinesOfUsers(file, file.whole?.lines ?? new LineIndex(file.text));
  }

  /** Of one user, up to the users before and behind: the text of a long file is not put together for it. */
  static around(file: UsersFile, entry: Entry): LinesOfUsers {
    const { entries, head, whole } = file;
    const [before, behind] = [entries.previous(entry), entries.next(entry)];
    const texts = [before ? before.ownText : head, entry.ownText, behind ? behind.ownText : ''];
    if (whole || texts.includes(null)) return LinesOfUsers.inFile(file);
    return new LinesOfUsers(file, new LineIndex(texts.join(''), before?.line ?? 0));
  }

  /** Null where an entry has no lines for itself. */
  of(entry: Entry): UserLines | null {
    const content = this.#contentOf(entry);
    if (!content) return null;
    let dash = content.first;
    // The first key may stand below its dash.
    while (dash > 0 && !dashForm.test(this.textOf(dash)) && (dash === content.first || isNothing(this.textOf(dash))))
      dash -= 1;
    const column = dashForm.exec(this.textOf(dash))?.[1]?.length;
    if (column === undefined) return null;
    const first = this.#firstComment(entry, dash, column);
    const last = this.#lastComment(content.last, column);
    return { first, last, dash, column };
  }

  textOf(line: number): string {
    const start = this.lines.offsetAt({ line, character: 0 });
    return this.lines.slice(start, this.lines.lineEndAt(start));
  }

  isBlank(line: number): boolean {
    return line >= 0 && line < this.lines.endLine && this.textOf(line).trim() === '';
  }

  /** The lines of what is neither blank nor a comment. */
  #contentOf(entry: Entry): { readonly first: number; readonly last: number } | null {
    const { lines, node } = entry.source();
    if (!node) return null;
    const last = lines.positionAt(endOfNode(lines, node)).line;
    return { first: lines.positionAt(node.start).line + entry.line, last: last + entry.line };
  }

  #firstComment(entry: Entry, dash: number, column: number): number {
    // Nearly always; then nobody has to read the user before.
    if (dash === 0 || !this.#isCommentUpTo(dash - 1, column)) return dash;
    const before = this.#file.entries.previous(entry);
    const above = before ? (this.#contentOf(before)?.last ?? dash) : -1;
    let first = dash;
    while (first - 1 > above && this.#isCommentUpTo(first - 1, column)) first -= 1;
    // What stands at the top of the file speaks for the file, unless it names the user.
    const isTop = !before && !this.isBlank(first - 1);
    return isTop && !this.#names(entry, first, dash) ? dash : first;
  }

  #isCommentUpTo(line: number, column: number): boolean {
    const text = this.textOf(line);
    const indent = /^( *)#/.exec(text)?.[1]?.length;
    return indent !== undefined && indent <= column && !aboutFile.test(text);
  }

  #names({ record }: Entry, from: number, to: number): boolean {
    const words = Array.from({ length: to - from }, (_, index) => this.textOf(from + index).split(/[^\w-]+/)).flat();
    return record.usernameText !== null && words.includes(record.usernameText);
  }

  #lastComment(end: number, column: number): number {
    let last = end;
    while (last + 1 < this.lines.endLine) {
      const indent = /^( *)#/.exec(this.textOf(last + 1))?.[1]?.length;
      if (indent === undefined || indent <= column) break;
      last += 1;
    }
    return last;
  }
}

const dashForm = /^( *)-(?:[ \t]|$)/;

function isNothing(text: string): boolean {
  return /^[ \t]*(?:#.*)?$/.test(text);
}
