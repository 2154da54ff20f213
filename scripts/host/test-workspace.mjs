// @ts-check
import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './paths.mjs';

/** The file that names the folders of the tests in VS Code. */
export const workspaceFile = 'team.code-workspace';

/**
 * Makes the workspace that the tests in VS Code have open: two folders, of which the second has settings of its own.
 * @param {string} folder absolute path of an empty folder
 */
export async function makeTestWorkspace(folder) {
  const names = ['workspace', 'second'];
  for (const name of names) await cp(join(root, 'test', 'e2e', name), join(folder, name), { recursive: true });
  await writeFile(join(folder, workspaceFile), JSON.stringify({ folders: names.map((path) => ({ path })) }));
}
