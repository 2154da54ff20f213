import type { Entry } from '../entry.ts';
import type { EntryRecord } from '../entry-record.ts';
import type { Account, AccountChange } from './account.ts';
import type { Counting } from './holders.ts';

/** By a secret the accounts that have it, each by its first entry. */
interface HoldersOfSecret {
  readonly add: (secret: string, first: Entry) => void;
  readonly delete: (secret: string, first: Entry) => void;
  /** The first of several that have the secret. */
  readonly ownerOf: (secret: string) => Entry | undefined;
  /** Those that have it, where several do. */
  readonly ordered: (secret: string) => readonly Entry[];
  /** The secrets that several have. */
  readonly shared: () => Iterable<string>;
  /** Finds out anew who is the first that has it; gives those about whom there is something else to say. */
  readonly settle: (secret: string, counting: Counting) => Iterable<Entry>;
}

/** What several accounts may have in common although each should have its own: an API key, a password. */
export class SharedSecret {
  readonly #secretOf: (record: EntryRecord) => string | null;
  readonly #holders: HoldersOfSecret;
  readonly #counting: Counting;

  constructor(secretOf: (record: EntryRecord) => string | null, holders: HoldersOfSecret, counting: Counting) {
    this.#secretOf = secretOf;
    this.#holders = holders;
    this.#counting = counting;
  }

  /** In the account that begins with an entry another record counts than before. */
  replace(first: Entry, before: EntryRecord, now: EntryRecord): void {
    const [old, secret] = [this.#secretOf(before), this.#secretOf(now)];
    if (old === secret) return;
    if (old !== null) this.#holders.delete(old, first);
    if (secret !== null) this.#holders.add(secret, first);
  }

  /** The entries about which there is something to say, once all are filed. */
  *settleAll(): Generator<Entry, void> {
    for (const secret of this.#holders.shared()) yield* this.#holders.settle(secret, this.#counting);
  }

  /** Files accounts again that have changed. Gives the entries about which there is something else to say. */
  *settle(changes: readonly AccountChange[]): Generator<Entry, void> {
    const touched = new Set<string>();
    const each = (account: Account | null, file: (secret: string, first: Entry) => void): void => {
      const secret = account?.record ? this.#secretOf(account.record) : null;
      if (!account || secret === null) return;
      file(secret, account.first);
      touched.add(secret);
    };
    const changed = changes.filter((change) => this.#hasChanged(change));
    for (const { before } of changed) each(before, (secret, first) => this.#holders.delete(secret, first));
    for (const { now } of changed) each(now, (secret, first) => this.#holders.add(secret, first));
    for (const secret of touched) yield* this.#holders.settle(secret, this.#counting);
  }

  /** The entry of the first that has the secret of an account whose record counts, where several have it. */
  ownerFor(record: EntryRecord): Entry | undefined {
    const secret = this.#secretOf(record);
    return secret === null ? undefined : this.#holders.ownerOf(secret);
  }

  /** All that share a secret of which an entry is the first to have it. */
  sharersWith(owner: Entry): readonly Entry[] {
    const secret = owner.filed && this.#secretOf(owner.filed);
    if (secret === null || this.#holders.ownerOf(secret) !== owner) return nobody;
    return this.#holders.ordered(secret).map(this.#counting);
  }

  #hasChanged({ before, now }: AccountChange): boolean {
    if (before?.first !== now?.first || before?.last !== now?.last) return true;
    const [old, secret] = [before, now].map((account) => account?.record && this.#secretOf(account.record));
    return old !== secret;
  }
}

const nobody: readonly Entry[] = [];
