import type { FolderItem, Located } from '../files/file-system.ts';

/*
 * What the server asks of a client that announces `files`, about the folders that it has open and that lie on no disk
 * (their scheme is not `file`). All of it may be refused.
 */

/** Request `usersYml/stat` with `{ uri }`: what is there, a `StatAnswer`; null where there is nothing. */
export const StatRequest = 'usersYml/stat';
export interface FileParams {
  readonly uri: string;
}
/** `other`: a link, or what may not be looked at. `size` in bytes, `modified` in ms. */
export type StatAnswer = Pick<Located, 'kind' | 'size' | 'modified'>;

/** Request `usersYml/readDirectory` with `{ uri }`: what is in a folder, a `FolderItem[]`; null: not known. */
export const ReadDirectoryRequest = 'usersYml/readDirectory';
export type ReadDirectoryAnswer = readonly FolderItem[];

/** Request `usersYml/readFile`: a `ReadFileAnswer`; null where it can't be read, or is longer than `most` bytes. */
export const ReadFileRequest = 'usersYml/readFile';
export interface ReadFileParams extends FileParams {
  readonly most: number;
}
export interface ReadFileAnswer {
  readonly base64: string;
}
