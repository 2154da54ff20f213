import { codeOf } from '../../common/error-code.ts';

/** A file could not be changed, and is as it was. `message`: what follows its name, for people. */
export class WriteRefused extends Error {
  override readonly name = 'WriteRefused';
  /** The file that it is about, where that is another one than the command changes. */
  readonly path: string | null;

  constructor(message: string, path: string | null = null) {
    super(message);
    this.path = path;
  }
}

/** Why the system refused a step. Anything but an error of the system is handed on. */
export function refusedBy(error: unknown): Error {
  const code = codeOf(error);
  if (code === null || error instanceof WriteRefused) return error instanceof Error ? error : new Error('unknown');
  return new WriteRefused(reasons[code] ?? `it can’t be written (${code}).`);
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full: nothing is changed.',
  EDQUOT: 'your share of the disk is used up: nothing is changed.',
  EFBIG: 'the file may not become that large: nothing is changed.',
  EROFS: 'its disk can only be read: change it where it comes from.',
  EACCES: 'you may not write there: its folder has to be writable, too, as the file is replaced by a new one.',
  EPERM: 'you may not write there: its folder has to be writable, too, as the file is replaced by a new one.',
  EBUSY: 'it is mounted by itself, so that no other file can take its place: change it where it is mounted from.',
  EXDEV: 'it is mounted by itself, so that no other file can take its place: change it where it is mounted from.',
  ENOENT: 'there is no such file.',
  ENOTDIR: 'there is no such folder.',
  EISDIR: 'it is a folder: name a file.',
  ELOOP: 'its links lead in a circle: name the file itself.',
  ENAMETOOLONG: 'its path is too long: name it from a folder nearer to it.',
};
