import { createHash } from 'node:crypto';
import type { CheckedFinding } from '../checked-file.ts';

/** Findings that are known, as often as each of them is. A line that moves makes no difference; no secret is kept. */
export class KnownFindings {
  /** By file, code and what they are about. */
  readonly #counts = new Map<string, number>();

  add(known: KnownFinding, count = 1): void {
    const key = keyOf(known);
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + count);
  }

  /** Whether it is known, and not as often taken already as it was found at that time. */
  take(known: KnownFinding): boolean {
    const key = keyOf(known);
    const left = this.#counts.get(key) ?? 0;
    if (left > 0) this.#counts.set(key, left - 1);
    return left > 0;
  }

  /** All that is left, sorted, with how often. */
  *[Symbol.iterator](): Generator<KnownFinding & { readonly count: number }, void> {
    for (const [key, count] of [...this.#counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const [file = '', code = '', finding = ''] = key.split('\0');
      if (count > 0) yield { file, code, finding, count };
    }
  }
}

export interface KnownFinding {
  /** From the folder of the baseline, with `/`. */
  readonly file: string;
  readonly code: string;
  /** SHA-256 of the user and the key. */
  readonly finding: string;
}

function keyOf({ file, code, finding }: KnownFinding): string {
  return [file, code, finding].join('\0');
}

export function knownFinding(file: string, { code, about }: CheckedFinding): KnownFinding {
  return { file, code, finding: createHash('sha256').update(JSON.stringify(about)).digest('hex') };
}
