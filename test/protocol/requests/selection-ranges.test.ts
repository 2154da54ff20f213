import assert from 'node:assert/strict';
import type { SelectionRange } from 'vscode-languageserver';
import { connect, rangeOf, type Pair } from '../../support/protocol-pair.ts';
import { user } from '../../support/users.ts';

const uri = 'file:///srv/users.yml';
const team = user('ana') + user('ben');

describe('selection ranges', () => {
  let pair: Pair;
  const ask = (positions: readonly object[]): Promise<SelectionRange[]> =>
    pair.client.sendRequest('textDocument/selectionRange', { textDocument: { uri }, positions });
  beforeEach(async () => {
    pair = await connect({ capabilities: {} });
    await pair.open(uri, team);
  });
  afterEach(() => pair.end());

  it('are given for each place, in their order', async () => {
    const places = ['ben', 'ana'].map((name) => rangeOf(team, name));
    const found = await ask(places.map(({ start }) => start));
    assert.deepEqual(
      found.map(({ range }) => range),
      places,
    );
    assert.deepEqual(found[0]?.parent?.range, rangeOf(team, 'username: ben'));
  });

  it('are the file for cursors without number, and none without cursors', async () => {
    const many = Array.from({ length: 300 }, () => ({ line: 0, character: 13 }));
    const found = await ask(many);
    assert.equal(found.length, 300);
    assert.equal(found.filter(({ parent }) => parent).length, 200);
    assert.deepEqual(await ask([]), []);
  });

  it('need to be told where', async () => {
    await assert.rejects(ask([{ line: -1, character: 0 }]), { code: -32602 });
  });
});
