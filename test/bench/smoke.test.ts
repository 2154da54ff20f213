import assert from 'node:assert/strict';
import { Editor } from '../../bench/editor.mjs';
import { measure } from '../../bench/measure.mjs';
import { nullServer, ownServer } from '../../bench/servers.mjs';
import { coverage } from '../../bench/session.mjs';
import { table } from '../../bench/table.mjs';
import { generateUsers } from '../../bench/users.mjs';
import { buildServer } from '../support/build-server.ts';

describe('the bench', () => {
  let bundle: string;
  before(async () => {
    bundle = await buildServer('bench');
  });

  it('measures our server beside one that does nothing', async () => {
    const servers = [ownServer(bundle), nullServer(1)];
    const measured = await measure(servers, generateUsers({ users: 20 }), { samples: 1, edits: 2 });
    for (const [row, byServer] of measured.samples) {
      for (const { name } of servers) assert.ok((byServer.get(name)?.[0] ?? NaN) >= 0, `${row}, ${name}`);
    }
    assert.match(table('20 users', ['users-yml', 'null'], measured), /\| keystroke to findings \| /);
  });

  it('has every seeded mistake found on its line, and nothing else', async () => {
    const file = generateUsers({ users: 1200, seed: 4 });
    const editor = new Editor(ownServer(bundle));
    try {
      await editor.initialize();
      await editor.open(file.text);
      await editor.idle();
      assert.deepEqual(coverage(editor, file.defects), { seeded: 12, found: 12, exact: 12, others: 0 });
    } finally {
      await editor.stop();
    }
  });

  it('makes the same file for the same seed', () => {
    assert.equal(generateUsers({ users: 50, seed: 2 }).text, generateUsers({ users: 50, seed: 2 }).text);
  });
});
