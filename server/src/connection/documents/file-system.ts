/** Files outside the editor, as far as the platform can reach them. Nothing of it rejects. */
export interface FileSystem {
  /** What is in a folder, special things left out; nothing when it can't be read. */
  readonly list: (folder: string) => Promise<readonly FolderItem[]>;
  /** Of a file, or the one that a link leads to; null where there is none. */
  readonly stat: (uri: string) => Promise<FileStamp | null>;
  /** The same file's bytes; null, too, when there is more of it than `most` bytes. */
  readonly read: (uri: string, most: number) => Promise<Uint8Array | null>;
}

export interface FolderItem {
  readonly name: string;
  /** A link may lead to anything, and nowhere. */
  readonly kind: 'file' | 'folder' | 'link';
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
