import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { HashCancelled } from '../../../server/src/hashing/host.ts';
import { nodeThreads } from '../../../server/src/hashing/node/node-threads.ts';
import { WorkerBcryptHost } from '../../../server/src/hashing/workers/hash-worker-host.ts';
import { publicPasswords } from '../../../server/src/hashing/public-credentials.ts';
import { buildWorker } from './bundled-worker.ts';
import { verifiesElsewhere } from './passlib.ts';
import { sample, sample2 } from './sample-hashes.ts';

/** Takes days: whoever waits for it has failed. */
const endless = sample.replace('$04$', '$31$');

describe('WorkerBcryptHost', () => {
  let build: ReturnType<typeof buildWorker>;
  let started: Worker[] = [];
  let host: WorkerBcryptHost;

  function hostWith(concurrency: number, idleTime?: number): WorkerBcryptHost {
    const startWorker = (): Worker => {
      const worker = build.startWorker();
      started.push(worker);
      return worker;
    };
    return new WorkerBcryptHost({
      threads: nodeThreads(startWorker),
      concurrency,
      ...(idleTime === undefined ? {} : { idleTime }),
    });
  }

  before(() => {
    build = buildWorker();
  });
  after(() => {
    build.remove();
  });
  beforeEach(() => {
    started = [];
    host = hostWith(2);
  });
  afterEach(() => {
    host.dispose();
  });

  for (const password of ['x', 'pässwörd', '😀'.repeat(18), ' a b ']) {
    it(`hashes ${JSON.stringify(password)} so that others verify it`, async () => {
      const hash = await host.hash(password, 4);
      assert.match(hash, /^\$2b\$04\$[./A-Za-z0-9]{53}$/);
      assert.ok(verifiesElsewhere(password, hash));
      assert.ok(!verifiesElsewhere(`${password}.`.slice(-1), hash));
    });
  }

  it('salts each hash anew', async () => {
    assert.notEqual(await host.hash('x', 4), await host.hash('x', 4));
  });

  it('refuses what bcrypt would cut or can not do', async () => {
    await assert.rejects(host.hash('', 4), RangeError);
    await assert.rejects(host.hash('a'.repeat(73), 4), RangeError);
    await assert.rejects(host.hash('x', 3), RangeError);
    await assert.rejects(host.verify('plain', ['plain']), RangeError);
  });

  it('finds the candidate', async () => {
    assert.equal(await host.verify(sample, ['a', 'x', 'x']), 1);
    assert.equal(await host.verify(sample2, ['x']), 0);
    assert.equal(await host.verify(sample, publicPasswords), -1);
  });

  for (const [what, begin] of [
    ['a hash', (signal: AbortSignal) => host.hash('x', 31, signal)],
    ['a verification', (signal: AbortSignal) => host.verify(endless, ['x'], signal)],
  ] as const) {
    it(`ends the worker when ${what} is cancelled`, async () => {
      const control = new AbortController();
      const running = begin(control.signal);
      const rejected = assert.rejects(running, HashCancelled);
      await untilStarted();
      const [worker] = started;
      assert.ok(worker);
      const exited = once(worker, 'exit');
      control.abort();
      await rejected;
      assert.equal(host.workerCount, 0);
      await exited;
      assert.equal(await host.verify(sample, ['x']), 0);
    });
  }

  /** The verification asks for its worker a little later; a worker comes up later still. */
  async function untilStarted(): Promise<void> {
    while (started.length === 0) await new Promise(setImmediate);
    await Promise.all(started.map((worker) => once(worker, 'online')));
  }

  it('starts nothing for a signal that is aborted already', async () => {
    await assert.rejects(host.hash('x', 4, AbortSignal.abort()), HashCancelled);
    await assert.rejects(host.verify(sample, ['x'], AbortSignal.abort()), HashCancelled);
    assert.equal(started.length, 0);
  });

  it('lets verifications wait, hashes not', async () => {
    host = hostWith(1);
    const control = new AbortController();
    const first = assert.rejects(host.verify(endless, ['x'], control.signal), HashCancelled);
    const second = host.verify(sample, ['x']);
    const gone = new AbortController();
    const third = assert.rejects(host.verify(sample, ['x'], gone.signal), HashCancelled);
    gone.abort();
    await third;
    assert.match(await host.hash('x', 4), /^\$2b\$/);
    assert.equal(started.length, 2);
    control.abort();
    await first;
    assert.equal(await second, 0);
  });

  it('verifies a whole file under one signal without a warning', async () => {
    const warnings: Error[] = [];
    const keep = (warning: Error): void => void warnings.push(warning);
    process.on('warning', keep);
    const { signal } = new AbortController();
    const found = await Promise.all(Array.from({ length: 20 }, () => host.verify(sample, ['a', 'x'], signal)));
    process.off('warning', keep);
    assert.deepEqual(found, new Array(20).fill(1));
    assert.deepEqual(warnings, []);
    assert.equal(started.length, 2);
  });

  it('uses a worker again and ends it when idle', async () => {
    host = hostWith(1, 20);
    await Promise.all([host.verify(sample, ['a']), host.verify(sample, ['b']), host.verify(sample, ['c'])]);
    assert.equal(started.length, 1);
    const [worker] = started;
    assert.ok(worker);
    // the timer alone would not keep the process up to see it
    const alive = setInterval(() => undefined, 1000);
    await once(worker, 'exit');
    clearInterval(alive);
    assert.equal(host.workerCount, 0);
  });

  it('rejects all and stays usable after dispose', async () => {
    host = hostWith(1);
    const running = [host.verify(endless, ['x']), host.verify(sample, ['x'])];
    const first = assert.rejects(running[0] ?? Promise.resolve(), HashCancelled);
    await untilStarted();
    host.dispose();
    await first;
    await assert.rejects(running[1] ?? Promise.resolve(), HashCancelled);
    assert.equal(await host.verify(sample, ['x']), 0);
  });
});
