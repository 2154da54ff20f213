/** Who wants to know of other files on disk than users files, while folders are looked through for those. */
export interface Onlooker {
  readonly isWanted: (uri: string) => boolean;
  /** All wanted files below the folders that are looked through, by folder. */
  readonly found: (walked: ReadonlyMap<string, readonly string[]>) => void;
  /** Something happened to these files or folders; not all of them are wanted. */
  readonly told: (uris: readonly string[]) => void;
}
