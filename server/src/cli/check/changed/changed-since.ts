import { lstatSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { codeOf } from '../../../common/error-code.ts';
import { Revisions, type PlaceInRevision } from '../../git/revisions.ts';
import type { TreeEntry } from '../../git/tree-entry.ts';
import { InputRefused } from '../../input/input-refused.ts';
import { readPath } from '../../input/read-path.ts';
import { isBlob } from './is-blob.ts';

/** What is known of files and a revision. */
export interface SinceRevision {
  /** Paths of files that are as the revision has them. */
  readonly unchanged: ReadonlySet<string>;
  /** Why some could not be compared, by one of them. */
  readonly refused: readonly { readonly path: string; readonly why: string }[];
}

/**
 * Which files are as a git revision has them. What can't be compared counts as changed, and what is new: nobody has
 * looked at that yet. `name`: as `git rev-parse` takes it.
 */
export async function changedSince(name: string, paths: readonly string[]): Promise<SinceRevision> {
  const revisions = new Revisions({ name, option: '--changed', instead: 'leave --changed out' });
  const refused = new Map<string, string>();
  const refuse = (path: string, error: unknown): void => {
    if (!(error instanceof InputRefused)) throw error;
    if (!refused.has(error.message)) refused.set(error.message, path);
  };
  const files: FileNow[] = [];
  for (const path of paths) {
    try {
      const places = placesOf(path, revisions);
      if (places) files.push({ path, places });
    } catch (error) {
      refuse(path, error);
    }
  }
  const unchanged = new Set<string>();
  for (const [revision, some] of byRevision(files)) {
    try {
      const entries = await revision.entries([
        ...new Set(some.flatMap(({ places }) => places.map(({ path }) => path))),
      ]);
      for (const file of some) if (await isUnchanged(file, entries)) unchanged.add(file.path);
    } catch (error) {
      refuse(some[0]?.path ?? '', error);
    }
  }
  return { unchanged, refused: [...refused].map(([why, path]) => ({ path, why })) };
}

/** A file with its places in the revision: its own, and where it is a link that of the file behind it. */
interface FileNow {
  readonly path: string;
  readonly places: readonly PlaceInRevision[];
}

/** Null for what is no file on the disk, and for what can't be looked at, which is told once it is read. */
function placesOf(path: string, revisions: Revisions): readonly PlaceInRevision[] | null {
  try {
    if (!statSync(path).isFile()) return null;
    const own = revisions.place(path, 'file');
    return lstatSync(path).isSymbolicLink() ? [own, revisions.place(realpathSync.native(path), 'file')] : [own];
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return null;
  }
}

type Revision = PlaceInRevision['revision'];

function byRevision(files: readonly FileNow[]): ReadonlyMap<Revision, FileNow[]> {
  const found = new Map<Revision, FileNow[]>();
  for (const file of files) {
    const [first, ...others] = new Set(file.places.map(({ revision }) => revision));
    // A link into another repository is nothing that a revision could tell of.
    if (!first || others.length > 0) continue;
    const some = found.get(first) ?? [];
    found.set(first, some);
    some.push(file);
  }
  return found;
}

async function isUnchanged({ path, places }: FileNow, entries: ReadonlyMap<string, TreeEntry>): Promise<boolean> {
  const [own, target] = places.map((place) => entries.get(place.path));
  if (target === undefined && places.length > 1) return false;
  const file = target ?? own;
  if (!own || file?.kind !== 'file') return false;
  if (target && (own.kind !== 'link' || !isBlob(Buffer.from(readlinkSync(path)), own.id))) return false;
  return isBlob(await readPath(path), file.id);
}
