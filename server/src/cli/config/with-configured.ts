import { isFolder, type ExpandedPaths } from '../input/paths.ts';
import type { Configs } from './configs.ts';

/** The same with the files that configurations say are users files; what that takes is loaded where one does. */
export async function withConfigured(
  expanded: ExpandedPaths,
  paths: readonly string[],
  configs: Configs,
): Promise<ExpandedPaths> {
  const { files, configFolders } = expanded;
  const folders = paths.flatMap((path, of) =>
    isFolder(path) ? [path, ...(configFolders.get(of) ?? [])].map((folder) => configs.of(folder, path)) : [],
  );
  const named = files.filter(({ path }) => path !== null).map((file) => configs.ofInput(file, paths[file.of] ?? ''));
  const found = await Promise.all([...folders, ...named]);
  if (!found.some((each) => each && each.config.files.length > 0)) return expanded;
  const { withConfiguredFiles } = await import('./configured-files.ts');
  return withConfiguredFiles(expanded, paths, configs);
}
