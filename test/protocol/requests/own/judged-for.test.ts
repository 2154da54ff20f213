import assert from 'node:assert/strict';
import type { JudgedFor, ServerComment } from '../../../../server/src/common/protocol/protocol.ts';
import { applyEdits } from '../../../../server/src/text/edits.ts';
import { connect, type Pair } from '../../../support/protocol-pair.ts';
import { user } from '../../../support/users.ts';

const uri = 'file:///srv/users.yml';
const ana = user('ana');

describe('the server that a file is judged for', () => {
  let pair: Pair;
  afterEach(() => pair.end());
  const begin = async (text: string): Promise<void> => {
    pair = await connect({ settings: { server: 'argilla-1.3' } });
    await pair.open(uri, text);
  };
  const judged = (): Promise<JudgedFor | null> => pair.client.sendRequest('usersYml/judgedFor', { uri });
  const comment = (server = 'argilla-1.5'): Promise<ServerComment | null> =>
    pair.client.sendRequest('usersYml/serverComment', { uri, server });

  it('is told, with what says so', async () => {
    await begin(ana);
    assert.deepEqual(await judged(), { server: 'argilla-1.3', by: 'setting' });
    await pair.replace(uri, `# users-yml: server=argilla-1.0\n${ana}`);
    assert.deepEqual(await judged(), { server: 'argilla-1.0', by: 'comment' });
  });

  for (const [what, before, after] of [
    ['a file without a comment', ana, `# users-yml: server=argilla-1.5\n${ana}`],
    ['one with other comments', `# ours\n${ana}`, `# users-yml: server=argilla-1.5\n# ours\n${ana}`],
    ['one with CRLF', ana.replaceAll('\n', '\r\n'), `# users-yml: server=argilla-1.5\n${ana}`.replaceAll('\n', '\r\n')],
    [
      'one that names a server',
      `# users-yml: check server=rubrix-0.18\n${ana}`,
      `# users-yml: check server=argilla-1.5\n${ana}`,
    ],
    [
      'one that names none that there is',
      `# users-yml: server=rubrix\n${ana}`,
      `# users-yml: server=argilla-1.5\n${ana}`,
    ],
  ] as const) {
    it(`is written into ${what}`, async () => {
      await begin(before);
      const { version, edits } = (await comment()) ?? { version: 0, edits: [] };
      assert.equal(version, pair.version(uri));
      assert.equal(applyEdits(before, edits), after);
    });
  }

  it('is none for other programs, and no server that there is not is written', async () => {
    await begin('users:\n  - name: deploy\n');
    assert.deepEqual([await judged(), await comment()], [null, null]);
    await assert.rejects(comment('argilla-9'), { code: -32602 });
  });
});
