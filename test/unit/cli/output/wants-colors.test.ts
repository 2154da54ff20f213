import assert from 'node:assert/strict';
import { wantsColors } from '../../../../server/src/cli/output/wants-colors.ts';

describe('colours of the command line', () => {
  for (const [env, atTerminal, elsewhere] of [
    [{}, true, false],
    [{ TERM: 'xterm-256color' }, true, false],
    [{ TERM: 'dumb' }, false, false],
    [{ NO_COLOR: '1' }, false, false],
    [{ NO_COLOR: '' }, true, false],
    [{ FORCE_COLOR: '1' }, true, true],
    [{ FORCE_COLOR: '' }, true, true],
    [{ FORCE_COLOR: 'true', TERM: 'dumb' }, true, true],
    [{ FORCE_COLOR: '3', NO_COLOR: '1' }, true, true],
    [{ FORCE_COLOR: '0' }, false, false],
    [{ FORCE_COLOR: 'false' }, false, false],
  ] as const) {
    it(`${JSON.stringify(env)}: ${String(atTerminal)} at a terminal, ${String(elsewhere)} elsewhere`, () => {
      assert.deepEqual([wantsColors(true, env), wantsColors(false, env)], [atTerminal, elsewhere]);
    });
  }
});
