import type { Entry } from '../../model/entry.ts';
import type { AnalysisContext } from '../context.ts';
import { analyzeEntry } from '../entry/analyze-entry.ts';

/** Entries that are to be checked again by themselves, as more is known about their hashes. */
export class UnsureEntries {
  readonly #entries = new Set<Entry>();

  get size(): number {
    return this.#entries.size;
  }

  /** Notes those whose hash is meant. */
  addAll(entries: Iterable<Entry>, isMeant: (hash: string) => boolean): void {
    for (const entry of entries) {
      const hash = entry.record.hashText;
      if (hash !== null && isMeant(hash)) this.#entries.add(entry);
    }
  }

  clear(): void {
    this.#entries.clear();
  }

  /** Yields after each entry. Those that nobody gets to are there the next time. */
  *checkAgain(context: AnalysisContext): Generator<undefined, void> {
    for (const entry of this.#entries) {
      this.#entries.delete(entry);
      // It may have left the file.
      if (entry.filed === null) continue;
      entry.findings = analyzeEntry(entry.source(), context).findings;
      entry.touch();
      yield;
    }
  }
}
