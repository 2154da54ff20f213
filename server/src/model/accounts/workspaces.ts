import type { Entry } from '../entry.ts';
import type { EntryRecord } from '../entry-record.ts';
import { IndexByName } from './index-by-name.ts';
import { SimilarWorkspaces } from './similar-workspaces.ts';

/** Entries by the workspaces that they list, whether their records count or not. */
export class Workspaces extends IndexByName {
  readonly #similar = new SimilarWorkspaces();
  /** Names that an entry began or ceased to list. */
  readonly #changed = new Set<string>();

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

  /** Files an entry again after its record changed; `takeChanged` has to follow. */
  refile(entry: Entry, before: EntryRecord | null, now: EntryRecord | null): void {
    if (before && now && haveSame(before, now)) return;
    for (const name of new Set(before?.workspaceNames)) {
      this.delete(name, entry);
      this.#changed.add(name);
    }
    for (const name of new Set(now?.workspaceNames)) {
      this.add(name, entry);
      this.#changed.add(name);
    }
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

function haveSame(a: EntryRecord, b: EntryRecord): boolean {
  return (
    a.workspaceNames.length === b.workspaceNames.length &&
    a.workspaceNames.every((name, index) => name === b.workspaceNames[index])
  );
}
