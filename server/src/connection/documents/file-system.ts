/** Files outside the editor, as far as the platform can reach them. Nothing of it rejects. */
export interface FileSystem {
  /** What is in a folder, links and other special things left out; nothing when it can't be read. */
  readonly list: (folder: string) => Promise<readonly FolderItem[]>;
  /** Null when there is no plain file (a link is none). */
  readonly stat: (uri: string) => Promise<FileStamp | null>;
  /** Null, too, when there is more of it than `most` bytes. */
  readonly read: (uri: string, most: number) => Promise<Uint8Array | null>;
}

export interface FolderItem {
  readonly name: string;
  readonly isFolder: boolean;
}

/** Equal stamps mean an unchanged file. */
export interface FileStamp {
  /** In bytes. */
  readonly size: number;
  /** In ms. */
  readonly modified: number;
}
