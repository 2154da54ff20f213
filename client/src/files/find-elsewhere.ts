import { Uri, type WorkspaceFolder } from 'vscode';
import { isIgnoredFolder, isUsersFileName } from '../../../server/src/common/files/file-names.ts';
import { workspaceFileSystem } from './workspace-file-system.ts';

/** So many folders are looked into, those nearest to the top: each may have to come from far away. */
const most = 100;

/** Users files by their names, in those that are on no disk: VS Code can't search all places that it can read. */
export async function findElsewhere(tops: readonly WorkspaceFolder[], atMost: number): Promise<Uri[]> {
  const folders = tops.map(({ uri }) => uri).filter(({ scheme }) => scheme !== 'file');
  const found: Uri[] = [];
  for (let at = 0; at < folders.length && at < most && found.length < atMost; at++) {
    const folder = folders[at];
    if (!folder) break;
    for (const { name, kind } of await workspaceFileSystem.list(folder.toString())) {
      const uri = Uri.joinPath(folder, name);
      if (kind === 'folder' && !isIgnoredFolder(name)) folders.push(uri);
      if (kind === 'file' && isUsersFileName(name)) found.push(uri);
    }
  }
  return found.slice(0, atMost);
}
