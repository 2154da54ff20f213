import { BORROWED_SHARE, FREELY_BORROWED } from '../../yaml/limits.ts';
import type { EntryNeeds } from '../../model/entry-source.ts';
import type { Elsewhere, OwnNode } from '../../yaml/read.ts';
import { Lendings } from '../quick/quick.ts';
import type { Lender } from './lent.ts';
import type { StandaloneEntry } from './standalone-entry.ts';

/** So many characters before the edited entry its neighbours are looked at anyway. */
export const nearby = 8;

/** What the entries of a list need from elsewhere, taken together. */
export class NeedsCount implements Lender {
  readonly #distant = new Set<StandaloneEntry>();
  readonly #anchors = new Map<string, Anchor>();
  #document = 0;
  #setAnchors = 0;
  #sharedAnchors = 0;
  #borrowed = 0;
  #lengthOfBorrowers = 0;
  /** Anchors that were set, given up or changed since somebody asked, and entries that were read. */
  readonly #stale = new Map<string, Gone | null>();
  readonly #fresh = new Set<StandaloneEntry>();

  /** Entries whose reading looked at text far behind their end. */
  get distantReaders(): Iterable<StandaloneEntry> {
    return this.#distant;
  }

  /** Nothing less than the document tells: an entry says so, or two set the same anchor, or take very much of them. */
  get document(): boolean {
    const most = FREELY_BORROWED + BORROWED_SHARE * this.#lengthOfBorrowers;
    return this.#document > 0 || this.#sharedAnchors > 0 || this.#borrowed > most;
  }

  /** Whether an entry takes something from the anchor of another. */
  get shares(): boolean {
    return this.#lengthOfBorrowers > 0;
  }

  add(entry: StandaloneEntry): void {
    const { document, lookahead, anchors, loan } = entry.needs;
    if (document) this.#document++;
    if (lookahead > nearby) this.#distant.add(entry);
    for (const [name, node] of anchors) {
      const anchor = this.#anchor(name);
      if (anchor.setters.size === 1) this.#sharedAnchors++;
      anchor.setters.add(entry);
      anchor.only = onlyOf(anchor.setters);
      this.#setAnchors++;
      const gone = this.#stale.get(name);
      if (gone?.entry === entry && gone.node === node) this.#stale.delete(name);
      else this.#stale.set(name, null);
    }
    if (!loan) return;
    this.#borrowed += loan.size;
    this.#lengthOfBorrowers += entry.ownText.length;
    for (const name of loan.nodes.keys()) this.#anchor(name).borrowers.add(entry);
    this.#fresh.add(entry);
  }

  delete(entry: StandaloneEntry): void {
    const { document, anchors, loan } = entry.needs;
    if (document) this.#document--;
    this.#distant.delete(entry);
    for (const [name, node] of anchors) {
      const anchor = this.#anchor(name);
      anchor.setters.delete(entry);
      anchor.only = onlyOf(anchor.setters);
      this.#setAnchors--;
      if (anchor.setters.size === 1) this.#sharedAnchors--;
      this.#stale.set(name, this.#stale.has(name) ? null : { entry, node });
      this.#forget(name);
    }
    if (!loan) return;
    this.#borrowed -= loan.size;
    this.#lengthOfBorrowers -= entry.ownText.length;
    for (const name of loan.nodes.keys()) {
      this.#anchor(name).borrowers.delete(entry);
      this.#forget(name);
    }
    this.#fresh.delete(entry);
  }

  /** An entry that was read is settled: what it takes is there, and above it. */
  settle(entry: StandaloneEntry): void {
    this.#fresh.delete(entry);
  }

  /** An entry takes something else from the same anchors than before. */
  lendAnew(entry: StandaloneEntry, now: EntryNeeds): void {
    this.#borrowed += (now.loan?.size ?? 0) - (entry.needs.loan?.size ?? 0);
    entry.needs = now;
  }

  /** The entry that sets an anchor; undefined where none does, or several. */
  setterOf(name: string): StandaloneEntry | undefined {
    return this.#anchors.get(name)?.only;
  }

  /** What an anchor stands for, wherever it is set. */
  readonly lent: Elsewhere = (name) => this.setterOf(name)?.needs.anchors.get(name) ?? undefined;

  readonly #lendings = new Lendings(this.lent);

  get lendings(): Lendings | null {
    return this.#setAnchors > 0 ? this.#lendings : null;
  }

  /** Adds the entries whose aliases may stand for something else than when somebody asked last. */
  takeStale(into: Set<StandaloneEntry>): void {
    for (const entry of this.#fresh) into.add(entry);
    for (const name of this.#stale.keys())
      for (const entry of this.#anchors.get(name)?.borrowers ?? []) into.add(entry);
    this.forgetStale();
  }

  /** All have what is there by now. */
  forgetStale(): void {
    this.#fresh.clear();
    this.#stale.clear();
  }

  #anchor(name: string): Anchor {
    const anchor = this.#anchors.get(name) ?? { setters: new Set(), only: undefined, borrowers: new Set() };
    this.#anchors.set(name, anchor);
    return anchor;
  }

  #forget(name: string): void {
    const anchor = this.#anchor(name);
    if (anchor.setters.size === 0 && anchor.borrowers.size === 0) this.#anchors.delete(name);
  }
}

interface Anchor {
  readonly setters: Set<StandaloneEntry>;
  /** The setter, where there is one alone: thousands of aliases ask for it. */
  only: StandaloneEntry | undefined;
  readonly borrowers: Set<StandaloneEntry>;
}

/** An anchor that an entry does not set any more, and what it stood for. */
interface Gone {
  readonly entry: StandaloneEntry;
  readonly node: OwnNode | null;
}

function onlyOf(setters: ReadonlySet<StandaloneEntry>): StandaloneEntry | undefined {
  const [setter] = setters;
  return setters.size === 1 ? setter : undefined;
}
