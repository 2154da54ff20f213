import assert from 'node:assert/strict';
import type { ChangeStep, FileChange } from '../../../../server/src/common/protocol/change.ts';
import { connect, fullCapabilities, type Pair } from '../../../support/protocol-pair.ts';
import { user } from '../../../support/users.ts';
import { connectWith, uri } from './support.ts';

const other = 'file:///srv/b.users.yml';
const [ana, ben] = [user('ana', { workspaces: '[reviews]' }), user('ben')];

describe('users changed by a command', () => {
  let pair: Pair;
  afterEach(() => pair.end());
  const run = (...files: readonly FileChange[]): Promise<unknown> =>
    pair.client.sendRequest('workspace/executeCommand', { command: 'usersYml.change', arguments: [{ files }] });
  const change = (...steps: readonly ChangeStep[]): Promise<unknown> => run({ uri, steps });

  it('are written, and what it means is told', async () => {
    pair = await connectWith(ana);
    assert.equal(await change({ kind: 'grant', username: 'ana', workspaces: ['news'] }), null);
    assert.equal(pair.text(uri), ana.replace('reviews', 'reviews, news'));
    assert.deepEqual(pair.shown, [
      '`ana` reaches `news`. The server reads the file when it starts: save it, and restart the server.',
    ]);
  });

  it('are written into several files at once, also for a client without versions', async () => {
    pair = await connect({ capabilities: { ...fullCapabilities, workspace: { applyEdit: true } } });
    await pair.open(uri, ana);
    await pair.open(other, ben);
    await run(
      { uri: other, steps: [{ kind: 'copy', username: 'ana', uri }] },
      { uri, steps: [{ kind: 'remove', username: 'ana' }] },
    );
    assert.deepEqual([pair.text(uri), pair.text(other)], ['[]\n', ben + ana]);
    assert.equal(pair.received.filter((method) => method === 'workspace/applyEdit').length, 1);
  });

  it('stay as they are where it can’t be, or is so already, in words', async () => {
    pair = await connectWith(ana);
    await change({ kind: 'remove', username: 'ben' });
    await change({ kind: 'enable', username: 'ana' });
    await run({ uri: 'file:///nowhere', steps: [] });
    await pair.client.sendRequest('workspace/executeCommand', { command: 'usersYml.change', arguments: [{}] });
    assert.equal(pair.text(uri), ana);
    assert.deepEqual(pair.shown, [
      'There is no user `ben` in the file.',
      '`ana` is not disabled: nothing is to be changed.',
      'This is no users file of Rubrix or Argilla.',
    ]);
  });

  it('stay as they are when the text changes before the edit comes', async () => {
    pair = await connectWith(ana);
    pair.beforeApply = () =>
      void pair.edit(uri, { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, '# x\n');
    await change({ kind: 'remove', username: 'ana' });
    assert.equal(pair.text(uri), `# x\n${ana}`);
    assert.match(pair.shown.join(), /did not take the change, so nothing was written/);
  });
});
