import { LineIndex } from './line-index.ts';
import { comparePositions, type TextEdit } from './range.ts';

/** What stays of the first text, by offsets; or what stands in the place of something. */
type Piece = { readonly from: number; readonly to: number } | string;

interface Span {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** Edits made one after the other, each lot of the text that the one before has left, as edits of the first text. */
export class EditsInTurn {
  readonly #first: LineIndex;
  #text: string;
  #pieces: readonly Piece[];

  constructor(text: string) {
    this.#first = new LineIndex(text);
    this.#text = text;
    this.#pieces = [{ from: 0, to: text.length }];
  }

  /** The text so far. */
  get text(): string {
    return this.#text;
  }

  /** Edits of the text so far, whose ranges do not overlap. */
  add(edits: readonly TextEdit[]): void {
    const lines = new LineIndex(this.#text);
    const spans = edits
      .toSorted((a, b) => comparePositions(a.range.start, b.range.start))
      .map(({ range, newText }) => ({ start: lines.offsetAt(range.start), end: lines.offsetAt(range.end), newText }));
    this.#pieces = [...replaced(this.#pieces, spans)];
    const texts = this.#pieces.map((piece) => (typeof piece === 'string' ? piece : this.#kept(piece)));
    this.#text = texts.join('');
  }

  /** All of them, as edits of the first text that do not overlap. */
  get edits(): readonly TextEdit[] {
    const edits: TextEdit[] = [];
    let [at, newText] = [0, ''];
    for (const piece of [...this.#pieces, { from: this.#first.text.length, to: this.#first.text.length }]) {
      if (typeof piece === 'string') {
        newText += piece;
        continue;
      }
      if (newText !== '' || piece.from > at) edits.push({ range: this.#first.range(at, piece.from), newText });
      [at, newText] = [piece.to, ''];
    }
    return edits;
  }

  #kept({ from, to }: Exclude<Piece, string>): string {
    return this.#first.slice(from, to);
  }
}

/** The pieces of a text after edits of it, in order. */
function* replaced(pieces: readonly Piece[], spans: readonly Span[]): Generator<Piece> {
  const open = [...spans].reverse();
  let [at, goneTo] = [0, 0];
  for (const piece of pieces) {
    const end = at + lengthOf(piece);
    let rest = Math.max(at, goneTo);
    for (let span = open.at(-1); span && span.start <= end; span = open.at(-1)) {
      if (span.start > rest) yield part(piece, rest - at, span.start - at);
      yield span.newText;
      rest = goneTo = span.end;
      open.pop();
    }
    if (rest < end) yield part(piece, rest - at, end - at);
    at = end;
  }
}

function lengthOf(piece: Piece): number {
  return typeof piece === 'string' ? piece.length : piece.to - piece.from;
}

function part(piece: Piece, start: number, end: number): Piece {
  return typeof piece === 'string' ? piece.slice(start, end) : { from: piece.from + start, to: piece.from + end };
}
