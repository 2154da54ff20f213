import type { SeverityChoice } from '../../common/severity.ts';
import { folderOf } from '../../deployment/paths.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { FolderTexts } from './folder-texts.ts';

type Severities = Readonly<Record<string, SeverityChoice>>;

/** The severities of a folder's files: by the settings, and for each file by the configuration that speaks for it. */
export async function severityIn(
  { root, uriOf }: Pick<FolderTexts, 'root' | 'uriOf'>,
  paths: readonly string[],
  settings: SettingsStore,
): Promise<(path: string) => Severities> {
  const { severity } = await settings.loadOfClient(root);
  const byFolder = new Map<string, Severities>();
  await Promise.all(
    ['', ...paths].map(async (path) => {
      const found = await settings.configOf(uriOf(path === '' ? 'any' : path));
      byFolder.set(folderOf(path), found ? { ...severity, ...found.config.severity } : severity);
    }),
  );
  return (path) => {
    for (let folder = folderOf(path); ; folder = folderOf(folder)) {
      const known = byFolder.get(folder);
      if (known !== undefined || folder === '') return known ?? severity;
    }
  };
}
