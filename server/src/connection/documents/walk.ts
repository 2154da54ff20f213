import { isIgnoredFolder } from '../../common/file-names.ts';
import type { FileSystem } from './file-system.ts';
import { joinUri } from './uris.ts';

/** Folders that are read at the same time: enough to keep a disk busy, few enough to leave the loop free. */
const together = 8;

/** The URIs of all files below a folder that `isWanted`, without ignored folders; links are not followed. */
export async function* walk(
  folder: string,
  fileSystem: FileSystem,
  isWanted: (uri: string) => boolean,
): AsyncGenerator<string, void> {
  const folders = [folder];
  for (let next = folders.splice(0, together); next.length > 0; next = folders.splice(0, together)) {
    const listed = await Promise.all(next.map((each) => fileSystem.list(each)));
    for (const [index, items] of listed.entries()) {
      for (const { name, isFolder } of items) {
        const uri = joinUri(next[index] ?? folder, name);
        if (isFolder) {
          if (!isIgnoredFolder(name)) folders.push(uri);
        } else if (isWanted(uri)) yield uri;
      }
    }
  }
}
