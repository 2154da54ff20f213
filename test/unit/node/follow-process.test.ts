import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { followProcess } from '../../../server/src/node/follow-process.ts';

describe('following a process', () => {
  it('tells when it is gone', async () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    await once(other, 'spawn');
    const gone = new Promise<void>((resolve) => {
      followProcess(other.pid ?? 0, resolve, 10);
    });
    other.kill('SIGKILL');
    // Until then it is a process that has died, and is there.
    await once(other, 'exit');
    // The timer alone would keep no process alive.
    const alive = setInterval(() => undefined, 1000);
    await gone;
    clearInterval(alive);
  });

  it('tells nothing of one that was never there', async () => {
    const other = spawn(process.execPath, ['-e', '']);
    await once(other, 'exit');
    let isGone = false;
    followProcess(other.pid ?? 0, () => (isGone = true), 1);
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.equal(isGone, false);
  });
});
