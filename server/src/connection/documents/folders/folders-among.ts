import type { FileSystem } from '../../../common/files/file-system.ts';
import { joinUri, parentUri, uriKey } from '../uris.ts';

/** Which of these are folders; a link to one is none. However many lie in one folder, it is read once. */
export async function foldersAmong(uris: readonly string[], fileSystem: FileSystem): Promise<readonly string[]> {
  const keys = new Set(uris.map(uriKey));
  const folders: string[] = [];
  for (const parent of new Set(uris.map(parentUri))) {
    for (const { name, kind } of await fileSystem.list(parent)) {
      const uri = joinUri(parent, name);
      if (kind === 'folder' && keys.has(uriKey(uri))) folders.push(uri);
    }
  }
  return folders;
}
