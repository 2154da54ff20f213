// @ts-check
// How long it takes in real VS Code to activate the extension where no users file is, and from opening one to the first
// finding; beside an extension that looks at nothing.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inBench } from '../servers.mjs';

/**
 * @typedef {{ name: string, id: string, path: string }} Extension
 * @typedef {{ activation: number[], finding: number[] }} Times in ms
 */

/** @type {readonly Extension[]} */
const extensions = [
  { name: 'users-yml', id: ourId(), path: inBench('..') },
  { name: 'null', id: 'bench.null', path: inBench('scale/in-vscode/null-extension') },
];

function ourId() {
  const { publisher, name } = JSON.parse(readFileSync(inBench('../package.json'), 'utf8'));
  return `${publisher}.${name}`;
}

/** In turn, each in a window of its own. @param {number} rounds @returns {Map<string, Times>} by names */
export function activationTimes(rounds) {
  /** @type {Map<string, Times>} */
  const found = new Map(extensions.map(({ name }) => [name, { activation: [], finding: [] }]));
  for (let round = 0; round < rounds; round++) {
    for (const extension of extensions) {
      const times = found.get(extension.name);
      times?.activation.push(inWindow(extension, false));
      times?.finding.push(inWindow(extension, true));
    }
  }
  return found;
}

/**
 * ms. A file that is opened lies outside of the window's folder, where the extension would look for users files before.
 * @param {Extension} extension @param {boolean} isOpened whether a users file is opened
 */
function inWindow({ id, path }, isOpened) {
  const folder = mkdtempSync(join(tmpdir(), 'users-yml-activation-'));
  try {
    const file = isOpened ? join(folder, 'users.yml') : null;
    if (file !== null) writeFileSync(file, '- username: ana\n  api_key: changeme\n  hashed_password: secret\n');
    const inside = join(folder, 'window');
    mkdirSync(inside);
    writeFileSync(join(inside, 'asked.json'), JSON.stringify({ id, file }));
    const { status, stderr } = spawnSync(
      process.execPath,
      [
        inBench('../scripts/host/run-tests.mjs'),
        inside,
        `--extensionDevelopmentPath=${path}`,
        `--extensionTestsPath=${inBench('scale/in-vscode/suite.cjs')}`,
      ],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`VS Code ended with ${status}: ${stderr}`);
    return Number(readFileSync(join(inside, 'told.json'), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
