import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { patience } from '../../support/patience.ts';

/**
 * What VS Code calls in its extension host: runs every bundled test file beside this module. Rejects when a test
 * fails. `USERS_YML_TEST_GREP` picks tests by title.
 */
export async function run(): Promise<void> {
  const { default: MochaRunner } = await import('mocha');
  const grep = process.env['USERS_YML_TEST_GREP'];
  const mocha = new MochaRunner({
    ui: 'bdd',
    color: process.env['NO_COLOR'] === undefined,
    timeout: 3 * patience,
    forbidOnly: process.env['CI'] !== undefined,
    ...(grep === undefined ? {} : { grep }),
  });
  const files = readdirSync(__dirname).filter((name) => name.endsWith('.test.cjs'));
  for (const file of files.sort()) mocha.addFile(join(__dirname, file));
  await mocha.loadFilesAsync();
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} of the tests in the editor failed.`);
}
