/** Where a comment can stand. */
import type { LineIndex } from '../../text/line-index.ts';
import type { TextEdit } from '../../text/range.ts';
import type { Node } from '../../yaml/node.ts';
import { childBefore } from './children.ts';
import { endOfLine, lineStartOf } from './spans.ts';

/** A line, and where a comment about it can stand. */
export interface CommentLine {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The comment on it that switches findings of this line off. */
  readonly own: SuppressingComment | null;
  /** A comment can be put behind all that is there. */
  readonly hasRoom: boolean;
  /** A comment can be put on a line of its own above. */
  readonly canFollow: boolean;
}

/** A comment that switches findings off; both are characters of its line. */
export interface SuppressingComment {
  readonly hash: number;
  /** Where the last code ends. */
  readonly end: number;
}

/** Where comments can stand in a text. One line often has many findings: what is known of the last one is kept. */
export class CommentPlaces {
  /** What is written there; null where it can't be read. */
  readonly node: Node | null;
  readonly #lines: LineIndex;
  #last: CommentLine | null = null;
  #above: { readonly line: CommentLine; readonly comment: SuppressingComment | null } | null = null;
  #endOfLine: string | null = null;

  constructor(lines: LineIndex, node: Node | null) {
    this.#lines = lines;
    this.node = node;
  }

  /** The line that holds an offset. */
  lineAt(offset: number): CommentLine {
    const start = lineStartOf(this.#lines, offset);
    if (this.#last?.start !== start) this.#last = this.#describe(start);
    return this.#last;
  }

  /** The comment on the line above that switches findings of a line off; `above` gives that line's text. */
  commentAbove(line: CommentLine, above: () => string | null): SuppressingComment | null {
    if (this.#above?.line !== line) {
      const text = above();
      this.#above = { line, comment: text === null ? null : suppressionIn(text, 'next-line') };
    }
    return this.#above.comment;
  }

  /** The line end that the text uses. */
  get endOfLine(): string {
    return (this.#endOfLine ??= endOfLine(this.#lines));
  }

  #describe(start: number): CommentLine {
    const lines = this.#lines;
    const { node } = this;
    const end = lines.lineEndAt(start);
    const text = lines.slice(start, end);
    const own = suppressionIn(text, 'line');
    const hashes = [...text.matchAll(/(?<=^|\s)#/g)];
    const hasComment = hashes.some(({ index }) => !isInsideScalar(node, start + index));
    return {
      start,
      end,
      text,
      own: own && !isInsideScalar(node, start + own.hash) ? own : null,
      hasRoom: !hasComment && !isInsideScalar(node, end) && text.trim() !== '',
      canFollow: !isInsideScalar(node, start) && !text.startsWith('\uFEFF'),
    };
  }
}

/** A comment at the offset would stand inside a scalar. */
function isInsideScalar(root: Node | null, offset: number): boolean {
  for (let node = root ?? undefined; node; node = childBefore(node, offset)) {
    if (offset < node.start || offset > node.end) return false;
    if (node.kind !== 'scalar') continue;
    const isBlock = node.style === 'literal' || node.style === 'folded';
    return offset > node.contentStart && (offset < node.end || isBlock);
  }
  return false;
}

/** The comment of a line that switches findings of this line, or of the next, off. */
function suppressionIn(lineText: string, kind: 'line' | 'next-line'): SuppressingComment | null {
  const comment = new RegExp(`(?<=^|\\s)#[ \\t]*users-yml-disable-${kind}[ \\t]+(?!--)((?:(?!\\s--(?:\\s|$)).)*)`).exec(
    lineText,
  );
  return comment && { hash: comment.index, end: comment.index + comment[0].trimEnd().length };
}

/** Puts one more code into a suppressing comment of a line. */
export function codeAdded({ end }: SuppressingComment, line: number, code: string): TextEdit {
  const place = { line, character: end };
  return { range: { start: place, end: place }, newText: `, ${code}` };
}
