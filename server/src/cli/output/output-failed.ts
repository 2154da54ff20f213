import { codeOf } from '../../common/error-code.ts';

/** Standard output, or the file that stands for it, could not be written. `message`: a sentence for people. */
export class OutputFailed extends Error {
  override readonly name = 'OutputFailed';

  /** `error`: what the system gave. */
  constructor(error: unknown) {
    super(`The output could not be written: ${reasonOf(codeOf(error))}`);
  }
}

function reasonOf(code: string | null): string {
  switch (code) {
    case 'ENOSPC':
      return 'the disk is full.';
    case 'EDQUOT':
      return 'your share of the disk is used up.';
    case 'EFBIG':
      return 'the file may not become that large.';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'that is not permitted there.';
    case 'ENOENT':
    case 'ENOTDIR':
      return 'its folder is not there.';
    case 'EISDIR':
      return 'it is a folder.';
    default:
      return `it was refused (${code ?? 'unknown error'}).`;
  }
}
