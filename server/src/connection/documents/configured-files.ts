import type { ConfigFiles } from '../settings/config-files.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { FileSystem } from '../../common/files/file-system.ts';
import { walk } from './folders/walk.ts';
import { isClaimed } from './names.ts';

interface ConfiguredFilesOptions {
  readonly fileSystem: FileSystem;
  readonly settings: SettingsStore;
  readonly configs: ConfigFiles;
}

/** Files that configurations say are users files. */
export class ConfiguredFiles {
  readonly #fileSystem: FileSystem;
  readonly #settings: SettingsStore;
  readonly #configs: ConfigFiles;

  constructor({ fileSystem, settings, configs }: ConfiguredFilesOptions) {
    this.#fileSystem = fileSystem;
    this.#settings = settings;
    this.#configs = configs;
  }

  /** Whether one says so of this file. */
  async has(uri: string): Promise<boolean> {
    if (this.#configs.globs.length === 0) return false;
    const found = await this.#settings.configOf(uri);
    return found !== null && isClaimed(uri, found.config.files);
  }

  /** All in a folder, in groups as `walk` has them. `configured`: the folders in it with a configuration. */
  async *in(
    folder: string,
    configured: readonly string[],
    isStale: () => boolean,
  ): AsyncGenerator<readonly string[], void> {
    const all = await Promise.all([folder, ...configured].map((each) => this.#configs.ofFolder(each)));
    // Each of them speaks for what lies below it, unless a nearer one does.
    const globs = all.flatMap((each) => each?.config.files ?? []);
    if (globs.length === 0) return;
    for await (const uris of walk(folder, this.#fileSystem, (each) => isClaimed(each, globs), isStale)) {
      const has = await Promise.all(uris.map((uri) => this.has(uri)));
      yield uris.filter((_, index) => has[index]);
    }
  }
}
