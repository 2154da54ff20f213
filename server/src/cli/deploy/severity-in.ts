import { posix, sep } from 'node:path';
import type { Config } from '../../common/config/config.ts';
import type { Configs, FoundConfig } from '../config/configs.ts';
import type { FolderFiles } from './folder-files.ts';
import type { Scope } from './scope.ts';

type Severities = Config['severity'];

const asUsual: Severities = {};

/** The severities of a scope's files: for each those of the nearest configuration. */
export async function severityIn(
  files: FolderFiles,
  { folder: root, candidates }: Scope,
  configs: Configs,
): Promise<(path: string) => Severities> {
  const folders = new Set(['.', ...candidates.map((path) => posix.dirname(path))]);
  const found = new Map<string | null, FoundConfig>();
  for (const folder of folders) {
    const each = await configs.of(files.absolute(folder === '.' ? '' : folder), root);
    if (each) found.set(each.folder, each);
  }
  const named = found.get(null);
  if (named) return () => named.config.severity;
  // The deepest first.
  const all = [...found.values()].sort((a, b) => (b.folder?.length ?? 0) - (a.folder?.length ?? 0));
  return (path) => all.find(({ folder }) => isBelow(files.absolute(path), folder ?? ''))?.config.severity ?? asUsual;
}

function isBelow(path: string, folder: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
