import assert from 'node:assert/strict';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { Emitter } from '../../../server/src/connection/emitter.ts';
import { createGuard, type Guard } from '../../../server/src/connection/guard.ts';
import { LatestRun } from '../../../server/src/connection/latest-run.ts';
import { SessionTime } from '../../../server/src/connection/session-time.ts';
import { FakeTime } from '../../support/fake-time.ts';
import { watchUnhandled } from '../../support/unhandled.ts';

const failure = (): never => {
  throw new RangeError('secret-word');
};
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('work that fails', () => {
  watchUnhandled();
  let logged: string[];
  let guard: Guard;
  beforeEach(() => {
    logged = [];
    guard = createGuard((message) => void logged.push(message));
  });
  const isTold = (name: string): void => {
    assert.equal(logged.length, 1);
    assert.ok(logged[0]?.startsWith(`${name}: RangeError\n`));
    assert.ok(!logged.join().includes('secret-word'));
  };

  it('is answered by the fallback', async () => {
    assert.equal(await guard.run('some work', 5, failure), 5);
    isTold('some work');
  });

  it('passes answers that are errors of the protocol', async () => {
    const cancelled = new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
    await assert.rejects(
      guard.run('some work', 5, () => Promise.reject(cancelled)),
      cancelled,
    );
    guard.background('some work', () => Promise.reject(cancelled));
    await turn();
    assert.deepEqual(logged, []);
  });

  for (const [how, work] of [
    ['at once', failure],
    ['later', () => turn().then(failure)],
  ] as const) {
    it(`ends nothing, although nobody waits for it: ${how}`, async () => {
      guard.background('some work', work);
      await turn();
      await turn();
      isTold('some work');
    });
  }

  it('is told where it listens, and all others hear', () => {
    const emitter = new Emitter<number>('news', guard);
    const heard: number[] = [];
    emitter.event((news) => heard.push(news));
    emitter.event(failure);
    emitter.event((news) => heard.push(-news));
    emitter.fire(1);
    assert.deepEqual(heard, [1, -1]);
    isTold('news');
  });

  it('is told where a timer began it', () => {
    const time = new FakeTime();
    new SessionTime(time, guard).later(10, failure);
    time.pass(10);
    isTold('a timer');
  });
});

describe('the time of a session', () => {
  it('ends with it: nothing falls due behind, and nothing new is begun', () => {
    const time = new FakeTime();
    const session = new SessionTime(
      time,
      createGuard(() => undefined),
    );
    const done: number[] = [];
    session.later(10, () => done.push(1));
    session.later(20, () => done.push(2));
    const cancel = session.later(10, () => done.push(3));
    cancel();
    time.pass(10);
    session.end();
    session.later(10, () => done.push(4));
    time.pass(100);
    assert.deepEqual(done, [1]);
    assert.equal(time.waiting, 0);
  });
});

describe('the latest of several orders', () => {
  watchUnhandled();
  const guard = createGuard(() => undefined);

  it('counts alone, and begins when what went on has stopped', async () => {
    const log: string[] = [];
    let count = 0;
    const run = new LatestRun('work', guard, async (signal) => {
      const name = String((count += 1));
      log.push(`${name} begins`);
      for (let step = 0; step < 3 && !signal.aborted; step++) await turn();
      log.push(`${name} ${signal.aborted ? 'stops' : 'is done'}`);
    });
    run.order();
    await turn();
    for (let order = 0; order < 10; order++) run.order();
    await run.done;
    assert.deepEqual(log, ['1 begins', '1 stops', '2 begins', '2 is done']);
  });

  it('is followed by others when it fails', async () => {
    let count = 0;
    const run = new LatestRun('work', guard, () => {
      count += 1;
      return count === 1 ? Promise.reject(new Error('no')) : Promise.resolve();
    });
    run.order();
    await run.done;
    run.order();
    await run.done;
    assert.equal(count, 2);
  });
});
