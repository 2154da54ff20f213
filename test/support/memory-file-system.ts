import type { FileSystem, Located } from '../../server/src/common/files/file-system.ts';
import { uriKey } from '../../server/src/connection/documents/uris.ts';

/** A disk in memory, by URIs. Folders are there where something lies in them. */
export class MemoryFileSystem implements FileSystem {
  readonly texts = new Map<string, string>();
  /** What was read, in order. */
  readonly reads: string[] = [];
  /** Where links lead. */
  readonly links = new Map<string, string>();

  constructor(root: string, texts: Readonly<Record<string, string>>) {
    for (const [path, text] of Object.entries(texts)) this.texts.set(uriKey(`${root}/${path}`), text);
  }

  readonly list: FileSystem['list'] = (folder) => {
    const start = `${uriKey(folder)}/`;
    const kinds = new Map<string, 'file' | 'folder'>();
    for (const key of this.texts.keys()) {
      const [name, below] = key.startsWith(start) ? key.slice(start.length).split('/', 2) : [];
      if (name !== undefined) kinds.set(name, below === undefined ? 'file' : 'folder');
    }
    return Promise.resolve([...kinds].map(([name, kind]) => ({ name, kind })));
  };

  readonly stat: FileSystem['stat'] = async (uri) => {
    const found = await this.locate(uri);
    return found?.kind === 'file' ? { file: found.uri, size: found.size, modified: found.modified } : null;
  };

  readonly locate: FileSystem['locate'] = (uri) => {
    const key = this.links.get(uriKey(uri)) ?? uriKey(uri);
    const text = this.texts.get(key);
    const isFolder = [...this.texts.keys()].some((each) => each.startsWith(`${key}/`));
    const found = (kind: Located['kind']): Located => ({ kind, uri: key, size: text?.length ?? 0, modified: 1 });
    return Promise.resolve(text !== undefined ? found('file') : isFolder ? found('folder') : null);
  };

  readonly read: FileSystem['read'] = (uri, most) => {
    const text = this.texts.get(uriKey(uri));
    this.reads.push(uriKey(uri));
    return Promise.resolve(text === undefined || text.length > most ? null : new TextEncoder().encode(text));
  };
}
