import { type MayShow, saysPlaces, plainText, type Shown } from '../../common/words/message.ts';
import { placeIn } from '../../model/entry-record.ts';
import { comparePositions, movedRange, type Range } from '../../text/range.ts';
import type { Finding } from '../../model/finding.ts';
import type { Severity } from '../../common/severity.ts';
import type { BlockStart } from '../../text/line-item.ts';
import type { PlacedFinding } from './placed-finding.ts';

/** Where an entry stands in its block. */
interface PlaceInBlock {
  /** The entry's first line, from the block's. */
  readonly line: number;
  /** How many entries of the block stand before it. */
  readonly index: number;
}

type Said = Pick<Finding, 'code' | 'message' | 'range' | 'related'>;

/** A finding about an entry that is to be shown. Its place is told from the entry's block, so it moves with that. */
export class BlockFinding {
  readonly severity: Severity;
  /** Lines of its range count from the entry's first. */
  readonly said: Said;
  readonly place: PlaceInBlock;
  readonly about: PlacedFinding['about'];
  readonly mayShow: MayShow;
  #shown: PlacedBlockFinding | null = null;

  constructor(
    severity: Severity,
    said: Said,
    place: PlaceInBlock,
    { about, mayShow }: { readonly about: PlacedFinding['about']; readonly mayShow: MayShow },
  ) {
    this.severity = severity;
    this.said = said;
    this.place = place;
    this.about = about;
    this.mayShow = mayShow;
  }

  /** The finding in the file. The same object as long as it and its entry stay in their place. */
  at({ line: blockLine, index: blockIndex }: BlockStart): PlacedBlockFinding {
    const line = this.place.line + blockLine;
    const index = this.place.index + blockIndex;
    if (this.#shown?.line !== line || this.#shown.index !== index)
      this.#shown = new PlacedBlockFinding(this, line, index);
    return this.#shown;
  }

  /** Its words say where a user stands, so that they change when entries before are more or fewer. */
  get saysPlaces(): boolean {
    return saysPlaces(this.said.message, this.mayShow);
  }

  /** By range, then code. */
  static compare(a: BlockFinding, b: BlockFinding): number {
    const { start, end } = a.said.range;
    const other = b.said.range;
    return (
      start.line + a.place.line - other.start.line - b.place.line ||
      start.character - other.start.character ||
      end.line + a.place.line - other.end.line - b.place.line ||
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
  /** How many entries stand before it. */
  readonly index: number;
  readonly #said: Said;
  readonly #mayShow: MayShow;

  constructor({ severity, said, about, mayShow }: BlockFinding, line: number, index: number) {
    this.severity = severity;
    this.about = about;
    this.line = line;
    this.index = index;
    this.#said = said;
    this.#mayShow = mayShow;
  }

  get code(): string {
    return this.#said.code;
  }

  get message(): Shown {
    const entry = this.about?.entry;
    return plainText(this.#said.message, this.#mayShow, entry ? () => entry.userPlaceAt(this.line, this.index) : null);
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
