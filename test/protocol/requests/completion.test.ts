import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  LSPErrorCodes,
  type ClientCapabilities,
  type CompletionItem,
  type CompletionList,
} from 'vscode-languageserver';
import { applyEdits } from '../../../server/src/text/edits.ts';
import { editOf, unmarked } from '../../unit/features/completion/completion-at.ts';
import { connect, fullCapabilities, rangeOf, type Pair, type PairOptions } from '../../support/protocol-pair.ts';
import { user } from '../../support/users.ts';

const uri = 'file:///srv/users.yml';

const completion = {
  contextSupport: true,
  completionItem: { snippetSupport: true, insertReplaceSupport: true, documentationFormat: ['markdown', 'plaintext'] },
} as const;
const full = {
  ...fullCapabilities,
  textDocument: { ...fullCapabilities.textDocument, completion },
} as unknown as ClientCapabilities;
const bare: ClientCapabilities = {};

describe('completion', () => {
  let pair: Pair;
  const ask = (marked: string, context?: object): Promise<CompletionList | null> => {
    const { position } = unmarked(marked);
    return pair.client.sendRequest('textDocument/completion', { textDocument: { uri }, position, context });
  };
  const begin = async (marked: string, options: PairOptions): Promise<readonly CompletionItem[]> => {
    pair = await connect(options);
    await pair.open(uri, unmarked(marked).text);
    return (await ask(marked))?.items ?? [];
  };
  const after = (
    marked: string,
    items: readonly CompletionItem[],
    label: string,
    how: 'insert' | 'replace',
  ): string => {
    const item = items.find((each) => each.label === label);
    assert.ok(item, `${label} is not offered`);
    return applyEdits(unmarked(marked).text, [editOf(item, how)]);
  };
  afterEach(() => pair.end());

  it('offers keys with snippets, two ranges and markdown to a client that knows them', async () => {
    const marked = '- username: ana\n  wo|rk\n  hashed_password: y\n  api_key: x\n';
    const items = await begin(marked, { capabilities: full });
    assert.deepEqual(
      items.map(({ label }) => label),
      ['workspaces', 'full_name', 'email', 'disabled'],
    );
    assert.equal(
      after(marked, items, 'workspaces', 'replace'),
      '- username: ana\n  workspaces: [$1]\n  hashed_password: y\n  api_key: x\n',
    );
    assert.equal(
      after(marked, items, 'workspaces', 'insert'),
      '- username: ana\n  workspaces: [$1]rk\n  hashed_password: y\n  api_key: x\n',
    );
    for (const { documentation } of items) {
      assert.ok(typeof documentation === 'object' && documentation.kind === 'markdown');
    }
    assert.deepEqual(pair.logged, []);
  });

  it('offers them as plain text with one range to a client that knows nothing', async () => {
    const marked = '- username: ana\n  wo|rk\n  hashed_password: y\n  api_key: x\n';
    const items = await begin(marked, { capabilities: bare });
    assert.equal(
      after(marked, items, 'workspaces', 'replace'),
      '- username: ana\n  workspaces: []\n  hashed_password: y\n  api_key: x\n',
    );
    for (const { documentation, insertTextFormat, textEdit, kind } of items) {
      assert.equal(typeof documentation, 'string');
      assert.equal(insertTextFormat, undefined);
      assert.ok(textEdit && 'range' in textEdit);
      // Of the kinds that every client knows.
      assert.ok(kind !== undefined && kind <= 18);
    }
    const below = '- username: ana\n|';
    await pair.replace(uri, unmarked(below).text);
    assert.equal(await ask(below), null);
  });

  it('follows what is typed, at once', async () => {
    await begin(`${user('ana')}|${user('ben', { workspaces: '[labelling]' })}`, { capabilities: full });
    const typed = async (before: string, text: string): Promise<readonly string[]> => {
      const { start } = rangeOf(pair.text(uri), before);
      await pair.edit(uri, { start, end: start }, text);
      const offset = pair.text(uri).indexOf(before) - 1;
      const list = await ask(`${pair.text(uri).slice(0, offset)}|`);
      return list?.items.map(({ label }) => label) ?? [];
    };
    assert.ok((await typed('  api_key: ana', '  e\n')).includes('email'));
    assert.deepEqual(await typed('  api_key: ben', '  disabled: \n'), ['true', 'false']);
  });

  it('pops up for names and values where a trigger was typed, and nowhere else', async () => {
    const marked = (list: string): string =>
      `- username: ana\n  ${list}\n${user('ben', { workspaces: '[labelling]' })}`;
    await begin(marked('workspaces: [|'), { capabilities: full });
    const { triggerCharacters } = pair.result.capabilities.completionProvider ?? {};
    assert.deepEqual(triggerCharacters, [' ', '[']);
    const unasked = { triggerKind: 2, triggerCharacter: ' ' };
    assert.equal((await ask(marked('workspaces: [|'), unasked))?.items.length, 1);
    const spaces = marked(' |');
    await pair.replace(uri, unmarked(spaces).text);
    assert.equal(await ask(spaces, unasked), null);
  });

  it('asks which server the file is for', async () => {
    const marked = '# users-yml: server=argilla-1.5\n- username: ana\n  api_key: x\n  workspaces: []\n  superuser: |\n';
    assert.equal((await begin(marked, { capabilities: full })).length, 2);
  });

  it('offers the names of other files that are known, those of the same folder first', async () => {
    const marked = `- username: ana\n  workspaces: [|]\n${user('ben')}`;
    pair = await connect({ capabilities: full });
    await pair.open('file:///etc/far.users.yml', user('eva', { workspaces: '[far]' }));
    await pair.open('file:///srv/near.users.yml', user('dan', { workspaces: '[near]' }));
    // What is not read by then is left out.
    for (const other of ['file:///etc/far.users.yml', 'file:///srv/near.users.yml']) await pair.pull(other);
    await pair.open(uri, unmarked(marked).text);
    assert.deepEqual(
      (await ask(marked))?.items.map(({ label, detail }) => `${label} ${detail ?? ''}`),
      ['near in near.users.yml', 'far in far.users.yml'],
    );
  });

  it('offers the findings of the line in a comment', async () => {
    const marked = `- username: ana # users-yml-disable-line |\n${user('ana').slice('- username: ana\n'.length)}`;
    const items = await begin(marked.replace('  workspaces: []\n', ''), { capabilities: full });
    assert.equal(items[0]?.label, 'super-user');
  });

  it('asks for a password with a client that can', async () => {
    const marked = '- username: ana\n  hashed_password: |\n  api_key: x\n  workspaces: []\n';
    const commands = { experimental: { usersYml: { commands: ['usersYml.hashAndInsert'] } } };
    const items = await begin(marked, { capabilities: { ...full, ...commands } });
    assert.deepEqual(items[0]?.command, { title: 'Set a password…', command: 'usersYml.hashAndInsert' });
    await pair.end();
    assert.deepEqual(await begin(marked, { capabilities: full }), []);
  });

  for (const [open, close] of [
    ['[', ']'],
    ['{a: ', '}'],
    ['- ', ''],
  ] as const) {
    it(`goes on beside what is nested 8,000 deep by ${open}`, async () => {
      const value = open.repeat(8000) + 'x' + close.repeat(8000);
      await begin(`- username: ana\n  workspaces: []\n  api_key: ${value}\n  |\n`, { capabilities: full });
      await ask(`- username: ana\n  workspaces: ${open.repeat(8000)}|`);
      assert.deepEqual(
        pair.logged.filter((line) => line.includes('Error')),
        [],
      );
    });
  }

  it('is given up when the client has no more use for it', async () => {
    const marked = '- username: ana\n  |\n  hashed_password: y\n  api_key: x\n';
    await begin(marked, { capabilities: full });
    const { position } = unmarked(marked);
    const source = new CancellationTokenSource();
    const asked = pair.client.sendRequest('textDocument/completion', { textDocument: { uri }, position }, source.token);
    source.cancel();
    await assert.rejects(asked, { code: LSPErrorCodes.RequestCancelled });
    assert.deepEqual(pair.logged, []);
  });

  it('has nothing for files of other programs, and for those that are not open', async () => {
    assert.deepEqual(await begin('- name: deploy\n  groups: [|]\n', { capabilities: full }), []);
    const textDocument = { uri: 'file:///srv/other.users.yml' };
    const position = { line: 0, character: 0 };
    assert.equal(await pair.client.sendRequest('textDocument/completion', { textDocument, position }), null);
  });
});
