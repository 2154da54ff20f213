import { isIgnoredFolder } from '../../../common/files/file-names.ts';
import type { FileSystem } from '../../../common/files/file-system.ts';
import { isOnDisk, joinUri } from '../uris.ts';

/** Folders, or files, that are read at the same time: enough to keep a disk busy, few enough to leave the loop free. */
const together = 8;

/** So many folders of a place that is on no disk are read: who serves it may make up folders without end. */
export const mostElsewhere = 2000;

/**
 * The URIs of all files below a folder that `isWanted`, without ignored folders, until `isStale` says that nobody wants
 * them; in groups that may be read at the same time. Links come last, each by itself, so that a file is met under its
 * own name first; what they lead to is not looked at.
 */
export async function* walk(
  folder: string,
  fileSystem: FileSystem,
  isWanted: (uri: string) => boolean,
  isStale: () => boolean,
): AsyncGenerator<readonly string[], void> {
  const folders = [folder];
  const mostFolders = isOnDisk(folder) ? Infinity : mostElsewhere;
  const links: string[] = [];
  let at = 0;
  while (at < folders.length) {
    const next = folders.slice(at, at + together);
    at += next.length;
    const listed = await Promise.all(next.map((each) => fileSystem.list(each)));
    if (isStale()) return;
    const found: string[] = [];
    for (const [index, items] of listed.entries()) {
      for (const { name, kind } of items) {
        const uri = joinUri(next[index] ?? folder, name);
        if (kind === 'folder') {
          if (!isIgnoredFolder(name) && folders.length < mostFolders) folders.push(uri);
        } else if (isWanted(uri)) {
          (kind === 'link' ? links : found).push(uri);
        }
      }
    }
    for (let first = 0; first < found.length; first += together) {
      yield found.slice(first, first + together);
      if (isStale()) return;
    }
  }
  for (const uri of links) {
    yield [uri];
    if (isStale()) return;
  }
}
