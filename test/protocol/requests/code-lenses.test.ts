import assert from 'node:assert/strict';
import type { CodeLens } from 'vscode-languageserver';
import { connect, fullCapabilities, until, type Pair } from '../../support/protocol-pair.ts';
import { user } from '../../support/users.ts';

const uri = 'file:///srv/users.yml';
const team =
  user('ana', { workspaces: '[news, ben]' }) + user('root', { workspaces: null }) + user('ben', { workspaces: '' });

describe('code lenses', () => {
  let pair: Pair;
  const lenses = (of = uri): Promise<CodeLens[] | null> =>
    pair.client.sendRequest('textDocument/codeLens', { textDocument: { uri: of } });
  /** What is seen: the line below which it stands, and the words. */
  const seen = async (): Promise<[number, string | undefined][]> => {
    const resolved = ((await lenses()) ?? []).map((lens) =>
      pair.client.sendRequest<CodeLens>('codeLens/resolve', lens),
    );
    return (await Promise.all(resolved)).map(({ range, command }) => [range.start.line, command?.title]);
  };
  afterEach(() => pair.end());

  it('count the file above its first user, and say of super-users why', async () => {
    pair = await connect({ capabilities: {} });
    await pair.open(uri, `# people\n${team}`);
    assert.deepEqual(await seen(), [
      [1, '3 users · 2 super-users · 1 workspace'],
      [5, 'super-user, reaches every workspace: there is no workspaces key'],
      [8, 'super-user, reaches every workspace: workspaces is empty (null)'],
    ]);
  });

  it('do nothing', async () => {
    pair = await connect({ capabilities: {} });
    await pair.open(uri, user('ana'));
    const [lens] = (await lenses()) ?? [];
    assert.ok(lens);
    assert.equal(lens.command, undefined);
    assert.equal((await pair.client.sendRequest<CodeLens>('codeLens/resolve', lens)).command?.command, '');
  });

  it('of the migrate task speak of it, by the key that decides', async () => {
    pair = await connect({ capabilities: {} });
    await pair.open(
      uri,
      `# users-yml: server=argilla-migrate\n${user('ana', { workspaces: '[]' })}  superuser: true\n`,
    );
    const said = (await seen()).map(([, title]) => title);
    assert.match(said.join('\n'), /super-user/);
  });

  it('are those that settings want, and asked for anew when these change', async () => {
    const settings = { codeLens: { summary: false, superUsers: true } };
    pair = await connect({
      capabilities: {
        ...fullCapabilities,
        workspace: { ...fullCapabilities.workspace, codeLens: { refreshSupport: true } },
      },
      settings,
    });
    let refreshed = 0;
    pair.client.onRequest('workspace/codeLens/refresh', () => {
      refreshed += 1;
      return null;
    });
    await pair.open(uri, team);
    assert.deepEqual(
      (await seen()).map(([line]) => line),
      [4, 7],
    );
    pair.settings = { codeLens: { summary: true, superUsers: false } };
    await pair.client.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await until('the server asks to be asked again', () => refreshed > 0);
    assert.deepEqual(
      (await seen()).map(([line]) => line),
      [0],
    );
  });

  it('are none in a file that is none of ours, or has no users', async () => {
    pair = await connect({ capabilities: {} });
    await pair.open('file:///srv/compose.yml', 'services: {}\n');
    assert.equal(await lenses('file:///srv/compose.yml'), null);
    await pair.open(uri, '# users-yml: check\n[]\n');
    assert.deepEqual(await lenses(), []);
  });
});
