import assert from 'node:assert/strict';
import { codesOf, Pair, rangeOf, until } from '../../support/protocol-pair.ts';
import { watchUnhandled } from '../../support/unhandled.ts';
import { user } from '../../support/users.ts';

const uri = 'file:///srv/users.yml';
const text = user('ana', { hashed_password: 'secret-word' });

/** As a few lines of Vim script speak: null for all that is left out, ids of text, no versions. */
describe('a client as bare as a script', () => {
  watchUnhandled();
  let pair: Pair;
  beforeEach(() => {
    pair = new Pair({});
  });
  afterEach(() => pair.end());

  const ask = async (method: string, params: unknown): Promise<unknown> => {
    const [answer] = await pair.sendRaw({ jsonrpc: '2.0', id: method, method, params });
    assert.equal(answer?.error, undefined);
    return answer?.result;
  };
  const tell = (method: string, params?: unknown): Promise<unknown> =>
    pair.sendRaw({ jsonrpc: '2.0', method, params: params ?? null });
  const open = (): Promise<unknown> =>
    tell('textDocument/didOpen', { textDocument: { uri, languageId: '', version: null, text } });
  const last = (): readonly string[] => codesOf(pair.published.at(-1)?.diagnostics ?? []);

  for (const [what, params] of [
    ['nothing', null],
    ['an empty object', {}],
    ['null for everything', { processId: null, rootUri: null, capabilities: null, workspaceFolders: null }],
    ['an empty list for an object', { processId: 1.5, rootUri: [], capabilities: [], workspaceFolders: {} }],
    [
      'null for what it can do',
      { capabilities: { textDocument: { diagnostic: null, codeAction: null }, window: null } },
    ],
  ] as const) {
    it(`is served when it says ${what} of itself`, async () => {
      assert.ok(await ask('initialize', params));
      await tell('initialized');
      await open();
      await until('the findings', () => last().includes('not-bcrypt'));
      assert.deepEqual(pair.asked, []);
      assert.deepEqual(pair.logged, []);
    });
  }

  it('edits without versions, and is told what follows', async () => {
    await ask('initialize', { capabilities: {} });
    await tell('initialized');
    await open();
    await until('the findings', () => last().includes('not-bcrypt'));
    const range = rangeOf(text, '  workspaces: []\n');
    await tell('textDocument/didChange', {
      textDocument: { uri, version: null },
      contentChanges: [{ range, rangeLength: null, text: '' }],
    });
    await until('the findings after the edit', () => last().includes('super-user'));
    await tell('textDocument/didChange', { textDocument: { uri }, contentChanges: [{ range: null, text }] });
    await until('the findings of the whole text', () => !last().includes('super-user'));
    await tell('textDocument/didClose', { textDocument: { uri } });
    await until('their end', () => pair.published.at(-1)?.diagnostics.length === 0);
  });

  it('is served without saying that it is initialized', async () => {
    await ask('initialize', {});
    await open();
    assert.ok(await ask('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 4 } }));
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    assert.ok(Array.isArray(await ask('textDocument/codeAction', { textDocument: { uri }, range })));
    assert.ok(await ask('textDocument/completion', { textDocument: { uri }, position: { line: 1, character: 3 } }));
    assert.ok(await ask('textDocument/documentSymbol', { textDocument: { uri } }));
  });

  it('gives its answers in a form of its own: an answer that says nothing is one', async () => {
    await ask('initialize', { capabilities: { workspace: { configuration: true } } });
    pair.onAsked('workspace/configuration', () => null);
    await open();
    await until('the findings', () => last().includes('not-bcrypt'));
    assert.ok(pair.logged.some((line) => line.includes('does not tell its settings')));
  });
});
