import { isIgnoredFolder } from '../../common/files/file-names.ts';
import type { Settings } from '../../common/settings/settings.ts';
import { isConfigFile } from '../settings/config-files.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { ConfiguredFiles } from './configured-files.ts';
import type { OpenFolders } from './folders/open-folders.ts';
import { hasUsersFileName, isClaimed } from './names.ts';
import { pathBelow } from './uris.ts';

interface WorkspaceScopeOptions {
  readonly settings: SettingsStore;
  readonly configured: ConfiguredFiles;
  readonly folders: OpenFolders;
}

/** Which files on disk are looked at: the folders that are open, and what the settings say of each. */
export class WorkspaceScope {
  readonly #settings: SettingsStore;
  readonly #configured: ConfiguredFiles;
  readonly #folders: OpenFolders;

  constructor({ settings, configured, folders }: WorkspaceScopeOptions) {
    this.#settings = settings;
    this.#configured = configured;
    this.#folders = folders;
  }

  get folders(): readonly string[] {
    return this.#folders.nearestFirst;
  }

  async has(uri: string): Promise<boolean> {
    const settings = await this.settingsOver(uri);
    return settings.some((each) => isCandidate(uri, each)) || (settings.length > 0 && this.#configured.has(uri));
  }

  /** The settings of the folders that are looked through and have this in them, outside of ignored folders. */
  async settingsOver(uri: string): Promise<readonly Settings[]> {
    const found: Settings[] = [];
    for (const folder of this.#folders.all) {
      const path = pathBelow(folder, uri);
      if (path === null || path.split('/').some(isIgnoredFolder)) continue;
      const settings = await this.#settings.loadOfClient(folder);
      if (settings.validate === 'workspace') found.push(settings);
    }
    return found;
  }
}

/** Whether its name says that it is to be looked at, or the settings do. */
export function isCandidate(uri: string, settings: Settings): boolean {
  return hasUsersFileName(uri) || isConfigFile(uri) || isClaimed(uri, settings.files);
}
