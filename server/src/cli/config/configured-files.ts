import { readdirSync } from 'node:fs';
import nodePath, { type PlatformPath } from 'node:path';
import { isIgnoredFolder } from '../../common/files/file-names.ts';
import { globMatcher } from '../../connection/documents/globs.ts';
import { isFile } from '../input/find-files.ts';
import { pathsBelow } from '../input/path-names.ts';
import { identityOf, isFolder, type ExpandedPaths, type InputFile } from '../input/paths.ts';
import type { Configs, FoundConfig } from './configs.ts';

/**
 * Files that configurations say are users files: those that are there by their names or as a PATH are marked, and what
 * lies in folders is added. `paths`: the PATHs.
 */
export async function withConfiguredFiles(
  expanded: ExpandedPaths,
  paths: readonly string[],
  configs: Configs,
): Promise<ExpandedPaths> {
  const files: InputFile[] = [];
  const met = new Set(expanded.files.map(({ identity }) => identity));
  for (const file of expanded.files) {
    const found = await configs.ofInput(file, paths[file.of] ?? '');
    files.push(file.path !== null && found && isConfigured(found, file.path) ? { ...file, isClaimed: true } : file);
  }
  for (const [of, path] of paths.entries()) {
    if (!isFolder(path)) continue;
    const all = [path, ...(expanded.configFolders.get(of) ?? [])];
    const found = await Promise.all(all.map((folder) => configs.of(folder, path)));
    if (!found.some((each) => each && each.config.files.length > 0)) continue;
    for (const name of filesBelow(path)) {
      const identity = identityOf(name);
      const file = { name, path: name, identity, isNamed: false, of, isClaimed: true };
      const speaking = await configs.ofInput(file, path);
      if (met.has(identity) || !speaking || !isConfigured(speaking, name)) continue;
      met.add(identity);
      files.push(file);
    }
  }
  const some = new Set(files.map(({ of }) => of));
  return { ...expanded, files, emptyFolders: expanded.emptyFolders.filter(({ of }) => !some.has(of)) };
}

/** Whether a configuration says that a file is a users file. */
export function isConfigured({ config }: FoundConfig, path: string): boolean {
  return config.files.length > 0 && globMatcher(config.files)(globPath(path));
}

/** A path as globs are matched: whole, with `/`, a drive in lower case. */
export function globPath(path: string, paths: PlatformPath = nodePath): string {
  const whole = paths.resolve(path).split(paths.sep).join('/');
  return whole.replace(/^[A-Z](?=:)/, (drive) => drive.toLowerCase());
}

/** What can't be looked at was told by whoever looked for users files. */
function* filesBelow(root: string): Generator<string, void> {
  const folders = [root];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const start = pathsBelow(folder);
    for (const entry of entriesOf(folder)) {
      const path = start + entry.name;
      if (entry.isDirectory()) {
        if (!isIgnoredFolder(entry.name)) folders.push(path);
      } else if (isThere(entry, path)) yield path;
    }
  }
}

type Entry = Parameters<typeof isFile>[0];

function entriesOf(folder: string): readonly Entry[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function isThere(entry: Entry, path: string): boolean {
  try {
    return isFile(entry, path);
  } catch {
    return false;
  }
}
