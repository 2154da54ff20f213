// @ts-check
import { join } from 'node:path';

/** What npm, the terminal of another VS Code or a debugger set would reach into the wrong editor. */
const foreign = /^(npm_|VSCODE_|ELECTRON_|NODE_OPTIONS$)/i;

/**
 * The environment of an editor a person works in.
 * @returns {NodeJS.ProcessEnv}
 */
export function inherited() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}

/**
 * The environment of an editor in a test: nothing from the user's home, nothing left there, no extension gallery.
 * @param {string} folder with a folder `tmp`; removed after the test
 * @returns {NodeJS.ProcessEnv}
 */
export function isolated(folder) {
  const home = { HOME: folder, USERPROFILE: folder, EXTENSIONS_GALLERY: '{}' };
  // Elsewhere the path of a socket in a folder this deep could be too long.
  const temporary = process.platform === 'linux' ? { TMPDIR: join(folder, 'tmp') } : {};
  return { ...inherited(), ...home, ...temporary };
}
