import type { FileSystemWatcher } from 'vscode-languageserver';
import { DidChangeWatchedFilesNotification, WatchKind } from '../../protocol-library.ts';
import { candidateGlobs } from '../../deployment/graph/candidates.ts';
import { configFileName } from '../../common/config/config-file.ts';
import { usersFileGlobs } from '../../common/files/file-names.ts';
import { plainGlobs } from '../../common/files/globs.ts';
import { watchesFiles, watchesOutside } from '../client/capabilities.ts';
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
  #watched = '';
  #registered: Registration | null = null;

  constructor({ client, settings, configs, guard }: FileWatchOptions) {
    this.#client = client;
    this.#settings = settings;
    this.#configs = configs;
    this.#update = new LatestRun('the watched files', guard, (signal) => this.#follow(signal));
    configs.onDidMeetOutside(() => {
      this.update();
    });
  }

  /** Watches what the settings say now. */
  update(): void {
    if (watchesFiles(this.#client.capabilities)) this.#update.order();
  }

  dispose(): void {
    this.#update.stop();
  }

  async #follow(signal: AbortSignal): Promise<void> {
    const { validate, files } = await this.#settings.loadOfClient(null);
    const claimed = [...files, ...this.#configs.globs].flatMap(plainGlobs);
    const isAll = validate === 'workspace';
    const globs = [configFileGlob, ...(isAll ? [...usersFileGlobs, ...candidateGlobs, ...claimed] : [])];
    const outside = watchesOutside(this.#client.capabilities) ? this.#configs.outside : [];
    const watched = [...globs, ...outside].join('\n');
    if (signal.aborted || watched === this.#watched) return;
    this.#watched = watched;
    const before = this.#registered;
    const watchers: FileSystemWatcher[] = [
      ...globs.map((globPattern) => ({ globPattern })),
      ...outside.map((baseUri) => ({ globPattern: { baseUri, pattern: configFileName } })),
      ...(isAll ? [anything] : []),
    ];
    this.#registered = await this.#client.register(DidChangeWatchedFilesNotification.type, { watchers });
    await before?.end();
  }
}
