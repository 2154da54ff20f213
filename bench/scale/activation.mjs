// @ts-check
// How long it takes in real VS Code to activate the extension where no users file is, and from opening one to the first
// finding; beside an extension that looks at nothing, and a language client whose server looks at nothing.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { inBench } from '../servers.mjs';

/**
 * @typedef {{ name: string, id: string, path: string }} Extension
 * @typedef {{ told: number, whole: number }} Activation In ms: reading the code, and the call; until what that
 *   promised is there, too
 * @typedef {{ activation: Activation[], first: number, finding: number[] }} Times in ms; first: to a finding, where
 *   the extension was never before
 */

/** An extension may keep something for its next start once it has been there for a while, in ms. */
const settled = 30_000;

/** @param {string} folder for what has to be built @returns {readonly Extension[]} */
function extensionsIn(folder) {
  return [
    { name: 'users-yml', id: ourId(), path: inBench('..') },
    { name: 'null', id: 'bench.null', path: inBench('scale/in-vscode/null-extension') },
    { name: 'null by a language client', id: 'bench.null-client', path: nullClient(join(folder, 'null-client')) },
  ];
}

/** Bundled, as ours is. @param {string} folder @returns {string} the folder */
function nullClient(folder) {
  const source = inBench('scale/in-vscode/null-client');
  mkdirSync(folder);
  copyFileSync(join(source, 'package.json'), join(folder, 'package.json'));
  buildSync({
    entryPoints: [join(source, 'client.cjs')],
    outfile: join(folder, 'main.cjs'),
    define: { 'process.env.NULL_SERVER': JSON.stringify(inBench('null-server.mjs')) },
    external: ['vscode'],
    ...{ bundle: true, minify: true, platform: 'node', target: 'node20', mainFields: ['module', 'main'] },
  });
  return folder;
}

function ourId() {
  const { publisher, name } = JSON.parse(readFileSync(inBench('../package.json'), 'utf8'));
  return `${publisher}.${name}`;
}

/** In turn, each in a window of its own. @param {number} rounds @returns {Map<string, Times>} by names */
export function activationTimes(rounds) {
  const folder = mkdtempSync(join(tmpdir(), 'users-yml-activation-data-'));
  try {
    const data = join(folder, 'data');
    mkdirSync(data);
    const extensions = extensionsIn(folder);
    const found = new Map(
      extensions.map((extension) => {
        const first = Number(inWindow(extension, data, { isOpened: true, stay: settled }));
        return [extension.name, /** @type {Times} */ ({ activation: [], first, finding: [] })];
      }),
    );
    for (let round = 0; round < rounds; round++) {
      for (const extension of extensions) {
        const times = found.get(extension.name);
        times?.activation.push(inWindow(extension, data, { isOpened: false, stay: 0 }));
        times?.finding.push(Number(inWindow(extension, data, { isOpened: true, stay: 0 })));
      }
    }
    return found;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * What the suite tells. A file that is opened lies outside of the window's folder, where the extension would look for
 * users files before.
 * @param {Extension} extension @param {string} data folder of what VS Code keeps
 * @param {{ isOpened: boolean, stay: number }} how whether a users file is opened, and for how many ms more it stays so
 */
function inWindow({ id, path }, data, { isOpened, stay }) {
  const folder = mkdtempSync(join(tmpdir(), 'users-yml-activation-'));
  try {
    const file = isOpened ? join(folder, 'users.yml') : null;
    if (file !== null) writeFileSync(file, '- username: ana\n  api_key: changeme\n  hashed_password: secret\n');
    const inside = join(folder, 'window');
    mkdirSync(inside);
    writeFileSync(join(inside, 'asked.json'), JSON.stringify({ id, file, stay }));
    const { status, stderr } = spawnSync(
      process.execPath,
      [
        inBench('../scripts/host/run-tests.mjs'),
        inside,
        `--extensionDevelopmentPath=${path}`,
        `--extensionTestsPath=${inBench('scale/in-vscode/suite.cjs')}`,
      ],
      { encoding: 'utf8', env: { ...process.env, USERS_YML_TEST_DATA: data } },
    );
    if (status !== 0) throw new Error(`VS Code ended with ${status}: ${stderr}`);
    return JSON.parse(readFileSync(join(inside, 'told.json'), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
