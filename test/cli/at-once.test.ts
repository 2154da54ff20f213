import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildCli } from './bundled-cli.ts';
import { makeFolder, user } from './harness.ts';

const commands = 6;

describe('several commands at once on one file', function () {
  this.timeout(60_000);

  it('all take effect, and leave nothing beside it', async () => {
    const cli = await buildCli();
    const folder = makeFolder({ 'users.yml': user('ana') + user('ben') });
    const file = join(folder.path, 'users.yml');
    const run = async (index: number): Promise<number> => {
      const args = [cli.file, 'grant', file, index % 2 === 0 ? 'ana' : 'ben', `w${index}`];
      const [status] = (await once(spawn(process.execPath, args, { stdio: 'ignore' }), 'close')) as [number];
      return status;
    };
    const statuses = await Promise.all(Array.from({ length: commands }, (_, index) => run(index)));
    const text = readFileSync(file, 'utf8');
    const left = readdirSync(folder.path);
    folder.remove();
    cli.remove();
    assert.deepEqual(new Set(statuses), new Set([0]));
    for (let index = 0; index < commands; index++) assert.match(text, new RegExp(`\\bw${index}\\b`));
    assert.deepEqual(left, ['users.yml']);
  });
});
