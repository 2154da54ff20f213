/** Which files the configuration files of the workspace say are users files. */
import { Disposable, workspace } from 'vscode';
import { configFileName } from '../../../server/src/common/config/config-file.ts';
import { ignoredGlob } from '../../../server/src/common/files/file-names.ts';
import { background } from '../background.ts';

/** So many configuration files are looked at. */
const most = 100;

let globs: readonly string[] = [];

/** Globs, as they were looked up last. None of a folder that nobody trusts. */
export function filesOfConfigs(): readonly string[] {
  return globs;
}

/** Looks them up, now and whenever a configuration file changes. `changed`: they are others now. */
export function followConfigGlobs(changed: () => void): Disposable {
  const look = async (): Promise<void> => {
    const now = workspace.isTrusted ? await lookUp() : [];
    if (now.join('\n') === globs.join('\n')) return;
    globs = now;
    changed();
  };
  const lookSoon = (): void => {
    background(look());
  };
  const watcher = workspace.createFileSystemWatcher(`**/${configFileName}`);
  lookSoon();
  return Disposable.from(
    watcher,
    watcher.onDidCreate(lookSoon),
    watcher.onDidChange(lookSoon),
    watcher.onDidDelete(lookSoon),
    workspace.onDidGrantWorkspaceTrust(lookSoon),
  );
}

async function lookUp(): Promise<readonly string[]> {
  const found = await workspace.findFiles(`**/${configFileName}`, ignoredGlob, most);
  if (found.length === 0) return [];
  // Few have such a file.
  const { globsInConfig } = await import('./globs-in-config.ts');
  const all = await Promise.all(found.map(globsInConfig));
  return [...new Set(all.flat())].sort();
}
