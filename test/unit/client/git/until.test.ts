import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { until } from '../../../../client/src/git/until.ts';

const long = 60_000;

describe('waiting until something is so', () => {
  const changes = new EventEmitter();
  const onChange = (listener: () => void) => {
    changes.on('change', listener);
    return { dispose: () => changes.off('change', listener) };
  };

  it('takes no time where it is', async () => {
    await until(() => true, onChange, long);
    assert.equal(changes.listenerCount('change'), 0);
  });

  it('ends with the change that makes it so, and listens no more', async () => {
    let count = 0;
    const waiting = until(() => count === 2, onChange, long);
    for (count = 1; count <= 2; count++) {
      assert.equal(changes.listenerCount('change'), 1);
      changes.emit('change');
    }
    await waiting;
    assert.equal(changes.listenerCount('change'), 0);
  });

  it('ends when patience is over', async () => {
    await until(() => false, onChange, 1);
    assert.equal(changes.listenerCount('change'), 0);
  });
});
