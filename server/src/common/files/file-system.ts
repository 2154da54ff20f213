/** Files outside the editor, as far as the platform can reach them. Nothing of it rejects. */
export interface FileSystem {
  /** What is in a folder, special things left out; nothing when it can't be read. */
  readonly list: (folder: string) => Promise<readonly FolderItem[]>;
  /** Of a file, or the one that a link leads to; null where there is none. */
  readonly stat: (uri: string) => Promise<FileStamp | null>;
  /** What a name leads to, through links; null where there is nothing. */
  readonly locate: (uri: string) => Promise<Located | null>;
  /** The same file's bytes; null, too, when there is more of it than `most` bytes. */
  readonly read: (uri: string, most: number) => Promise<Uint8Array | null>;
}

export interface FolderItem {
  readonly name: string;
  /** A link may lead to anything, and nowhere. */
  readonly kind: 'file' | 'folder' | 'link';
}

/** Where something really is. */
export interface Located {
  /** `other`: a device, a pipe, what may not be looked at. */
  readonly kind: 'file' | 'folder' | 'other';
  /** After links. */
  readonly uri: string;
  /** In bytes. */
  readonly size: number;
  /** In ms. */
  readonly modified: number;
}

/** Equal stamps mean an unchanged file. */
export interface FileStamp {
  /** The same for all links to one file, and for nothing else. */
  readonly file: string;
  /** In bytes. */
  readonly size: number;
  /** In ms. */
  readonly modified: number;
}

/** Whether nothing has happened to the file between the two, as far as its stamp can tell. */
export function isSameStamp(a: FileStamp, b: FileStamp): boolean {
  return a.file === b.file && a.size === b.size && a.modified === b.modified;
}
