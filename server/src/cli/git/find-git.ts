import { accessSync, constants, statSync } from 'node:fs';
import { posix, win32 } from 'node:path';

/**
 * The path of git, by the folders of PATH; null where there is none. A folder that is not absolute is passed over, and
 * so is the folder one is in, which Windows looks at first: a repository may bring a program of that name.
 */
export function findGit(
  env: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
  isProgram: (path: string) => boolean = canBeRun,
): string | null {
  const paths = platform === 'win32' ? win32 : posix;
  const file = platform === 'win32' ? 'git.exe' : 'git';
  const name = Object.keys(env).find((key) => (platform === 'win32' ? key.toUpperCase() : key) === 'PATH');
  for (const folder of (name === undefined ? '' : (env[name] ?? '')).split(paths.delimiter)) {
    const program = paths.join(folder, file);
    if (paths.isAbsolute(folder) && isProgram(program)) return program;
  }
  return null;
}

function canBeRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
