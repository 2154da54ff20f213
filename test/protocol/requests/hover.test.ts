import assert from 'node:assert/strict';
import { CancellationTokenSource, type ClientCapabilities, type Hover } from 'vscode-languageserver';
import { connect, fullCapabilities, rangeOf, type Pair, type PairOptions } from '../../support/protocol-pair.ts';
import { someHash, user } from '../../support/users.ts';

const uri = 'file:///srv/users.yml';
const team = user('ana', { full_name: '0123', workspaces: '[team]' });

/** A client that takes these forms, the first one best. */
function taking(...contentFormat: string[]): ClientCapabilities {
  const { textDocument } = fullCapabilities;
  return { ...fullCapabilities, textDocument: { ...textDocument, hover: { contentFormat } } } as ClientCapabilities;
}

describe('hover', () => {
  let pair: Pair;
  const begin = async (text: string, options: PairOptions = {}): Promise<void> => {
    pair = await connect(options);
    await pair.open(uri, text);
  };
  const hover = (part: string, of = uri): Promise<Hover | null> =>
    pair.client.sendRequest('textDocument/hover', {
      textDocument: { uri: of },
      position: rangeOf(pair.text(uri), part).start,
    });
  afterEach(() => pair.end());

  it('is announced', async () => {
    await begin(team, { capabilities: {} });
    assert.equal(pair.result.capabilities.hoverProvider, true);
  });

  for (const [formats, kind, value] of [
    [['markdown', 'plaintext'], 'markdown', 'Read as `83` (YAML 1.1: an integer).'],
    [['plaintext', 'markdown'], 'plaintext', 'Read as `83` (YAML 1.1: an integer).'],
    [['asciidoc', 'markdown'], 'markdown', 'Read as `83` (YAML 1.1: an integer).'],
    [[], 'plaintext', 'Read as `83` (YAML 1.1: an integer).'],
  ] as const) {
    it(`is ${kind} for a client that takes ${formats.join(', ') || 'nothing special'}`, async () => {
      await begin(team, { capabilities: formats.length > 0 ? taking(...formats) : {} });
      assert.deepEqual(await hover('0123'), { contents: { kind, value }, range: rangeOf(team, '0123') });
    });
  }

  it('separates its paragraphs as the form asks', async () => {
    await begin(team, { capabilities: taking('markdown') });
    const shown = await hover('workspaces');
    assert.ok(shown && typeof shown.contents === 'object' && 'value' in shown.contents);
    assert.match(shown.contents.value, /^`workspaces`: optional, a list of names\.\n\nLetters /);
  });

  it('follows the text and the server that the file is for', async () => {
    await begin(user('ana', { superuser: 'false' }));
    const value = async (): Promise<unknown> => (await hover('false'))?.contents;
    const ignored = 'Rubrix 0.18 ignores this key. Argilla 1.4 and 1.5 read it.';
    assert.deepEqual(await value(), { kind: 'markdown', value: ignored });
    await pair.edit(uri, rangeOf(pair.text(uri), '- username'), '# users-yml: server=argilla-1.5\n- username');
    const decides = 'No super-user, even without `workspaces`.';
    assert.deepEqual(await value(), { kind: 'markdown', value: decides });
  });

  it('leaves out what the editor shows beside it, and only that', async () => {
    const text = user('ana', { full_name: 'yes' }) + user('ben', { api_key: 'ana-8fW2kqZtR4mNvB3xT5pLs9 # second' });
    const lines = async (settings: Record<string, unknown>): Promise<unknown> => {
      await begin(text, { settings });
      const shown = await hover('ana-8fW2kqZtR4mNvB3xT5pLs9 # second');
      await pair.end();
      return shown?.contents;
    };
    const said = 'Programs sign in as `ana` ([line 1](file:///srv/users.yml#L1)), who has the same key.';
    assert.deepEqual(await lines({}), { kind: 'markdown', value: '26 characters long.' });
    for (const settings of [{ severity: { 'duplicate-api-key': 'off' } }, { maxProblems: 1 }]) {
      assert.deepEqual(await lines(settings), { kind: 'markdown', value: `26 characters long.\n\n${said}` });
    }
    await begin(text);
  });

  it('says nothing of a hash but its kind', async () => {
    await begin(team, { capabilities: taking('markdown') });
    const shown = await hover(someHash);
    assert.match(JSON.stringify(shown), /of cost 12/);
    assert.ok(!JSON.stringify(shown).includes(someHash.slice(8, 16)));
  });

  it('is none for other programs, for files that are not open, and outside of any text', async () => {
    await begin('users:\n  - username: deploy\n');
    assert.equal(await hover('username'), null);
    assert.equal(await hover('username', 'file:///srv/other/users.yml'), null);
    await pair.replace(uri, team);
    const position = { line: 999, character: 999 };
    assert.equal(await pair.client.sendRequest('textDocument/hover', { textDocument: { uri }, position }), null);
    assert.deepEqual(pair.logged, []);
  });

  it('can be cancelled', async () => {
    await begin(team);
    const source = new CancellationTokenSource();
    const position = rangeOf(team, 'ana').start;
    const asked = pair.client.sendRequest('textDocument/hover', { textDocument: { uri }, position }, source.token);
    source.cancel();
    await assert.rejects(asked, { code: -32800 });
    assert.ok(await hover('ana'));
  });
});
