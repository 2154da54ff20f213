import { constants } from 'node:fs';
import { lstat, open, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { FileSystem } from '../connection/documents/file-system.ts';

/** Opens no link, and waits for nobody at the other end of what is no plain file. Windows has neither flag. */
const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants as Partial<typeof constants> & { O_RDONLY: number };

/** Files of this machine, by their `file:` URIs. */
export const nodeFileSystem: FileSystem = {
  async list(folder) {
    try {
      const items = await readdir(fileURLToPath(folder), { withFileTypes: true });
      return items
        .filter((item) => item.isFile() || item.isDirectory())
        .map((item) => ({ name: item.name, isFolder: item.isDirectory() }));
    } catch {
      return [];
    }
  },
  async stat(uri) {
    try {
      const found = await lstat(fileURLToPath(uri));
      return found.isFile() ? { size: found.size, modified: found.mtimeMs } : null;
    } catch {
      return null;
    }
  },
  async read(uri, most) {
    try {
      return await readAtMost(fileURLToPath(uri), most);
    } catch {
      return null;
    }
  },
};

/** Looks at what it has opened: since the name was looked at, something else may stand there. */
async function readAtMost(path: string, most: number): Promise<Uint8Array | null> {
  const handle = await open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  try {
    const found = await handle.stat();
    if (!found.isFile() || found.size > most) return null;
    const bytes = Buffer.allocUnsafeSlow(found.size);
    let length = 0;
    for (let read = 1; read > 0 && length < bytes.length; length += read)
      ({ bytesRead: read } = await handle.read(bytes, length, bytes.length - length));
    // It may have become shorter meanwhile.
    return bytes.subarray(0, length);
  } finally {
    await handle.close();
  }
}
