import assert from 'node:assert/strict';
import type { ClientCapabilities, CodeAction, CodeActionContext } from 'vscode-languageserver';
import { ClientCommand } from '../../../server/src/common/protocol/protocol.ts';
import { connect, fullCapabilities, rangeOf, type Pair, type PairOptions } from '../../support/protocol-pair.ts';
import { applyEdits } from '../../../server/src/text/edits.ts';
import type { TextEdit } from '../../../server/src/text/range.ts';
import { user } from '../../support/users.ts';

const uri = 'file:///srv/users.yml';
const ana = user('ana', { workspaces: '[reviews, news]' });
const ben = user('ben', { workspaces: '[reviews]', disabled: 'true' });
const root = user('root', { workspaces: null });

/** What VS Code with the extension can do. */
const able: ClientCapabilities = {
  ...fullCapabilities,
  textDocument: {
    codeAction: {
      dataSupport: true,
      resolveSupport: { properties: ['edit', 'command'] },
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor', 'source'] } },
    },
  },
  experimental: { usersYml: { commands: Object.values(ClientCommand) } },
};
const [asked, automatic] = [1, 2] as const;

describe('refactorings of the user at the cursor', () => {
  let pair: Pair;
  const begin = async (text: string, options: PairOptions = { capabilities: able }): Promise<void> => {
    pair = await connect(options);
    await pair.open(uri, text);
  };
  const at = (part: string, context: Partial<CodeActionContext> = {}): Promise<CodeAction[]> => {
    const { start } = rangeOf(pair.text(uri), part);
    const params = {
      textDocument: { uri },
      range: { start, end: start },
      context: { diagnostics: [], only: ['refactor'], ...context },
    };
    return pair.client.sendRequest('textDocument/codeAction', params);
  };
  const titles = async (part: string, context?: Partial<CodeActionContext>): Promise<string[]> =>
    (await at(part, context)).map(({ title }) => title);
  const resolved = async (part: string, title: string): Promise<CodeAction> => {
    const action = (await at(part)).find((each) => each.title === title);
    assert.ok(action, (await titles(part)).join('; '));
    return pair.client.sendRequest('codeAction/resolve', action);
  };
  afterEach(() => pair.end());

  it('come in the order in which they are most asked for', async () => {
    await begin(ana + ben + root);
    assert.deepEqual(await titles('ana-8f'), [
      'New API key for ana',
      'Set a password for ana…',
      'Grant ana a workspace…',
      'Revoke reviews from ana',
      'Revoke news from ana',
      'Disable ana',
      'Rename ana…',
      'Remove ana',
    ]);
    assert.deepEqual(await titles('$2b$12$H4Nben'), [
      'Set a password for ben…',
      'New API key for ben',
      'Grant ben a workspace…',
      'Revoke reviews from ben',
      'Enable ben',
      'Rename ben…',
      'Remove ben',
    ]);
    assert.deepEqual((await titles('root')).slice(0, 2), ['Rename root…', 'Remove root']);
    assert.ok((await titles('root')).includes('Restrict super-user root to workspaces…'));
  });

  it('begin with the workspace that stands there', async () => {
    await begin(ana + root);
    assert.deepEqual((await titles('news')).slice(0, 5), [
      'Revoke news from ana',
      'Grant ana a workspace…',
      'Rename workspace news…',
      'Merge workspace news into another…',
      'Delete workspace news',
    ]);
  });

  it('ask for one of many workspaces', async () => {
    await begin(user('ana', { workspaces: '[a, b, c, d]' }));
    assert.ok((await titles('ana')).includes('Revoke workspaces from ana…'));
  });

  for (const [part, expected] of [
    ['api_key', ['New API key for ana']],
    ['hashed_password', ['Set a password for ana…']],
    ['workspaces', ['Grant ana a workspace…', 'Revoke reviews from ana', 'Revoke news from ana']],
    ['email', []],
    ['# a comment', []],
  ] as const) {
    it(`of a bulb that shows by itself are about what stands there: ${part}`, async () => {
      await begin(`${ana}  email: a@b.org\n  # a comment\n`);
      assert.deepEqual(await titles(part, { triggerKind: automatic }), expected);
      assert.ok((await titles(part, { triggerKind: asked })).length > 6);
    });
  }

  it('of a bulb at the name are all', async () => {
    await begin(ana);
    assert.deepEqual(await titles('ana', { triggerKind: automatic }), await titles('ana', { triggerKind: asked }));
  });

  it('are worked out when one is chosen, with what is told behind it', async () => {
    await begin(ana + ben);
    const [action] = await at('news');
    assert.deepEqual([action?.kind, action?.edit, action?.command], ['refactor.rewrite', undefined, undefined]);
    const { edit, command } = await resolved('news', 'Revoke news from ana');
    assert.deepEqual(command?.arguments, [
      {
        uri,
        said: ['`ana` loses `news`.', 'The server reads the file when it starts: save it, and restart the server.'],
        written: true,
      },
    ]);
    assert.equal(command.command, 'usersYml.tellChange');
    assert.ok(edit && pair.apply(edit));
    assert.equal(pair.text(uri), ana.replace(', news', '') + ben);
  });

  it('that ask for something name the user, or the workspace, to a command of the client', async () => {
    await begin(ana);
    const of = async (title: string): Promise<unknown> => {
      const { command } = (await at('news')).find((each) => each.title === title) ?? assert.fail(title);
      return [command?.command, command?.arguments];
    };
    assert.deepEqual(await of('Rename ana…'), ['usersYml.renameUser', [{ uri, username: 'ana' }]]);
    assert.deepEqual(await of('Set a password for ana…'), ['usersYml.changePassword', [{ uri, username: 'ana' }]]);
    assert.deepEqual(await of('Merge workspace news into another…'), [
      'usersYml.mergeWorkspace',
      [{ uri, workspace: 'news' }],
    ]);
  });

  it('write nothing when the text has changed, or where it is refused, and say why', async () => {
    await begin(ana + user('ben', { api_key: 'ana-8fW2kqZtR4mNvB3xT5pLs9', workspaces: '[a, "b c"]' }));
    const actions = await at('ana');
    const remove = actions.find(({ title }) => title === 'Revoke news from ana') ?? assert.fail();
    const refused = await pair.client.sendRequest<CodeAction>('codeAction/resolve', remove);
    assert.equal(refused.edit, undefined);
    assert.match(JSON.stringify(refused.command?.arguments), /Rubrix 0\.18 does not start with this file as it is/);
    await pair.replace(uri, ben);
    const late = await pair.client.sendRequest<CodeAction>('codeAction/resolve', remove);
    assert.equal(late.edit, undefined);
    assert.match(JSON.stringify(late.command?.arguments), /The text has changed meanwhile/);
  });

  it('are said in a message why there are none, to a client that can’t be told otherwise', async () => {
    await begin(ana + user('ben', { workspaces: '["b c"]' }), { capabilities: fullCapabilities });
    assert.equal((await resolved('news', 'Revoke news from ana')).edit, undefined);
    assert.match(pair.shown.join(), /does not start/);
  });

  it('name what there is to a client that can’t ask', async () => {
    await begin(ana + user('cem', { workspaces: '[news, press, news-2]' }) + root, { capabilities: fullCapabilities });
    assert.deepEqual(await titles('workspaces'), [
      'Grant press to ana',
      'Grant news-2 to ana',
      'Revoke reviews from ana',
      'Revoke news from ana',
      'New API key for ana',
      'Disable ana',
      'Remove ana',
    ]);
    const { edit } = await resolved('root', 'Make a usual user of super-user root');
    assert.ok(edit && pair.apply(edit));
    assert.match(pair.text(uri), /username: root\n[^]*\n {2}workspaces: \[\]\n$/);
  });

  it('are commands for a client that can’t resolve, and for one that knows no actions', async () => {
    const codeAction = { codeActionLiteralSupport: { codeActionKind: { valueSet: ['refactor'] } } };
    for (const textDocument of [{ codeAction }, {}]) {
      await begin(ana, { capabilities: { workspace: { applyEdit: true }, textDocument } });
      const action = (await at('news'))[0] ?? assert.fail();
      const command = typeof action.command === 'string' ? (action as never) : action.command;
      await pair.client.sendRequest('workspace/executeCommand', command);
      assert.equal(pair.text(uri), ana.replace(', news', ''));
      assert.match(pair.shown.join(), /`ana` loses `news`/);
      await pair.end();
    }
    await begin(ana);
  });

  it('are none where nobody can be changed', async () => {
    for (const text of [`${ana}  x: [\n`, `# only words\n${ana}`, ana + ana, user('A b')]) {
      await begin(text);
      assert.deepEqual(await titles(text.startsWith('#') ? 'words' : 'username'), [], text);
      await pair.end();
    }
    await begin(ana);
  });

  it('are not what the migrate task would drop', async () => {
    await begin(ana, { capabilities: able, settings: { server: 'argilla-migrate' } });
    assert.ok(!(await titles('ana')).includes('Disable ana'));
  });

  it('put the keys of a user in the usual order, where they are not', async () => {
    const text = ana.replace(/(- )(username: ana)\n( {2}hashed_password: .*)/, '$1email: a@b.co\n  $2\n$3');
    await begin(text);
    const title = 'Put the keys in the usual order';
    const action = await resolved('ana-8f', title);
    const changes = action.edit?.documentChanges ?? [];
    const edits = changes.flatMap((change) => ('edits' in change ? change.edits : []));
    assert.equal(
      applyEdits(text, edits as TextEdit[]),
      text.replace('- email: a@b.co\n  username: ana', '- username: ana\n  email: a@b.co'),
    );
    assert.ok(!(await titles('ana-8f', { triggerKind: automatic })).includes(title));
    await pair.replace(uri, ana);
    assert.ok(!(await titles('ana-8f')).includes(title));
  });
});
