import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ServerProcesses } from '../../../../client/src/node/server-process.ts';

const tells = `
process.send({ args: process.argv.slice(2), cwd: process.cwd(), electron: process.env.ELECTRON_RUN_AS_NODE });
process.on('message', () => undefined);
require('node:fs').writeFileSync(require('node:path').join(__dirname, String(process.pid)), '');
`;

describe('the process of the language server', function () {
  this.timeout(20_000);
  let folder: string;
  let processes: ServerProcesses;
  const taken: ChildProcess[] = [];
  const take = (): ChildProcess => {
    const child = processes.take();
    taken.push(child);
    return child;
  };
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'users-yml-process-')));
    writeFileSync(join(folder, 'server.cjs'), tells);
    processes = new ServerProcesses(join(folder, 'server.cjs'), '/cache');
  });
  afterEach(async () => {
    processes.leave();
    for (const child of taken.splice(0)) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    rmSync(folder, { recursive: true });
  });

  it('is told how to talk, and works in no folder of the user’s', async () => {
    const told: unknown = (await once(take(), 'message'))[0];
    const args = ['--compile-cache', '/cache', '--node-ipc', `--clientProcessId=${String(process.pid)}`];
    assert.deepEqual(told, { args, cwd: folder, electron: '1' });
  });

  it('is the one that has begun, and the next time another', async () => {
    processes.begin();
    processes.begin();
    const [first, second] = [take(), take()];
    assert.notEqual(first.pid, second.pid);
    await Promise.all([once(first, 'message'), once(second, 'message')]);
  });

  it('ends if nobody takes it', async () => {
    processes.begin();
    const pid = await until(() => Number(readdirSync(folder).find((name) => /^\d+$/.test(name))));
    processes.leave();
    await until(() => !isThere(pid));
  });

  it('that can’t begin ends nothing else', async () => {
    rmSync(join(folder, 'server.cjs'));
    const child = take();
    child.stderr?.resume();
    await once(child, 'exit');
    assert.equal(child.exitCode, 1);
  });

  it('is ended where it does not end by itself', async () => {
    writeFileSync(join(folder, 'server.cjs'), `process.on('SIGTERM', () => undefined);${tells}`);
    const child = take();
    await once(child, 'message');
    processes.endSoon(child);
    await once(child, 'exit');
    assert.equal(child.signalCode, 'SIGKILL');
  });
});

/** What is looked for, once it is there. */
async function until<T>(look: () => T): Promise<T> {
  for (;;) {
    const found = look();
    if (found) return found;
    await sleep(20);
  }
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
