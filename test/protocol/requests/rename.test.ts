import assert from 'node:assert/strict';
import type { ClientCapabilities, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { applyEdits } from '../../../server/src/text/edits.ts';
import { connect, fullCapabilities, type Pair } from '../../support/protocol-pair.ts';
import { someHash, user } from '../../support/users.ts';
import { LineIndex } from '../../../server/src/text/line-index.ts';

const uri = 'file:///srv/users.yml';

/** What VS Code can do. */
const able: ClientCapabilities = {
  ...fullCapabilities,
  workspace: { workspaceEdit: { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: true } } },
  textDocument: { rename: { prepareSupport: true } },
};

describe('rename', () => {
  let pair: Pair;
  let text: string;
  let position: { line: number; character: number };

  /** Opens a text with the cursor at `│`. */
  const begin = async (marked: string, capabilities = able): Promise<void> => {
    text = marked.replace('│', '');
    position = new LineIndex(text).positionAt(marked.indexOf('│'));
    pair = await connect({ capabilities });
    await pair.open(uri, text);
  };
  const prepare = (): Promise<unknown> =>
    pair.client.sendRequest('textDocument/prepareRename', { textDocument: { uri }, position });
  const rename = (newName: string): Promise<WorkspaceEdit> =>
    pair.client.sendRequest('textDocument/rename', { textDocument: { uri }, position, newName });
  const after = ({ documentChanges: [change] = [] }: WorkspaceEdit): string =>
    applyEdits(text, (change as TextDocumentEdit).edits as { range: never; newText: string }[]);
  afterEach(() => pair.end());

  it('is of a username, with the private workspace in the lists of others', async () => {
    await begin(
      user('an│a', { workspaces: '[news]' }) + user('ben', { workspaces: '[ana, "ana"]' }).replace(', "ana"', ''),
    );
    assert.deepEqual(await prepare(), {
      range: { start: { line: 0, character: 12 }, end: { line: 0, character: 15 } },
      placeholder: 'ana',
    });
    const edit = await rename('anna');
    assert.equal(after(edit), text.replace('username: ana', 'username: anna').replace('[ana]', '[anna]'));
    assert.equal(edit.changeAnnotations, undefined);
    assert.match(pair.shown.join('\n'), /ana/);
  });

  it('of a private workspace renames its user', async () => {
    await begin(user('ana') + user('ben', { workspaces: '["an│a"]' }));
    assert.deepEqual(
      after(await rename('anna')),
      text.replace('username: ana', 'username: anna').replace('"ana"', '"anna"'),
    );
  });

  it('is of a workspace in all lists, with its quotes', async () => {
    await begin(user('ana', { workspaces: "['re│d', blue]" }) + user('ben', { workspaces: '\n    - red # two' }));
    assert.deepEqual(await prepare(), {
      range: { start: { line: 3, character: 16 }, end: { line: 3, character: 19 } },
      placeholder: 'red',
    });
    assert.equal(after(await rename('green')), text.replaceAll('red', 'green'));
  });

  it('asks before a workspace becomes another that is there, and says who gains', async () => {
    await begin(user('ana', { workspaces: '[re│d]' }) + user('ben', { workspaces: '[blue]' }));
    const edit = await rename('blue');
    assert.equal(after(edit), text.replace('[red]', '[blue]'));
    assert.deepEqual(Object.values(edit.changeAnnotations ?? {}), [
      {
        label: 'Merge the workspace `red` into `blue`',
        description: '`ana` will reach `blue`, and `red` no more.',
        needsConfirmation: true,
      },
    ]);
    assert.deepEqual(pair.shown, []);
  });

  it('is refused in words by who can’t ask', async () => {
    await begin(user('ana', { workspaces: '[re│d]' }) + user('ben', { workspaces: '[blue]' }), {});
    assert.equal(pair.result.capabilities.renameProvider, true);
    await assert.rejects(rename('blue'), { code: -32803, message: /There is a workspace `blue` already/ });
    await assert.rejects(rename('a b'), { code: -32803 });
  });

  it('is refused where it would give a user away, or the server refuse the name', async () => {
    await begin(user('an│a') + user('ben', { workspaces: '[blue]' }));
    await assert.rejects(rename('ben'), { message: /There is a user `ben` already/ });
    await assert.rejects(rename('blue'), { message: /is a workspace already/ });
    await assert.rejects(rename('Ana!'), { code: -32803 });
  });

  for (const [what, marked] of [
    ['a key', user('ana').replace('username', 'user│name')],
    ['a secret', user('ana').replace(someHash, someHash.replace('$', '│$'))],
    ['an alias', `- username: &a ana\n  api_key: some-key-for-tests-1\n- username: *│a\n`],
    ['a comment', `# an│a\n${user('ana')}`],
  ] as const) {
    it(`is not of ${what}`, async () => {
      await begin(marked);
      assert.equal(await prepare(), null);
      await assert.rejects(rename('anna'), { message: 'Only usernames and workspaces can be renamed.' });
    });
  }

  it('does not say a name that is somebody’s API key', async () => {
    const key = 'some-key-for-tests-1';
    await begin(`- username: ${key.replace('some', 'so│me')}\n  hashed_password: ${someHash}\n  api_key: ${key}\n`);
    assert.deepEqual(await prepare(), { start: { line: 0, character: 12 }, end: { line: 0, character: 32 } });
  });
});
