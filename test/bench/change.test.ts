import assert from 'node:assert/strict';
import { keystrokeTimes } from '../../bench/change/keystrokes.mjs';
import { operationTimes } from '../../bench/change/operations.mjs';
import { teamText } from '../../bench/change/team.mjs';
import { Editor } from '../../bench/editor.mjs';
import { ownServer } from '../../bench/servers.mjs';
import { buildServer } from '../support/build-server.ts';

describe('the bench of changes', () => {
  it('has every operation done, and follows what is typed', async () => {
    const editor = new Editor(ownServer(await buildServer('bench-change')), { usersYml: { access: true } });
    try {
      await editor.initialize();
      await editor.open(teamText(300));
      for (const [name, { times }] of await operationTimes(editor, 300, 1)) assert.equal(times.length, 1, name);
      assert.equal((await keystrokeTimes(editor, 1, true)).times.length, 4);
    } finally {
      await editor.stop();
    }
  });
});
