import assert from 'node:assert/strict';
import type { CodeAction, Command } from 'vscode-languageserver';
import { connect, fullCapabilities, rangeOf, type Pair, type PairOptions } from '../../support/protocol-pair.ts';
import { someHash, user } from '../../support/users.ts';

const uri = 'file:///srv/users.yml';

describe('code actions', () => {
  let pair: Pair;
  const begin = async (text: string, options: PairOptions = {}): Promise<void> => {
    pair = await connect(options);
    await pair.open(uri, text);
  };
  const actionsAt = async (part: string, only?: string[]): Promise<CodeAction[]> => {
    const range = rangeOf(pair.text(uri), part);
    const params = { textDocument: { uri }, range, context: { diagnostics: [], ...(only ? { only } : {}) } };
    return (await pair.client.sendRequest<CodeAction[] | null>('textDocument/codeAction', params)) ?? [];
  };
  const resolve = (action: CodeAction): Promise<CodeAction> =>
    action.edit ? Promise.resolve(action) : pair.client.sendRequest('codeAction/resolve', action);
  const take = async (actions: readonly CodeAction[], title: RegExp): Promise<void> => {
    const found = actions.find((action) => title.test(action.title));
    assert.ok(found, `no ${String(title)} in ${JSON.stringify(actions.map((action) => action.title))}`);
    const { edit } = await resolve(found);
    assert.ok(edit && pair.apply(edit));
  };
  afterEach(() => pair.end());

  it('mend what they stand at, with the finding and the version that they belong to', async () => {
    await begin(user('ana', { workspaces: null }) + user('ben', { workspaces: null }));
    const actions = await actionsAt('username');
    const add = actions.find(({ title }) => title.includes('workspaces: []'));
    assert.equal(add?.kind, 'quickfix');
    assert.deepEqual(
      add.diagnostics?.map(({ code }) => code),
      ['super-user'],
    );
    const [change] = add.edit?.documentChanges ?? [];
    assert.deepEqual(change && 'textDocument' in change && change.textDocument, { uri, version: 1 });
    await take([add], /workspaces/);
    assert.equal(pair.text(uri), user('ana') + user('ben', { workspaces: null }));
  });

  it('rename a misspelt key, and all of them at once', async () => {
    const misspelt = (name: string): string => user(name, { full_name: 'Someone' }).replace('full_name', 'fullname');
    await begin(misspelt('ana') + misspelt('ben') + misspelt('cid'));
    const actions = await actionsAt('fullname');
    assert.equal(actions.filter(({ isPreferred }) => isPreferred === true).length, 1);
    const all = actions.find(({ title }) => title.startsWith('Fix all 3'));
    assert.ok(all && all.edit === undefined);
    await take(actions, /^Fix all 3/);
    assert.equal(pair.text(uri).split('full_name').length, 4);
    assert.deepEqual(await pair.codes(uri), []);
  });

  it('offer one answer to several findings once', async () => {
    await begin(user('ana') + user('ben').replace('-', ' ') + user('cid').replace('-', ' '));
    const actions = await actionsAt(pair.text(uri));
    const dashes = actions.filter(({ title }) => title.startsWith('Put in the forgotten'));
    assert.equal(dashes.length, 1);
    assert.ok((dashes[0]?.diagnostics?.length ?? 0) > 2);
    await take(dashes, /forgotten/);
    assert.equal(pair.text(uri), user('ana') + user('ben') + user('cid'));
  });

  it('never give one user the same key twice', async () => {
    const twice = user('ana', { fullname: 'Ana', 'full-name': 'Ana' });
    await begin(twice + user('ben', { fullname: 'Ben' }));
    await take(await actionsAt('fullname'), /^Fix 2 of 3 of this kind in the file; 1 needs a person/);
    assert.equal(pair.text(uri).split('full_name').length, 3);
  });

  it('mark a finding as intended, so that it goes', async () => {
    await begin(user('ana', { workspaces: null }));
    await take(await actionsAt('username'), /intended/);
    assert.match(pair.text(uri), /# users-yml-disable-line super-user/);
    assert.deepEqual(await pair.codes(uri), []);
  });

  it('are one where two findings have the same answer', async () => {
    const shared = { api_key: 'rubrix.apikey' };
    await begin(user('ana', shared) + user('ben', shared).replace('rubrix.apikey', "'rubrix.apikey'"));
    const found = (await actionsAt("'rubrix.apikey'")).filter(({ title }) => title.startsWith('Replace this API key'));
    assert.deepEqual(
      found.map(({ diagnostics, isPreferred }) => [diagnostics?.map(({ code }) => code), isPreferred]),
      [[['default-api-key', 'duplicate-api-key'], true]],
    );
  });

  it('name work as commands that somebody carries out', async () => {
    await begin(user('ana', { hashed_password: 'secret-word', api_key: 'rubrix.apikey' }));
    const commandsAt = async (part: string): Promise<(string | undefined)[]> =>
      (await actionsAt(part)).map(({ command }) => command?.command);
    assert.ok((await commandsAt('secret-word')).includes('usersYml.hashInPlace'));
    assert.ok((await commandsAt('secret-word')).includes('usersYml.setPassword'));
    assert.ok((await commandsAt('rubrix.apikey')).includes('usersYml.newApiKey'));
    const hash = (await actionsAt('secret-word')).find(({ command }) => command?.command === 'usersYml.hashInPlace');
    const { textVersion, ...place } = (hash?.command?.arguments?.[0] ?? {}) as Record<string, unknown>;
    const range = rangeOf(pair.text(uri), 'secret-word');
    assert.deepEqual(place, { uri, version: 1, range, username: 'ana' });
    assert.equal(typeof textVersion, 'number');
  });

  it('name no command that nobody would carry out', async () => {
    const { workspace, textDocument } = fullCapabilities;
    await begin(user('ana', { hashed_password: 'secret-word' }), {
      capabilities: { workspace: { ...workspace, applyEdit: false }, ...(textDocument ? { textDocument } : {}) },
    });
    assert.deepEqual(
      (await actionsAt('secret-word')).filter(({ command }) => command),
      [],
    );
  });

  it('are plain commands for a client that knows nothing else', async () => {
    await begin(user('ana', { hashed_password: 'secret-word' }), { capabilities: { workspace: { applyEdit: true } } });
    const commands: (CodeAction | Command)[] = await actionsAt('secret-word');
    assert.deepEqual(
      commands.map(({ command }) => command),
      ['usersYml.hashInPlace', ...Array.from({ length: 3 }, () => 'usersYml.change')],
    );
  });

  it('carry plain edits, all worked out, for a client that neither resolves nor knows versions', async () => {
    const codeAction = { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } };
    await begin(user('ana', { workspaces: null }) + user('ben', { workspaces: null }), {
      capabilities: { textDocument: { codeAction } },
    });
    const edits = (await actionsAt('username')).flatMap(({ edit }) => edit ?? []);
    assert.ok(edits.length > 1);
    for (const edit of edits) assert.ok(edit.changes?.[uri] && !edit.documentChanges);
  });

  it('of other kinds come only when asked for', async () => {
    await begin(user('ana', { hashed_password: `" ${someHash}"` }));
    const kinds = async (only?: string[]): Promise<string[]> => [
      ...new Set((await actionsAt('$2b$', only)).map(({ kind }) => kind ?? '')),
    ];
    assert.deepEqual(await kinds(), ['quickfix', 'refactor.rewrite']);
    assert.deepEqual(await kinds(['refactor']), ['refactor.rewrite']);
    assert.deepEqual(await kinds(['refactor.extract']), []);
    for (const only of ['source', 'source.fixAll', 'source.fixAll.usersYml']) {
      assert.deepEqual(await kinds([only]), ['source.fixAll.usersYml']);
    }
    await take(await actionsAt('$2b$', ['source.fixAll']), /safely/);
    assert.equal(pair.text(uri), user('ana', { hashed_password: `"${someHash}"` }));
  });

  it('write nothing once the text is another one', async () => {
    await begin(user('ana', { workspaces: null }) + user('ben', { workspaces: null }));
    const actions = await actionsAt('username');
    await pair.edit(uri, rangeOf('', ''), '# new\n');
    for (const action of actions) {
      const { edit } = await resolve(action);
      assert.ok(!edit || !pair.apply(edit));
    }
  });

  it('are none for files of other programs', async () => {
    await begin('users:\n  - name: deploy\n');
    assert.deepEqual(await actionsAt('deploy'), []);
  });
});
