// @ts-check
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { inherited } from './environment.mjs';
import { root } from './paths.mjs';
import { quietSettings } from './settings.mjs';

const { env, platform } = process;

/** Whether this machine can show windows to whoever runs this. */
function hasDesktop() {
  return platform !== 'linux' || (env['DISPLAY'] ?? '') !== '' || (env['WAYLAND_DISPLAY'] ?? '') !== '';
}

/**
 * Opens a folder in the VS Code installed on this machine, with the extension and with settings and extensions of its
 * own, so that the user's are left alone.
 * @param {string} folder absolute path
 * @returns {Promise<string | undefined>} the program that was started; undefined: there is none or it failed
 */
export async function openDesktopEditor(folder) {
  const program = installedEditor();
  if (program === undefined) return undefined;
  const user = join(root, '.cache', 'editor', 'user');
  await mkdir(join(user, 'User'), { recursive: true });
  const settings = join(user, 'User', 'settings.json');
  if (!existsSync(settings)) await writeFile(settings, JSON.stringify(quietSettings, null, 2));
  const args = [
    '--new-window',
    `--extensionDevelopmentPath=${root}`,
    `--user-data-dir=${user}`,
    `--extensions-dir=${join(root, '.cache', 'editor', 'extensions')}`,
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    folder,
  ];
  const shell = platform === 'win32';
  const quoted = shell ? args.map((argument) => `"${argument}"`) : args;
  const { status } = spawnSync(shell ? `"${program}"` : program, quoted, { env: inherited(), shell, stdio: 'ignore' });
  return status === 0 ? program : undefined;
}

/** The command that starts VS Code. */
function installedEditor() {
  // In a terminal on a remote machine `code` only talks to the editor at the other end.
  if (!hasDesktop() || env['VSCODE_IPC_HOOK_CLI'] !== undefined || env['WSL_DISTRO_NAME'] !== undefined)
    return undefined;
  const suffix = platform === 'win32' ? '.cmd' : '';
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const commands = ['code', 'code-insiders', 'codium'].flatMap((name) =>
    folders.map((folder) => join(folder, name + suffix)),
  );
  return [...commands, ...(platform === 'darwin' ? macEditors() : [])].find((path) => existsSync(path));
}

function macEditors() {
  const programs = [
    ['Visual Studio Code.app', 'code'],
    ['Visual Studio Code - Insiders.app', 'code-insiders'],
    ['VSCodium.app', 'codium'],
  ];
  return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
    programs.map(([app = '', name = '']) => join(folder, app, 'Contents', 'Resources', 'app', 'bin', name)),
  );
}

/**
 * Opens an address in the default browser, where there is a desktop; nothing happens where that fails.
 * @param {string} address
 */
export function openInBrowser(address) {
  if (!hasDesktop()) return;
  const [program, ...first] =
    platform === 'darwin'
      ? ['open']
      : platform === 'win32'
        ? ['rundll32', 'url.dll,FileProtocolHandler']
        : ['xdg-open'];
  const child = spawn(program ?? 'xdg-open', [...first, address], { detached: true, stdio: 'ignore' });
  child.on('error', () => {});
  child.unref();
}
