import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { FileSystem, FolderItem, Located } from '../../../server/src/common/files/file-system.ts';

/**
 * Files of whatever VS Code can read. Nobody says where a link leads, and it may lead out of what somebody opened, so
 * none is followed.
 */
export const workspaceFileSystem: FileSystem = {
  async list(folder) {
    try {
      const items = await workspace.fs.readDirectory(Uri.parse(folder));
      return items.flatMap(([name, type]) => {
        const kind = kindOf(type);
        return kind === null ? [] : [{ name, kind }];
      });
    } catch {
      return [];
    }
  },
  async stat(uri) {
    const found = await workspaceFileSystem.locate(uri);
    return found?.kind === 'file' ? { file: found.uri, size: found.size, modified: found.modified } : null;
  },
  async locate(uri): Promise<Located | null> {
    try {
      const { type, size, mtime } = await workspace.fs.stat(Uri.parse(uri));
      const kind = kindOf(type);
      return { kind: kind === 'file' || kind === 'folder' ? kind : 'other', uri, size, modified: mtime };
    } catch (error) {
      // What is there, and may not be looked at, is not missing.
      if (error instanceof FileSystemError && error.code === 'FileNotFound') return null;
      return { kind: 'other', uri, size: 0, modified: 0 };
    }
  },
  async read(uri, most) {
    try {
      const found = await workspaceFileSystem.locate(uri);
      if (found?.kind !== 'file' || found.size > most) return null;
      const bytes = await workspace.fs.readFile(Uri.parse(uri));
      return bytes.length > most ? null : bytes;
    } catch {
      return null;
    }
  },
};

function kindOf(type: FileType): FolderItem['kind'] | null {
  if ((type & FileType.SymbolicLink) !== 0) return 'link';
  if (type === FileType.File) return 'file';
  return type === FileType.Directory ? 'folder' : null;
}
