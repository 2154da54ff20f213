import { sideOfText, type AccessSide, type ReadFor } from './access-side.ts';

/** So many are kept: who compares a file while it is edited compares it with one text again and again. */
const most = 2;

interface Remembered {
  readonly text: string;
  readonly readFor: string;
  readonly side: AccessSide;
}

/** Reads texts that stay the same while something else is edited, each once. */
export class RememberedSides {
  /** The one that was asked for last stands first. */
  #sides: readonly Remembered[] = [];

  /** As `sideOfText`. */
  *sideOf(text: string, { server, noMasterKey = false }: ReadFor): Generator<undefined, AccessSide> {
    const readFor = `${server} ${String(noMasterKey)}`;
    const known = this.#sides.find((each) => each.readFor === readFor && each.text === text);
    const found = known ?? { text, readFor, side: yield* sideOfText(text, { server, noMasterKey }) };
    this.#sides = [found, ...this.#sides.filter((each) => each !== found)].slice(0, most);
    return found.side;
  }
}
