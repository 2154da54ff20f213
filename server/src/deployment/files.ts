/** The files around a deployment, as whoever asks can reach them. Paths are from the folder, with `/`; '' is itself. */
export interface Files {
  /** The text of a file, decoded as UTF-8, its BOM kept out; asked for again it is the same. */
  readonly read: (path: string) => FileAnswer;
  /** What a folder holds, by name; nothing where it is none or lies outside. */
  readonly list: (path: string) => readonly string[];
}

/**
 * `outside`: it leads out of the folder, by `..` or a link. `unread`: it is there, but nothing that is read: a device,
 * a pipe, what may not be read, is too large, or one too many.
 */
export type FileAnswer =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'missing' | 'folder' | 'outside' | 'unread' };
