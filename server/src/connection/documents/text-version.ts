/** Which text of a document somebody means. */
export interface TextMark {
  /** As the client counts. */
  readonly version: number;
  /** As the server counts, where it has given the mark itself. */
  readonly textVersion?: number | undefined;
}

/** Counts texts of all documents, so that none is taken for one of a document that was closed. */
let texts = 0;

/** How the texts of a document are told apart, whatever the client does with its versions. */
export class TextVersion {
  #version: number | null;
  #highest: number;
  /** The client has called several texts by the version that it is at. */
  #isAmbiguous = false;
  #own = (texts += 1);

  constructor(version: number | null) {
    this.#version = version;
    this.#highest = version ?? 0;
  }

  /** As the client counts; null for a file on disk. */
  get ofClient(): number | null {
    return this.#version;
  }

  /** As the server counts: no two texts share a number. */
  get own(): number {
    return this.#own;
  }

  /** There is another text. `version`: null from a client that does not count. */
  next(version: number | null): void {
    this.#isAmbiguous = version === null || version <= this.#highest;
    this.#version = version ?? this.#version;
    this.#highest = Math.max(this.#highest, version ?? 0);
    this.#own = texts += 1;
  }

  /** Whether the text is still the one that is meant. A version that the client gave to several texts means none. */
  isAt({ version, textVersion }: TextMark): boolean {
    if (version !== this.#version) return false;
    return textVersion === undefined ? !this.#isAmbiguous : textVersion === this.#own;
  }
}
