import { isIgnoredFolder } from '../../common/file-names.ts';
import { largestFile } from '../../common/file-size.ts';
import { decodeText } from '../../document/decode-text.ts';
import type { Settings } from '../../common/settings.ts';
import type { Guard } from '../guard.ts';
import { LatestRun } from '../latest-run.ts';
import type { Documents } from './documents.ts';
import type { FileStamp, FileSystem } from './file-system.ts';
import { hasUsersFileName, isClaimed } from './names.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { foldersAbove, pathBelow, uriKey } from './uris.ts';
import { walk } from './walk.ts';
import type { FileWatch } from './watch-files.ts';

interface WorkspaceFilesOptions {
  readonly fileSystem: FileSystem;
  readonly documents: Documents;
  readonly settings: SettingsStore;
  readonly watch: FileWatch;
  readonly guard: Guard;
  /** At the start. */
  readonly folders: readonly string[];
}

interface Known {
  readonly uri: string;
  readonly stamp: FileStamp;
}

/** Keeps the files of the workspace that are not open as they are on disk. */
export class WorkspaceFiles {
  readonly #fileSystem: FileSystem;
  readonly #documents: Documents;
  readonly #settings: SettingsStore;
  readonly #watch: FileWatch;
  readonly #known = new Map<string, Known>();
  /** Looks through the folders, and begins anew when folders or settings change meanwhile. */
  readonly #scan: LatestRun;
  #folders: readonly string[];

  constructor({ fileSystem, documents, settings, watch, guard, folders }: WorkspaceFilesOptions) {
    this.#fileSystem = fileSystem;
    this.#documents = documents;
    this.#settings = settings;
    this.#watch = watch;
    this.#folders = folders;
    this.#scan = new LatestRun('a look through the folders', guard, (signal) => this.#lookThrough(signal));
  }

  changeFolders(added: readonly string[], removed: readonly string[]): void {
    const gone = new Set(removed.map(uriKey));
    this.#folders = [...this.#folders.filter((folder) => !gone.has(uriKey(folder))), ...added];
    this.#scan.order();
  }

  /** Begins to watch and look through the folders as the settings say; again whenever they say something else. */
  reconfigure(): void {
    this.#watch.update();
    this.#scan.order();
  }

  dispose(): void {
    this.#scan.stop();
    this.#watch.dispose();
  }

  /** Follows what happened to files, or to all files of folders. */
  async follow(uris: readonly string[]): Promise<void> {
    const changed = new Map(uris.map((uri) => [uriKey(uri).replace(/\/$/, ''), uri]));
    // Nobody tells about what was in a deleted folder.
    for (const [key, { uri }] of this.#known)
      if (foldersAbove(key).some((each) => changed.has(each))) changed.set(key, uri);
    for (const uri of changed.values()) await this.#load(uri);
  }

  /** A file was closed in the editor: what is on disk counts again, where that is looked at. */
  async closed(uri: string): Promise<void> {
    this.#known.delete(uriKey(uri));
    await this.#load(uri);
    if (!this.#documents.get(uri)) this.#documents.remove(uri);
  }

  /** Looks whether the known files are still what they were: not every change is told by the client. */
  async revalidate(): Promise<void> {
    await this.#scan.done;
    await Promise.all([...this.#known.values()].map((known) => this.#load(known.uri)));
  }

  /** What is not found any more is forgotten. */
  async #lookThrough(signal: AbortSignal): Promise<void> {
    const found = new Set<string>();
    const isStale = (): boolean => signal.aborted;
    for (const folder of this.#folders) {
      const settings = await this.#settings.load(folder);
      if (settings.validate !== 'workspace') continue;
      // What somebody looks at comes first.
      await this.#documents.settleOpen();
      for await (const uri of walk(folder, this.#fileSystem, (each) => isCandidate(each, settings), isStale)) {
        found.add(uriKey(uri));
        await this.#load(uri);
      }
    }
    if (signal.aborted) return;
    for (const [key, known] of [...this.#known]) if (!found.has(key)) this.#forget(known.uri);
  }

  async #load(uri: string): Promise<void> {
    if (!(await this.#isInScope(uri))) {
      this.#forget(uri);
      return;
    }
    if (this.#documents.getOpen(uri)) return;
    const stamp = await this.#fileSystem.stat(uri);
    if (!stamp || stamp.size > largestFile) {
      this.#forget(uri);
      return;
    }
    const known = this.#known.get(uriKey(uri))?.stamp;
    if (known?.size === stamp.size && known.modified === stamp.modified && this.#documents.get(uri)) return;
    const bytes = await this.#fileSystem.read(uri, largestFile);
    if (!bytes) this.#forget(uri);
    else {
      this.#known.set(uriKey(uri), { uri, stamp });
      this.#documents.store(uri, decodeText(bytes));
    }
  }

  #forget(uri: string): void {
    this.#known.delete(uriKey(uri));
    if (this.#documents.get(uri)?.version === null) this.#documents.remove(uri);
  }

  async #isInScope(uri: string): Promise<boolean> {
    for (const folder of this.#folders) {
      const path = pathBelow(folder, uri);
      if (path === null) continue;
      const settings = await this.#settings.load(folder);
      if (settings.validate !== 'workspace' || !isCandidate(uri, settings)) continue;
      if (!path.split('/').some(isIgnoredFolder)) return true;
    }
    return false;
  }
}

function isCandidate(uri: string, settings: Settings): boolean {
  return hasUsersFileName(uri) || isClaimed(uri, settings.files);
}
