import type { Lookup } from '../../interpolation/filled.ts';
import { homeMark, lostMark } from '../../interpolation/marks.ts';

/** What every caller's environment has, though what it is can't be seen. */
const alwaysSet = new Set(['PATH', 'USER', 'LOGNAME', 'SHELL', 'TERM', 'LANG', 'HOSTNAME', 'COMPOSE_PROJECT_NAME']);

/** The variables that texts are filled in with: the caller's before those of `.env` files. */
export class Scope {
  readonly #given = new Map<string, string>();
  /** A file that sets variables can't be seen, so that any may be set. */
  #isBlind = false;

  constructor(callers: Lookup) {
    this.callers = callers;
  }

  /** The caller's folder is that of the first compose file: nothing is taken from our own process. */
  static ofCaller(folder: string): Scope {
    return new Scope((name) => {
      if (name === 'PWD') return folder;
      if (name === 'HOME') return homeMark;
      return alwaysSet.has(name) ? lostMark : null;
    });
  }

  /** Of the caller alone. */
  readonly callers: Lookup;

  readonly find: Lookup = (name) => {
    return this.callers(name) ?? this.#given.get(name) ?? (this.#isBlind ? lostMark : null);
  };

  give(name: string, text: string): void {
    this.#given.set(name, text);
  }

  blind(): void {
    this.#isBlind = true;
  }

  /** One that has more, which what this one has beats. */
  inner(): Scope {
    return new Scope(this.find);
  }
}
