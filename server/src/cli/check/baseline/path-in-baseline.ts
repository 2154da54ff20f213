import nodePath, { type PlatformPath } from 'node:path';
import { standardInput } from '../../input/standard-input.ts';

/** How a baseline names a file: from its own folder, so that it does not matter where one is. */
export function pathInBaseline(baseline: string, name: string, paths: PlatformPath = nodePath): string {
  if (name === standardInput) return name;
  const relative = paths.relative(paths.dirname(paths.resolve(baseline)), paths.resolve(name));
  return relative.split(paths.sep).join('/');
}

/** The path of a file that a baseline names. */
export function pathFrom(baseline: string, name: string, paths: PlatformPath = nodePath): string {
  return paths.resolve(paths.dirname(paths.resolve(baseline)), name);
}
