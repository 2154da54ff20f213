/** A sentence about a file or folder that could not be read. */
export function describeFileError(path: string, error: unknown): string {
  return `${path}: ${reasonOf(error)}`;
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'there is no such file or folder.';
    case 'EACCES':
    case 'EPERM':
      return 'it may not be read.';
    case 'ELOOP':
      return 'its links lead in a circle.';
    case 'ERR_FS_FILE_TOO_LARGE':
      return 'it is too large.';
    default:
      return `it can’t be read (${typeof code === 'string' ? code : 'unknown error'}).`;
  }
}
