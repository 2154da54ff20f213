// @ts-check
// Writes anew what is found in the golden files of the rules: UPDATE=1 with their test, in any shell.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const { status } = spawnSync(
  process.execPath,
  ['--import', 'tsx', 'node_modules/mocha/bin/mocha.js', 'test/rules/golden.test.ts'],
  {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: { ...process.env, UPDATE: '1' },
    stdio: 'inherit',
  },
);
process.exitCode = status ?? 1;
