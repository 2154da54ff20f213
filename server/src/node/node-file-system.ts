import { lstat, readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { FileSystem } from '../connection/documents/file-system.ts';

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
  async read(uri) {
    try {
      return await readFile(fileURLToPath(uri));
    } catch {
      return null;
    }
  },
};
