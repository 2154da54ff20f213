import assert from 'node:assert/strict';
import { auditRates } from '../../bench/scale/audit.mjs';
import { checkCost, checkers } from '../../bench/scale/check.mjs';
import { folderTimes } from '../../bench/scale/many-files.mjs';
import { sizeFigures } from '../../bench/scale/sizes.mjs';
import { ownServer } from '../../bench/servers.mjs';
import { buildServer } from '../support/build-server.ts';

describe('the bench of scale', () => {
  let bundle: string;
  before(async () => {
    bundle = await buildServer('bench-scale');
  });

  it('opens a file and types in it', async () => {
    const { opening, typing, memory, megabytes } = await sizeFigures(ownServer(bundle), 20, 1);
    assert.deepEqual([opening.length, typing.length], [1, 40]);
    assert.ok(memory > 10 && megabytes > 0);
  });

  it('waits for the findings of all files of a folder', async () => {
    const { open, all } = await folderTimes(ownServer(bundle), 3);
    assert.ok(open > 0 && all > 0);
  });

  it('has an audit try as much as native bcrypt does', async () => {
    const { own, native } = await auditRates(ownServer(bundle), { cost: 4, users: 2, rounds: 1 });
    assert.deepEqual([own.rate.length, native.rate.length], [1, 1]);
  });

  it('knows what a process took, and that one was given up', async () => {
    const [, ajv] = checkers('none');
    assert.ok(ajv);
    const cost = await checkCost(ajv, 20);
    assert.ok(cost && cost.cpu > 0 && cost.memory > 10);
    assert.equal(await checkCost({ name: 'none', command: () => ['no-such-program'] }, 1), null);
  });
});
