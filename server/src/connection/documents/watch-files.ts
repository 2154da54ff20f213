import { DidChangeWatchedFilesNotification, type Disposable } from 'vscode-languageserver';
import { usersFileGlobs } from '../../common/file-names.ts';
import { plainGlobs } from '../../common/globs.ts';
import type { Client } from '../client/client.ts';
import type { SettingsStore } from '../settings/settings-store.ts';

/** Has the client tell about files on disk, for as long as they matter. Some clients do that unasked, if at all. */
export class FileWatch {
  readonly #client: Client;
  readonly #settings: SettingsStore;
  readonly #canRegister: boolean;
  #globs = '';
  #registered: Promise<Disposable | undefined> | null = null;

  constructor(client: Client, settings: SettingsStore) {
    this.#client = client;
    this.#settings = settings;
    this.#canRegister = client.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
  }

  /** Watches what the settings say now. */
  async update(): Promise<void> {
    if (!this.#canRegister) return;
    const { validate, files } = await this.#settings.load(null);
    const globs = validate === 'workspace' ? [...usersFileGlobs, ...files.flatMap(plainGlobs)] : [];
    if (globs.join('\n') === this.#globs) return;
    this.#globs = globs.join('\n');
    const before = this.#registered;
    const watchers = globs.map((globPattern) => ({ globPattern }));
    this.#registered =
      watchers.length === 0 ? null : this.#client.register(DidChangeWatchedFilesNotification.type, { watchers });
    (await before)?.dispose();
  }
}
