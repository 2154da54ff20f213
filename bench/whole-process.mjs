// @ts-check
// `users-yml check` as a person runs it: the whole process, and files in a folder.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateUsers } from './users.mjs';

/** Two folders to check: one long file, and many short ones. */
export function checkFolders() {
  const root = mkdtempSync(join(tmpdir(), 'users-yml-check-'));
  mkdirSync(join(root, 'one'));
  writeFileSync(join(root, 'one', 'users.yml'), generateUsers({ users: 10_000 }).text);
  for (let index = 0; index < 200; index++) {
    mkdirSync(join(root, 'many', `${index}`), { recursive: true });
    writeFileSync(join(root, 'many', `${index}`, 'users.yml'), generateUsers({ users: 20, seed: index }).text);
  }
  return {
    one: join(root, 'one'),
    many: join(root, 'many'),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** In ms. @param {string} bundle @param {string} folder */
export function checkTime(bundle, folder) {
  const from = performance.now();
  runCommand(bundle, ['check', folder]);
  return performance.now() - from;
}

/**
 * Runs the command line; false where it is given up after `patience` ms.
 * @param {string} bundle @param {readonly string[]} parameters @param {number} [patience]
 */
export function runCommand(bundle, parameters, patience) {
  const { status, stderr, signal } = spawnSync(process.execPath, [bundle, ...parameters], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    timeout: patience,
    killSignal: 'SIGKILL',
  });
  if (signal === 'SIGKILL') return false;
  if (status !== 0 && status !== 1) throw new Error(`${parameters[0]} ended with ${status}: ${stderr}`);
  return true;
}
