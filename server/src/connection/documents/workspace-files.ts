import { largestFile } from '../../common/files/file-size.ts';
import { decodeText } from '../../document/decode-text.ts';
import type { Guard } from '../guard.ts';
import { LatestRun } from '../latest-run.ts';
import type { Messages } from '../client/messages.ts';
import { ConfiguredFiles } from './configured-files.ts';
import type { Documents } from './documents.ts';
import { FileBudget } from './file-budget.ts';
import { FoundLog } from './found-log.ts';
import { FileNames } from './file-names.ts';
import type { FileSystem } from '../../common/files/file-system.ts';
import { KnownFiles } from './known-files.ts';
import { foldersAmong } from './folders/folders-among.ts';
import type { OpenFolders } from './folders/open-folders.ts';
import type { Onlooker } from './onlooker.ts';
import { isConfigFile, type ConfigFiles } from '../settings/config-files.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { foldersAbove, parentUri, uriKey } from './uris.ts';
import { walk } from './folders/walk.ts';
import type { FileWatch } from './watch-files.ts';
import { isCandidate, WorkspaceScope } from './workspace-scope.ts';

interface WorkspaceFilesOptions {
  readonly fileSystem: FileSystem;
  readonly documents: Documents;
  readonly settings: SettingsStore;
  readonly configs: ConfigFiles;
  readonly watch: FileWatch;
  readonly guard: Guard;
  readonly log: Messages;
  readonly onlooker: Onlooker;
  readonly folders: OpenFolders;
}

/** Keeps the files of the workspace that are not open as they are on disk. */
export class WorkspaceFiles {
  readonly #fileSystem: FileSystem;
  readonly #documents: Documents;
  readonly #settings: SettingsStore;
  readonly #configured: ConfiguredFiles;
  readonly #folders: OpenFolders;
  readonly #scope: WorkspaceScope;
  readonly #watch: FileWatch;
  readonly #known = new KnownFiles();
  readonly #names = new FileNames();
  readonly #budget = new FileBudget();
  readonly #said: FoundLog;
  readonly #onlooker: Onlooker;
  /** Files that are being read, by the keys of their URIs. Whoever began last has the newest bytes. */
  readonly #readings = new Map<string, symbol>();
  /** Looks through the folders, and begins anew when folders or settings change meanwhile. */
  readonly #scan: LatestRun;
  /** What was told since the look through the folders began, which may have passed there before; null without one. */
  #toldMeanwhile: Set<string> | null = null;
  /** Resolves when all that was told by now has been followed. */
  #followed: Promise<void> = Promise.resolve();
  #isDisposed = false;

  constructor({ fileSystem, documents, settings, configs, watch, ...others }: WorkspaceFilesOptions) {
    const { guard, log, onlooker, folders } = others;
    this.#said = new FoundLog(log);
    this.#onlooker = onlooker;
    this.#fileSystem = fileSystem;
    this.#documents = documents;
    this.#settings = settings;
    this.#configured = new ConfiguredFiles({ fileSystem, settings, configs });
    this.#watch = watch;
    this.#folders = folders;
    this.#scope = new WorkspaceScope({ settings, configured: this.#configured, folders });
    this.#scan = new LatestRun('a look through the folders', guard, (signal) => this.#lookThrough(signal));
  }

  changeFolders(added: readonly string[], removed: readonly string[]): void {
    this.#folders.change(added, removed);
    this.#scan.order();
  }

  /** Begins to watch and look through the folders as the settings say; again whenever they say something else. */
  reconfigure(): void {
    this.#watch.update();
    this.#scan.order();
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#scan.stop();
    this.#watch.dispose();
  }

  /** Follows what happened to files, or to folders with all that is in them, one message after the other. */
  follow(uris: readonly string[]): Promise<void> {
    const followed = this.#followed.then(() => this.#follow(uris));
    // Whoever called is told of a failure.
    this.#followed = followed.catch(() => undefined);
    return followed;
  }

  /** A file was closed in the editor: what is on disk counts again, where that is looked at. */
  async closed(uri: string): Promise<void> {
    this.#known.delete(uri);
    await this.#load(uri);
    if (!this.#documents.get(uri)) this.#documents.remove(uri);
  }

  /** Looks whether the known files are still what they were: not every change is told by the client. */
  async revalidate(): Promise<void> {
    const { looks } = this.#known;
    await this.#scan.done;
    await this.#followed;
    // What was looked at meanwhile is as it was found.
    await this.#loadAll(this.#known.notSince(looks));
  }

  async #follow(uris: readonly string[]): Promise<void> {
    const told = new Map(uris.map((uri) => [uriKey(uri).replace(/\/$/, ''), uri]));
    const isBelowTold = (key: string): boolean => foldersAbove(key).some((each) => told.has(each));
    // Nobody tells about what was in a deleted folder, or is in a new one.
    const below = this.#known.uris((uri) => isBelowTold(uriKey(uri)));
    for (const uri of [...told.values(), ...below]) await this.#load(uri);
    const others = [...told.values()].filter((uri) => !this.#known.has(uri) && !isBelowTold(uriKey(uri)));
    const inFolders = await this.#lookIntoFolders(others);
    const all = [...told.values(), ...inFolders];
    for (const uri of all) this.#toldMeanwhile?.add(uri);
    this.#onlooker.told(all);
  }

  /** What is not there any more is forgotten. */
  async #lookThrough(signal: AbortSignal): Promise<void> {
    const meanwhile = new Set<string>();
    this.#toldMeanwhile = meanwhile;
    const found = new Set<string>();
    const walked = new Map<string, string[]>();
    const isStale = (): boolean => signal.aborted;
    for (const folder of this.#scope.folders) {
      const settings = await this.#settings.loadOfClient(folder);
      if (settings.validate !== 'workspace') {
        this.#said.found(folder, 'not looked through, as usersYml.validate is "open"');
        continue;
      }
      let inFolder = 0;
      const others: string[] = [];
      const configs: string[] = [];
      walked.set(folder, others);
      const isWanted = (uri: string): boolean => isCandidate(uri, settings) || this.#onlooker.isWanted(uri);
      // What somebody looks at comes first.
      await this.#documents.settleOpen();
      for await (const uris of walk(folder, this.#fileSystem, isWanted, isStale)) {
        for (const uri of uris) if (this.#onlooker.isWanted(uri)) others.push(uri);
        const ours = uris.filter((uri) => isCandidate(uri, settings));
        for (const uri of ours) {
          found.add(uriKey(uri));
          if (isConfigFile(uri)) configs.push(parentUri(uri));
          else inFolder += 1;
        }
        await this.#loadAll(ours);
      }
      for await (const uris of this.#configured.in(folder, configs, isStale)) {
        for (const uri of uris) {
          inFolder += found.has(uriKey(uri)) ? 0 : 1;
          found.add(uriKey(uri));
        }
        await this.#loadAll(uris);
      }
      if (isStale()) return;
      const files = inFolder === 1 ? '1 file has' : `${String(inFolder)} files have`;
      this.#said.found(folder, `${files} the name of a users file, or one of usersYml.files`);
    }
    if (signal.aborted) return;
    this.#watch.update();
    this.#onlooker.found(walked);
    this.#toldMeanwhile = null;
    if (meanwhile.size > 0) this.#onlooker.told([...meanwhile]);
    // Some of those that were not found have come meanwhile.
    for (const uri of this.#known.uris((each) => !found.has(uriKey(each)))) await this.#load(uri);
  }

  /** Looks through those of them that are folders. Gives what is in them for the onlooker. */
  async #lookIntoFolders(uris: readonly string[]): Promise<readonly string[]> {
    const others: string[] = [];
    const inScope: string[] = [];
    for (const uri of uris) if ((await this.#scope.settingsOver(uri)).length > 0) inScope.push(uri);
    for (const folder of await foldersAmong(inScope, this.#fileSystem)) {
      const settings = await this.#scope.settingsOver(folder);
      const isOurs = (uri: string): boolean => settings.some((each) => isCandidate(uri, each));
      const isWanted = (uri: string): boolean => isOurs(uri) || this.#onlooker.isWanted(uri);
      for await (const uris of walk(folder, this.#fileSystem, isWanted, () => this.#isDisposed)) {
        for (const uri of uris) if (this.#onlooker.isWanted(uri)) others.push(uri);
        await this.#loadAll(uris.filter(isOurs));
      }
    }
    return others;
  }

  async #loadAll(uris: readonly string[]): Promise<void> {
    await Promise.all(uris.map((uri) => this.#load(uri)));
  }

  async #load(uri: string): Promise<void> {
    const look = this.#known.beginLook();
    const stamp = (await this.#scope.has(uri)) ? await this.#fileSystem.stat(uri) : null;
    if (!stamp || stamp.size > largestFile) {
      await this.#forget(uri);
      return;
    }
    await this.#lead(uri, stamp.file);
    if (!this.#names.isFirst(uri)) this.#drop(uri);
    if (!this.#names.isFirst(uri) || this.#documents.getOpen(uri)) return;
    const key = uriKey(uri);
    if (this.#known.isSame(uri, stamp, look) && this.#documents.get(uri)) return;
    if (!this.#budget.take(key, stamp.size)) {
      this.#leaveOut(uri);
      return;
    }
    const reading = Symbol(key);
    this.#readings.set(key, reading);
    const bytes = await this.#fileSystem.read(uri, largestFile);
    if (this.#readings.get(key) !== reading) return;
    this.#readings.delete(key);
    if (!bytes) await this.#forget(uri);
    else {
      this.#known.set(uri, stamp, look);
      this.#documents.store(uri, decodeText(bytes));
    }
  }

  /** It is looked at once somebody opens it. That is said for the first one. */
  #leaveOut(uri: string): void {
    this.#drop(uri);
    this.#said.leftOut(uri);
  }

  async #forget(uri: string): Promise<void> {
    this.#drop(uri);
    await this.#lead(uri, null);
  }

  #drop(uri: string): void {
    this.#known.delete(uri);
    this.#budget.release(uriKey(uri));
    if (this.#documents.get(uri)?.version === null) this.#documents.remove(uri);
  }

  /** A link to the same file may take the place of a name that is gone. */
  async #lead(uri: string, file: string | null): Promise<void> {
    const successor = this.#names.lead(uri, file);
    if (successor !== null) await this.#load(successor);
  }
}
