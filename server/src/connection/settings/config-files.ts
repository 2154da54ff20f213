import { configFileName } from '../../common/config/config-file.ts';
import { emptyConfig, largestConfig, type Config } from '../../common/config/config.ts';
import { decodeText } from '../../document/decode-text.ts';
import type { Messages } from '../client/messages.ts';
import type { FileSystem, Located } from '../../common/files/file-system.ts';
import type { OpenFolders } from '../documents/folders/open-folders.ts';
import { isAtOrBelow, isOnDisk, joinUri, parentUri, uriKey, uriPath } from '../documents/uris.ts';
import { Emitter } from '../emitter.ts';
import type { Guard } from '../guard.ts';
import { FoldersOutside } from './folders-outside.ts';
import { loadConfigReader } from './load-config-reader.ts';

/** A configuration file that speaks for others. */
export interface FoundConfig {
  readonly uri: string;
  /** What counts of it. */
  readonly config: Config;
  /** The rest does not count, as nobody trusts the folder. */
  readonly isRestricted: boolean;
}

interface ConfigFilesOptions {
  readonly fileSystem: FileSystem;
  /** Of the workspace. */
  readonly folders: OpenFolders;
  readonly log: Messages;
  readonly guard: Guard;
  readonly isTrusted: boolean;
}

/** What there is in a folder, as far as it matters here. */
interface FolderLook {
  readonly folder: string;
  readonly isRepository: boolean;
  readonly found: FoundConfig | null;
  /** Equal stamps mean the same file. */
  readonly stamp: string;
}

/** So many folders are remembered. */
const mostFolders = 5000;

/** Whether a file has the name of the configuration file. */
export function isConfigFile(uri: string): boolean {
  return uriPath(uri).endsWith(`/${configFileName}`);
}

function isRepositoryFolder(uri: string): boolean {
  return /\/\.git\/?$/.test(uriPath(uri));
}

/**
 * The configuration files on disk: for each file the nearest one, from its folder upwards to the folder with `.git`, or
 * to the workspace's where there is none; never through a link.
 */
export class ConfigFiles {
  readonly #fileSystem: FileSystem;
  readonly #folders: OpenFolders;
  readonly #log: Messages;
  readonly #isTrusted: boolean;
  readonly #looks = new Map<string, Promise<FolderLook>>();
  /** Folders without links. */
  readonly #real = new Map<string, string>();
  readonly #said = new Set<string>();
  readonly #globs = new Set<string>();
  readonly #outside = new FoldersOutside();
  readonly #met: Emitter<undefined>;

  constructor({ fileSystem, folders, log, guard, isTrusted }: ConfigFilesOptions) {
    this.#fileSystem = fileSystem;
    this.#folders = folders;
    this.#log = log;
    this.#isTrusted = isTrusted;
    this.#met = new Emitter('a folder outside of the workspace', guard);
  }

  /** Folders outside of the workspace where a configuration speaks for files that were asked about, or would. */
  get outside(): readonly string[] {
    return this.#outside.all;
  }

  /** There are more of those. */
  get onDidMeetOutside(): Emitter<undefined>['event'] {
    return this.#met.event;
  }

  /** What those that were met have said which files are users files. */
  get globs(): readonly string[] {
    return [...this.#globs];
  }

  /** The one that speaks for a file. Never rejects. */
  of(uri: string): Promise<FoundConfig | null> {
    return this.ofFolder(parentUri(uri));
  }

  /** The one that speaks for what lies in a folder. */
  async ofFolder(folder: string): Promise<FoundConfig | null> {
    const real = await this.#realUri(folder);
    if (real === null) return null;
    const looks = await Promise.all(this.#foldersUpFrom(real).map((each) => this.#lookAt(each)));
    const repository = looks.findIndex(({ isRepository }) => isRepository);
    const speaking = looks.slice(0, Math.max(repository, 0) + 1);
    await this.#noteOutside(
      folder,
      speaking.map((look) => look.folder),
    );
    const found = looks.findIndex((look) => look.found !== null);
    if (found === -1) return null;
    const isOurs =
      repository === -1 ? await this.#isInWorkspace(looks[found]?.folder ?? '', folder) : found <= repository;
    return isOurs ? (looks[found]?.found ?? null) : null;
  }

  /**
   * Something happened to these files or folders. True where another configuration may speak for somebody who has
   * asked; what nobody has asked for yet is no news.
   */
  async follow(uris: readonly string[]): Promise<boolean> {
    const known = [...this.#looks.keys(), ...this.#real.keys()];
    // A folder came or went, or is another one: all are looked at anew.
    if (uris.some((uri) => known.some((key) => isAtOrBelow(uri, key)))) {
      this.#looks.clear();
      this.#real.clear();
      return true;
    }
    let isNews = false;
    for (const uri of uris)
      if (isConfigFile(uri) || isRepositoryFolder(uri)) isNews = (await this.#refresh(uri)) || isNews;
    return isNews;
  }

  /** Looks again where nobody tells what happens. True where another configuration may speak for somebody. */
  async lookOutside(): Promise<boolean> {
    const looked = await Promise.all(this.outside.map((folder) => this.#refresh(joinUri(folder, configFileName))));
    return looked.includes(true);
  }

  async #noteOutside(asked: string, folders: readonly string[]): Promise<void> {
    const around = this.#folders.around(asked);
    const top = around === undefined ? null : await this.#realUri(around);
    const outside = folders.filter((folder) => top === null || !isAtOrBelow(top, folder));
    if (this.#outside.add(outside)) this.#met.fire(undefined);
  }

  async #refresh(uri: string): Promise<boolean> {
    const folder = await this.#realUri(parentUri(uri));
    const key = folder && uriKey(folder);
    const before = key === null ? undefined : await this.#looks.get(key);
    if (folder === null || key === null || !before) return false;
    const now = this.#look(folder);
    this.#looks.set(key, now);
    return (await now).stamp !== before.stamp;
  }

  async #isInWorkspace(folder: string, asked: string): Promise<boolean> {
    const top = await this.#realUri(this.#folders.around(asked) ?? asked);
    return top !== null && isAtOrBelow(top, folder);
  }

  /** Where there is no disk, what lies above the workspace is somebody else's. */
  #foldersUpFrom(real: string): readonly string[] {
    const folders = foldersUpFrom(real);
    const top = isOnDisk(real) ? undefined : this.#folders.around(real);
    return top === undefined ? folders : folders.filter((each) => isAtOrBelow(top, each));
  }

  /** A folder without links; null where there is none. */
  async #realUri(folder: string): Promise<string | null> {
    const key = uriKey(folder);
    const known = this.#real.get(key);
    if (known !== undefined) return known;
    const found = await this.#fileSystem.locate(folder);
    if (found?.kind !== 'folder') return null;
    if (this.#real.size >= mostFolders) this.#real.clear();
    this.#real.set(key, found.uri);
    return found.uri;
  }

  #lookAt(folder: string): Promise<FolderLook> {
    const key = uriKey(folder);
    const look = this.#looks.get(key) ?? this.#look(folder);
    if (this.#looks.size >= mostFolders) this.#looks.clear();
    this.#looks.set(key, look);
    return look;
  }

  async #look(folder: string): Promise<FolderLook> {
    const uri = joinUri(folder, configFileName);
    const [config, git] = await Promise.all(
      [uri, joinUri(folder, '.git')].map((each) => this.#fileSystem.locate(each)),
    );
    // A link leads somewhere else.
    const isThere = config?.kind === 'file' && uriKey(config.uri) === uriKey(uri);
    const found = isThere ? await this.#read(uri) : null;
    const isRepository = Boolean(git);
    return { folder, isRepository, found, stamp: `${String(isRepository)} ${isThere ? stampOf(config) : ''}` };
  }

  async #read(uri: string): Promise<FoundConfig> {
    const bytes = await this.#fileSystem.read(uri, largestConfig);
    const decoded = bytes && decodeText(bytes);
    if (decoded?.fault !== null) return { uri, config: emptyConfig, isRestricted: false };
    const { readConfigFile, trustworthyPart } = await loadConfigReader();
    const { config } = readConfigFile(decoded.text);
    const counting = this.#isTrusted ? config : trustworthyPart(config);
    for (const glob of counting.files) this.#globs.add(glob);
    const isRestricted = JSON.stringify(counting) !== JSON.stringify(config);
    this.#say(`${uri}: configures what lies below it${isRestricted ? ', in part, as the folder is not trusted' : ''}.`);
    return { uri, config: counting, isRestricted };
  }

  #say(sentence: string): void {
    if (this.#said.has(sentence)) return;
    this.#said.add(sentence);
    this.#log.info(sentence);
  }
}

/** A folder and those above it, the nearest first. */
function foldersUpFrom(folder: string): readonly string[] {
  const [, start, path] = /^([\w+.-]+:(?:\/\/[^/]*)?)(\/.*)$/.exec(folder) ?? [];
  if (start === undefined || path === undefined) return [folder];
  const names = path.split('/').filter((name) => name !== '');
  return names.map((_, index) => `${start}/${names.slice(0, names.length - index).join('/')}`).concat(`${start}/`);
}

function stampOf({ size, modified }: Located): string {
  return `${String(size)} ${String(modified)}`;
}
