import assert from 'node:assert/strict';
import { Editor } from '../../bench/editor.mjs';
import { randomSource } from '../../bench/random.mjs';
import { ownServer } from '../../bench/servers.mjs';
import { generateUsers } from '../../bench/users.mjs';
import { buildServer } from '../support/build-server.ts';

const pieces = [
  '',
  'x',
  '\n',
  "'",
  'é😀',
  '  workspaces: []\n',
  '  disabled: true\n',
  '  # users-yml-disable-line super-user\n',
  '- username: zoe\n  hashed_password: "$2y$05$abc"\n  api_key: zoe-1\n',
];

/** The findings without the name of the file, which is another one each time. */
function said({ last }: Editor): unknown[] {
  return JSON.parse(JSON.stringify(last?.diagnostics).replaceAll(/"file:[^"]*"/g, '""')) as unknown[];
}

describe('edits of a file with many findings', () => {
  let bundle: string;
  before(async () => {
    bundle = await buildServer('edits-over-stdio');
  });

  // The bytes that are sent are made of those that were sent before.
  for (const maxProblems of [1000, 120]) {
    it(`arrive as if it had just been opened, ${String(maxProblems)} findings at most`, async () => {
      const server = ownServer(bundle, { settings: { maxProblems } });
      const [edited, opened] = [new Editor(server), new Editor(server)];
      const random = randomSource(maxProblems);
      try {
        await Promise.all([edited.initialize(), opened.initialize()]);
        let long = 0;
        for (let count = 0; count < 120; count++) {
          // Some edits leave a file that can't be read, of which there is little to say.
          if (count % 20 === 0) await edited.open(generateUsers({ users: 400, seed: count, dense: true }).text);
          const first = random.below(edited.lines.length);
          const last = Math.min(edited.lines.length - 1, first + (random.chance(0.6) ? 0 : random.below(4)));
          const from = random.chance(0.5) ? 0 : random.below((edited.lines[first] ?? '').length + 1);
          const start = { line: first, character: from };
          const end = { line: last, character: last === first ? from : 0 };
          await edited.edit(start, end, random.pick(pieces));
          if (count % 5 > 0) continue;
          await opened.open(edited.lines.join('\n'));
          assert.deepEqual(said(edited), said(opened));
          if (said(edited).length > 100) long += 1;
          opened.close();
        }
        assert.ok(long > 8, String(long));
      } finally {
        await edited.stop();
        await opened.stop();
      }
    });
  }
});
