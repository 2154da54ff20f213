import assert from 'node:assert/strict';
import { SymbolKind, type SymbolInformation } from 'vscode-languageserver';
import { connect, rangeOf, type Pair } from '../../support/protocol-pair.ts';
import { user } from '../../support/users.ts';

const one = 'file:///srv/users.yml';
const other = 'file:///srv/other/users.yml';
const team = user('ana', { workspaces: '[news]' }) + user('ben', { workspaces: '[news, sports]' });
const again =
  user('anton', { workspaces: '[]' }) + user('anton', { workspaces: '[]', api_key: 'another-key-of-anton-12345' });

describe('workspace symbols', () => {
  let pair: Pair;
  const symbols = async (query: string): Promise<readonly string[]> => {
    const found = await pair.client.sendRequest<SymbolInformation[]>('workspace/symbol', { query });
    return found.map(({ name, kind, location: { uri, range } }) => {
      const what = kind === SymbolKind.Object ? 'user' : 'workspace';
      return `${what} ${name} ${uri === one ? 'one' : 'other'}:${String(range.start.line)}`;
    });
  };
  beforeEach(async () => {
    pair = await connect({ capabilities: {} });
    await pair.open(one, team);
    await pair.open(other, again);
  });
  afterEach(() => pair.end());

  it('are the users, by the records that count, and the workspaces of all files', async () => {
    assert.deepEqual(await symbols(''), [
      'user ana one:0',
      'user ben one:4',
      'workspace news one:3',
      'workspace sports one:7',
      'user anton other:4',
    ]);
  });

  it('have the letters of the query in their order, in any case', async () => {
    assert.deepEqual(await symbols('AN'), ['user ana one:0', 'user anton other:4']);
    assert.deepEqual(await symbols('srt'), ['workspace sports one:7']);
    assert.deepEqual(await symbols('trs'), []);
  });

  it('leave out names that may be secrets', async () => {
    await pair.edit(one, rangeOf(team, 'ben'), 'x9fK2mQ7vB4tR8wZ3pL6');
    const found = await symbols('');
    assert.ok(!found.some((each) => each.includes('x9fK2mQ7vB4tR8wZ3pL6')));
  });
});
