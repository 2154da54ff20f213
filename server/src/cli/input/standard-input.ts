/** The PATH of standard input. */
export const standardInput = '-';

const otherNames: readonly string[] = ['/dev/stdin', '/dev/fd/0', '/proc/self/fd/0'];

/** Whether a PATH is standard input: a system can't open it by its other names where it is a socket. */
export function isStandardInput(path: string): boolean {
  return path === standardInput || otherNames.includes(path);
}
