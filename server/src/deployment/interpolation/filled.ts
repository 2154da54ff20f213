import { lostMark, openMark } from './marks.ts';
import type { UsedVariable } from '../container.ts';

/** What a name stands for, perhaps with marks; null if nothing sets it. */
export type Lookup = (name: string) => string | null;

/** A reference in a text. Offsets count from the text's start. */
export interface Reference {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly state: UsedVariable['state'];
}

/**
 * Why a text can't be filled in. `format`: a reference that is none. `required`: nothing sets a variable that must be
 * set; the caller's environment may. `bounds`: longer, or nested deeper, than we go along with.
 */
export interface FillFault {
  readonly kind: 'format' | 'required' | 'bounds';
  readonly start: number;
  readonly end: number;
}

export interface Filled {
  /** With marks for what can't be told. */
  readonly text: string;
  readonly used: readonly Reference[];
  /** The first one. */
  readonly fault: FillFault | null;
}

/** No variable may be longer: the kernel takes no more in one text of a program's environment. */
export const longestText = 1 << 17;

/** How deep defaults may stand within each other. */
export const deepestDefault = 64;

/** What is gathered while a text is filled in. */
export class Filling {
  readonly used: Reference[] = [];
  fault: FillFault | null = null;
  readonly #lookup: Lookup;

  constructor(lookup: Lookup) {
    this.#lookup = lookup;
  }

  /** What the name stands for; null and noted nowhere if nothing sets it. */
  find(name: string, start: number, end: number): string | null {
    const text = this.#lookup(name);
    if (text !== null) this.used.push({ name, start, end, state: text === lostMark ? 'unseen' : 'set' });
    return text;
  }

  /** The name stands for nothing, and nothing stands in for it. */
  open(name: string, start: number, end: number): string {
    this.used.push({ name, start, end, state: 'unset' });
    return openMark;
  }

  /** Something else stands in for the name. */
  default(name: string, start: number, end: number): void {
    this.used.push({ name, start, end, state: 'defaulted' });
  }

  fail(kind: FillFault['kind'], start: number, end: number): string {
    this.fault ??= { kind, start, end };
    return lostMark;
  }

  done(text: string): Filled {
    if (text.length <= longestText) return { text, used: this.used, fault: this.fault };
    return { text: lostMark, used: this.used, fault: this.fault ?? { kind: 'bounds', start: 0, end: 0 } };
  }
}
