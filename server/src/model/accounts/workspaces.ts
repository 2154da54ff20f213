import type { Entry } from '../entry.ts';
import type { EntryRecord } from '../entry-record.ts';
import { IndexByName } from './index-by-name.ts';
import { SimilarWorkspaces } from './similar-workspaces.ts';

type Names = readonly string[];
const none: Names = [];

/** Entries by the workspaces that they list, whether their records count or not. */
export class Workspaces extends IndexByName {
  readonly #similar = new SimilarWorkspaces();
  /** Names that an entry began or ceased to list. */
  readonly #changed = new Set<string>();
  #last: Change | null = null;

  /** Files an entry that is new, behind all others; `fileAll` has to follow once all are filed. */
  fill(entry: Entry): void {
    for (const name of entry.record.workspaceNames) this.append(name, entry);
  }

  /** Counts who has which, once all are filed; yields at each name. */
  *fileAll(): Generator<undefined, void> {
    for (const name of this.names()) {
      this.#similar.file(name, this.count(name));
      yield;
    }
  }

  /** Files an entry again after its record changed; `takeChanged` has to follow. Gives the names that are new to it. */
  refile(entry: Entry, before: EntryRecord | null, now: EntryRecord | null): readonly string[] {
    const { gone, come } = this.#changeOf(before?.workspaceNames ?? none, now?.workspaceNames ?? none);
    for (const name of gone) {
      this.delete(name, entry);
      this.#changed.add(name);
    }
    for (const name of come) {
      this.add(name, entry);
      this.#changed.add(name);
    }
    return come;
  }

  #changeOf(before: Names, now: Names): Change {
    // Thousands may take up the same list, and then another one.
    if (this.#last?.before !== before || this.#last.now !== now) this.#last = changeOf(before, now);
    return this.#last;
  }

  /** Counts anew who has what changed. Gives the entries about which there is something else to say. */
  *takeChanged(): Generator<Entry, void> {
    for (const name of this.#changed) if (this.#similar.file(name, this.count(name))) yield* this.ordered(name);
    this.#changed.clear();
  }

  /** Looks for what may have been meant. Gives entries about which there is something else to say, or undefined. */
  *settle(): Generator<Entry | undefined, void> {
    for (const name of this.#similar.settle()) {
      if (name === undefined) yield;
      else yield* this.ordered(name);
    }
  }

  /** The workspace that many have and that was probably meant by one that an entry alone lists. */
  meantBy(name: string): string | undefined {
    return this.#similar.meantBy(name);
  }

  /** The entries that list a workspace, or one by which it was probably meant. */
  *naming(name: string): Generator<Entry, void> {
    yield* this.ordered(name);
    for (const lone of this.#similar.insteadOf(name)) yield* this.ordered(lone);
  }

  /** Each workspace that other entries than this one list, with how many do. */
  *uses(except: Entry | null): Generator<readonly [name: string, entries: number], void> {
    const own = new Set(except?.filed?.workspaceNames);
    for (const name of this.names()) {
      const others = this.count(name) - (own.has(name) ? 1 : 0);
      if (others > 0) yield [name, others];
    }
  }
}

interface Change {
  readonly before: Names;
  readonly now: Names;
  /** The names that are in one of them alone, each once. */
  readonly gone: Names;
  readonly come: Names;
}

function changeOf(before: Names, now: Names): Change {
  return { before, now, gone: without(before, now), come: without(now, before) };
}

function without(names: Names, others: Names): Names {
  const left = new Set(names);
  for (const name of others) left.delete(name);
  return left.size === 0 ? none : [...left];
}
