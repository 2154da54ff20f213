import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { takeLane } from '../../scripts/lane.mjs';
import { alone, lanes } from '../../scripts/test-steps.mjs';
import { patience } from '../support/patience.ts';

const node = JSON.stringify(process.execPath);

describe('the lanes of npm test', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'users-yml-lanes-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** A command that leaves a file behind. */
  function leaves(name: string): string {
    return `${node} -e "require('fs').writeFileSync(process.argv[1], String(process.pid))" ${JSON.stringify(join(folder, name))}`;
  }

  it('have different steps', () => {
    const commands = [...lanes.flat(), ...alone].map(({ command }) => command);
    assert.equal(new Set(commands).size, commands.length);
  });

  it('end with the first step that fails, and its status', async () => {
    const lane = [
      { title: 'First', command: leaves('first') },
      { title: 'Second', command: 'exit 3' },
      { title: 'Third', command: leaves('third') },
    ];
    let failures = 0;
    const { signal } = new AbortController();
    const options = { steps: lane, env: process.env, signal, isShown: false };
    const status = await takeLane(lane, options, () => failures++);
    assert.deepEqual([status, failures], [3, 1]);
    assert.deepEqual(
      ['first', 'third'].map((name) => existsSync(join(folder, name))),
      [true, false],
    );
  });

  it('end in the middle of a step when another lane has failed, with all that it started', async () => {
    const beats = join(folder, 'beats');
    const beating = "setInterval(() => require('fs').appendFileSync(process.argv[1], '.'), 5)";
    const command = `${node} -e ${JSON.stringify(beating)} ${JSON.stringify(beats)}`;
    const lane = [
      { title: 'Endless', command },
      { title: 'Next', command: leaves('next') },
    ];
    const stop = new AbortController();
    const taken = takeLane(lane, { steps: lane, env: process.env, signal: stop.signal, isShown: false }, () => {
      assert.fail('a step that is ended from outside has not failed');
    });
    const until = Date.now() + patience;
    while (!existsSync(beats)) {
      assert.ok(Date.now() < until, 'the step never began');
      await sleep(20);
    }
    stop.abort();
    assert.equal(await taken, 0);
    const before = readFileSync(beats, 'utf8');
    await sleep(200);
    assert.equal(readFileSync(beats, 'utf8'), before);
    assert.equal(existsSync(join(folder, 'next')), false);
  });
});
