import type { FileSystemWatcher } from 'vscode-languageserver';
import { DidChangeWatchedFilesNotification, WatchKind } from '../../protocol-library.ts';
import { candidateGlobs } from '../../deployment/graph/candidates.ts';
import { configFileName } from '../../common/config/config-file.ts';
import { usersFileGlobs } from '../../common/files/file-names.ts';
import { plainGlobs } from '../../common/files/globs.ts';
import type { Client, Registration } from '../client/client.ts';
import type { Guard } from '../guard.ts';
import { LatestRun } from '../latest-run.ts';
import type { ConfigFiles } from '../settings/config-files.ts';
import type { SettingsStore } from '../settings/settings-store.ts';

/** Clients tell nothing of what is in a folder that comes or goes as a whole, and no glob means folders alone. */
const anything: FileSystemWatcher = { globPattern: '**', kind: WatchKind.Create | WatchKind.Delete };

interface FileWatchOptions {
  readonly client: Client;
  readonly settings: SettingsStore;
  readonly configs: ConfigFiles;
  readonly guard: Guard;
}

const configFileGlob = `**/${configFileName}`;

/** Has the client tell about files on disk, for as long as they matter. Some clients do that unasked, if at all. */
export class FileWatch {
  readonly #client: Client;
  readonly #settings: SettingsStore;
  readonly #configs: ConfigFiles;
  readonly #update: LatestRun;
  #globs = '';
  #registered: Registration | null = null;

  constructor({ client, settings, configs, guard }: FileWatchOptions) {
    this.#client = client;
    this.#settings = settings;
    this.#configs = configs;
    this.#update = new LatestRun('the watched files', guard, (signal) => this.#follow(signal));
  }

  /** Watches what the settings say now. */
  update(): void {
    if (this.#client.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true) this.#update.order();
  }

  dispose(): void {
    this.#update.stop();
  }

  async #follow(signal: AbortSignal): Promise<void> {
    const { validate, files } = await this.#settings.loadOfClient(null);
    const claimed = [...files, ...this.#configs.globs].flatMap(plainGlobs);
    const isAll = validate === 'workspace';
    const globs = [configFileGlob, ...(isAll ? [...usersFileGlobs, ...candidateGlobs, ...claimed] : [])];
    if (signal.aborted || globs.join('\n') === this.#globs) return;
    this.#globs = globs.join('\n');
    const before = this.#registered;
    const watchers = [...globs.map((globPattern) => ({ globPattern })), ...(isAll ? [anything] : [])];
    this.#registered = await this.#client.register(DidChangeWatchedFilesNotification.type, { watchers });
    await before?.end();
  }
}
