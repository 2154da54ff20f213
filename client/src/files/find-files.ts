import { workspace, type Uri } from 'vscode';
import { ignoredGlob, usersFileGlobs } from '../../../server/src/common/files/file-names.ts';
import { plainGlobs } from '../../../server/src/common/files/globs.ts';
import { filesOfConfigs } from './config-globs.ts';
import { settingOf } from '../settings.ts';

/** Files of the workspace that are users files by their name or by the settings. */
export async function findUsersFiles(atMost: number): Promise<Uri[]> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length === 0) return [];
  const found = new Map<string, Uri>();
  for (const glob of [...usersFileGlobs, ...[...settingOf('files'), ...filesOfConfigs()].flatMap(plainGlobs)]) {
    const uris = await workspace.findFiles(glob, ignoredGlob, atMost - found.size);
    for (const uri of uris) found.set(uri.toString(), uri);
    if (found.size >= atMost) break;
  }
  if (found.size < atMost && folders.some(({ uri }) => uri.scheme !== 'file')) {
    // Few have such a folder.
    const { findElsewhere } = await import('./find-elsewhere.ts');
    for (const uri of await findElsewhere(folders, atMost - found.size)) found.set(uri.toString(), uri);
  }
  return [...found.values()];
}
