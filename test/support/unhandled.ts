import assert from 'node:assert/strict';

/** Each test of the suite fails when a promise was left without someone who catches: it would end a server. */
export function watchUnhandled(): void {
  let unhandled: unknown[] = [];
  const note = (reason: unknown): void => void unhandled.push(reason);
  before(() => {
    process.on('unhandledRejection', note);
  });
  beforeEach(() => {
    unhandled = [];
  });
  afterEach(async () => {
    // They are told between two turns of the loop.
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(unhandled, []);
  });
  after(() => {
    process.off('unhandledRejection', note);
  });
}
