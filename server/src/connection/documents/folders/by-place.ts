import type { FileSystem } from '../../../common/files/file-system.ts';
import { isOnDisk } from '../uris.ts';
import type { OpenFolders } from './open-folders.ts';

interface Places {
  readonly disk: FileSystem;
  readonly elsewhere: FileSystem;
  readonly folders: OpenFolders;
}

/** `elsewhere` for what lies in open folders that are on no disk, and `disk` for all others. */
export function filesByPlace({ disk, elsewhere, folders }: Places): FileSystem {
  const of = (uri: string): FileSystem => (isOnDisk(uri) || folders.around(uri) === undefined ? disk : elsewhere);
  return {
    list: (folder) => of(folder).list(folder),
    stat: (uri) => of(uri).stat(uri),
    locate: (uri) => of(uri).locate(uri),
    read: (uri, most) => of(uri).read(uri, most),
  };
}
