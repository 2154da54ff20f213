import { type MayShow, plainText, type Shown } from '../../common/words/message.ts';
import { placeIn } from '../../model/entry-record.ts';
import { comparePositions, movedRange, type Range } from '../../text/range.ts';
import type { Finding } from '../../model/finding.ts';
import type { Severity } from '../../common/severity.ts';
import type { PlacedFinding } from './placed-finding.ts';

type Said = Pick<Finding, 'code' | 'message' | 'range' | 'related'>;

/** A finding about an entry that is to be shown. Its place is told from the entry's block, so it moves with that. */
export class BlockFinding {
  readonly severity: Severity;
  /** Lines of its range count from the entry's first. */
  readonly said: Said;
  /** The entry's first line, from the block's. */
  readonly line: number;
  readonly about: PlacedFinding['about'];
  #shown: PlacedBlockFinding | null = null;

  readonly mayShow: MayShow;

  constructor(
    severity: Severity,
    said: Said,
    place: { readonly line: number; readonly about: PlacedFinding['about']; readonly mayShow: MayShow },
  ) {
    this.severity = severity;
    this.said = said;
    this.line = place.line;
    this.about = place.about;
    this.mayShow = place.mayShow;
  }

  /**
   * The finding in the file; `blockLine` is the block's first line. The same object as long as it stays in its place.
   */
  at(blockLine: number): PlacedBlockFinding {
    const line = this.line + blockLine;
    if (this.#shown?.line !== line) this.#shown = new PlacedBlockFinding(this, line);
    return this.#shown;
  }

  /** By range, then code. */
  static compare(a: BlockFinding, b: BlockFinding): number {
    const { start, end } = a.said.range;
    const other = b.said.range;
    return (
      start.line + a.line - other.start.line - b.line ||
      start.character - other.start.character ||
      end.line + a.line - other.end.line - b.line ||
      end.character - other.end.character ||
      compareText(a.said.code, b.said.code)
    );
  }
}

/** A finding about an entry with its place in the file, which is worked out when somebody asks. */
export class PlacedBlockFinding implements PlacedFinding {
  readonly severity: Severity;
  readonly about: PlacedFinding['about'];
  /** The entry's first line. */
  readonly line: number;
  readonly #said: Said;
  readonly #mayShow: MayShow;

  constructor({ severity, said, about, mayShow }: BlockFinding, line: number) {
    this.severity = severity;
    this.about = about;
    this.line = line;
    this.#said = said;
    this.#mayShow = mayShow;
  }

  get code(): string {
    return this.#said.code;
  }

  get message(): Shown {
    return plainText(this.#said.message, this.#mayShow);
  }

  get range(): Range {
    return movedRange(this.#said.range, this.line);
  }

  get related(): PlacedFinding['related'] {
    return this.#said.related.map(({ message, entry, place }) => ({
      message: plainText(message, this.#mayShow),
      range: movedRange(placeIn(entry.record, place), entry.line),
    }));
  }
}

export function compareFindings(a: PlacedFinding, b: PlacedFinding): number {
  return (
    comparePositions(a.range.start, b.range.start) ||
    comparePositions(a.range.end, b.range.end) ||
    compareText(a.code, b.code)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
