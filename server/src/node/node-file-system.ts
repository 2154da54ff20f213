import * as fs from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { codeOf } from '../common/error-code.ts';
import type { FileSystem, FolderItem } from '../common/files/file-system.ts';

// A folder of thousands of files takes tens of thousands of calls, and these cost less than those of fs/promises.
const [open, close, fstat, read] = [promisify(fs.open), promisify(fs.close), promisify(fs.fstat), promisify(fs.read)];
const [readdir, stat, realpath] = [promisify(fs.readdir), promisify(fs.stat), promisify(fs.realpath.native)];

/** Waits for nobody at the other end of what is no plain file. Windows lacks the flag. */
const { O_RDONLY, O_NONBLOCK = 0 } = fs.constants as Partial<typeof fs.constants> & { O_RDONLY: number };

/** Files of this machine, by their `file:` URIs. */
export const nodeFileSystem: FileSystem = {
  async list(folder) {
    try {
      const items = await readdir(fileURLToPath(folder), { withFileTypes: true });
      return items.flatMap((item) => {
        const kind = kindOf(item);
        return kind === null ? [] : [{ name: item.name, kind }];
      });
    } catch {
      return [];
    }
  },
  async stat(uri) {
    try {
      const path = fileURLToPath(uri);
      const [found, file] = await Promise.all([stat(path), realpath(path)]);
      return found.isFile() ? { file, size: found.size, modified: found.mtimeMs } : null;
    } catch {
      return null;
    }
  },
  async locate(uri) {
    try {
      const path = await realpath(fileURLToPath(uri));
      const found = await stat(path);
      const kind = found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
      return { kind, uri: pathToFileURL(path).href, size: found.size, modified: found.mtimeMs };
    } catch (error) {
      const code = codeOf(error);
      // What is there, and may not be looked at, is not missing.
      if (code === 'ENOENT' || code === 'ENOTDIR') return null;
      return { kind: 'other', uri, size: 0, modified: 0 };
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

function kindOf(item: fs.Dirent): FolderItem['kind'] | null {
  if (item.isFile()) return 'file';
  if (item.isDirectory()) return 'folder';
  return item.isSymbolicLink() ? 'link' : null;
}

/** Looks at what it has opened: since the name was looked at, something else may stand there. */
async function readAtMost(path: string, most: number): Promise<Uint8Array | null> {
  const descriptor = await open(path, O_RDONLY | O_NONBLOCK);
  try {
    const found = await fstat(descriptor);
    if (!found.isFile() || found.size > most) return null;
    const bytes = Buffer.allocUnsafeSlow(found.size);
    let length = 0;
    for (let count = 1; count > 0 && length < bytes.length; length += count)
      ({ bytesRead: count } = await read(descriptor, bytes, length, bytes.length - length, null));
    // It may have become shorter meanwhile.
    return bytes.subarray(0, length);
  } finally {
    await close(descriptor);
  }
}
