import { codeOf } from '../../common/error-code.ts';
import { shownName } from '../shown-name.ts';
import { isGlob } from './glob-signs.ts';
import { InputRefused } from './input-refused.ts';

/** A sentence about a file or folder that could not be read. */
export function describeFileError(name: string, error: unknown): string {
  return `${shownName(name)}: ${error instanceof InputRefused ? error.message : reasonOf(name, codeOf(error))}`;
}

/** What stands in a name for bytes that are not UTF-8. */
const replacement = '\ufffd';

function reasonOf(name: string, code: string | null): string {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      if (name.includes(replacement)) return 'its name is not UTF-8: give it another one.';
      if (isGlob(name)) return 'there is no such file, and none that it matches as a pattern.';
      return 'there is no such file or folder.';
    case 'EACCES':
    case 'EPERM':
      return 'it may not be read: let its owner permit it.';
    case 'ELOOP':
      return 'its links lead in a circle: name the file itself.';
    case 'ENAMETOOLONG':
      return 'its path is too long: name it from a folder nearer to it.';
    case 'ENXIO':
    case 'ENODEV':
      return 'there is nothing behind it: name a file or a pipe.';
    default:
      return `it can’t be read (${code ?? 'unknown error'}).`;
  }
}
