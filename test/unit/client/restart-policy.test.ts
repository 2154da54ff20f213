import assert from 'node:assert/strict';
import { RestartPolicy } from '../../../client/src/restart-policy.ts';

const minute = 60_000;

describe('restarts of a server that dies', () => {
  for (const [title, deaths, restarted] of [
    ['stop when it dies again and again', [0, 1, 2, 3], [true, true, true, false]],
    [
      'go on when it dies now and then',
      [0, 1, 2, 3, 4, 5].map((n) => n * minute),
      [true, true, true, true, true, true],
    ],
    ['go on after a quiet while', [0, 1, 2, 4 * minute], [true, true, true, true]],
  ] as const) {
    it(title, () => {
      const policy = new RestartPolicy();
      assert.deepEqual(
        deaths.map((at) => policy.mayRestart(at)),
        restarted,
      );
    });
  }
});
