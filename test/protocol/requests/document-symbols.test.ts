import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  SymbolKind,
  type ClientCapabilities,
  type DocumentSymbol,
  type Range,
} from 'vscode-languageserver';
import { mostUsers } from '../../../server/src/features/outline/document-symbols.ts';
import { connect, fullCapabilities, rangeOf, type Pair } from '../../support/protocol-pair.ts';
import { user } from '../../support/users.ts';

const uri = 'file:///srv/users.yml';
const team = user('ana', { workspaces: '[team]' }) + user('ben', { workspaces: null, disabled: 'yes' });
const trees: ClientCapabilities = {
  ...fullCapabilities,
  textDocument: { ...fullCapabilities.textDocument, documentSymbol: { hierarchicalDocumentSymbolSupport: true } },
};
const symbol = (name: string, detail: string, from: number, to: number, length: number): DocumentSymbol => ({
  name,
  detail,
  kind: SymbolKind.Object,
  range: { start: { line: from, character: 0 }, end: { line: to, character: length } },
  selectionRange: rangeOf(team, name),
});
/** Without the keys of the users. */
const users = (all: readonly DocumentSymbol[]): DocumentSymbol[] =>
  all.map((each) => {
    const { children, ...rest } = each;
    assert.ok(children && children.length > 0);
    return rest;
  });

describe('document symbols', () => {
  let pair: Pair;
  const begin = async (text: string, capabilities: ClientCapabilities): Promise<void> => {
    pair = await connect({ capabilities });
    await pair.open(uri, text);
  };
  const symbols = (of = uri): Promise<DocumentSymbol[]> =>
    pair.client.sendRequest('textDocument/documentSymbol', { textDocument: { uri: of } });
  afterEach(() => pair.end());

  it('are the users, with what they reach', async () => {
    await begin(team, trees);
    assert.equal(pair.result.capabilities.documentSymbolProvider, true);
    assert.deepEqual(users(await symbols()), [
      symbol('ana', 'team', 0, 3, 20),
      symbol('ben', 'super-user, disabled', 4, 7, 15),
    ]);
  });

  it('have the keys of each user in them, without a value', async () => {
    await begin(team, trees);
    const [ana] = await symbols();
    const at = (line: number, from: number, to: number): Range => ({
      start: { line, character: from },
      end: { line, character: to },
    });
    assert.deepEqual(ana?.children?.[3], {
      name: 'workspaces',
      kind: SymbolKind.Field,
      range: at(3, 2, 20),
      selectionRange: at(3, 2, 12),
    });
    assert.ok(!JSON.stringify(ana.children).includes('8fW2'));
  });

  it('are flat for a client that has nothing else', async () => {
    await begin(team, {});
    const [ana, ben] = [symbol('ana', '', 0, 3, 20), symbol('ben', '', 4, 7, 15)];
    assert.deepEqual(
      await symbols(),
      [ana, ben].map(({ name, kind, range }) => ({ name, kind, location: { uri, range } })),
    );
  });

  it('follow what is typed', async () => {
    await begin(team, trees);
    await symbols();
    await pair.edit(uri, rangeOf(team, 'ana'), 'anabel');
    await pair.edit(uri, rangeOf(pair.text(uri), '- username: ben'), '\n- username: ben');
    const [ana, ben] = await symbols();
    assert.equal(ana?.name, 'anabel');
    assert.deepEqual(ben?.range.start, { line: 5, character: 0 });
    await pair.replace(uri, `%TAG !t! tag:example.com,2000:\n---\n${team}`);
    assert.deepEqual(
      (await symbols()).map(({ name, range }) => [name, range.start.line]),
      [
        ['ana', 2],
        ['ben', 6],
      ],
    );
  });

  it('say how many users are left out of a long file', async () => {
    const all = Array.from({ length: mostUsers + 20 }, (_, index) => user(`u${String(index)}`)).join('');
    await begin(all, trees);
    const found = await symbols();
    assert.equal(found.length, mostUsers + 1);
    assert.equal(found.at(-1)?.name, '… and 20 more users');
    assert.deepEqual(found.at(-1)?.range.start, { line: 4 * mostUsers, character: 0 });
  });

  it('are none for other programs and for files that are not open', async () => {
    await begin('users:\n  - username: deploy\n', trees);
    assert.deepEqual(await symbols(), []);
    assert.deepEqual(await symbols('file:///srv/other/users.yml'), []);
    assert.deepEqual(pair.logged, []);
  });

  it('can be cancelled', async () => {
    await begin(team, trees);
    const source = new CancellationTokenSource();
    const asked = pair.client.sendRequest('textDocument/documentSymbol', { textDocument: { uri } }, source.token);
    source.cancel();
    await assert.rejects(asked, { code: -32800 });
    assert.equal((await symbols()).length, 2);
  });
});
