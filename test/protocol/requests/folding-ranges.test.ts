import assert from 'node:assert/strict';
import type { FoldingRange } from 'vscode-languageserver';
import { connect, rangeOf, type Pair } from '../../support/protocol-pair.ts';
import { user } from '../../support/users.ts';

const uri = 'file:///srv/users.yml';
const team = user('ana', { workspaces: '\n    - news' }) + user('ben');

describe('folding ranges', () => {
  let pair: Pair;
  const folds = async (of = uri): Promise<number[][]> => {
    const params = { textDocument: { uri: of } };
    const found: FoldingRange[] = await pair.client.sendRequest('textDocument/foldingRange', params);
    return found.map(({ startLine, endLine }) => [startLine, endLine]);
  };
  afterEach(() => pair.end());

  it('are users and their lists, where they stand by then', async () => {
    pair = await connect({ capabilities: {} });
    await pair.open(uri, team);
    assert.equal(pair.result.capabilities.foldingRangeProvider, true);
    assert.deepEqual(await folds(), [
      [0, 4],
      [5, 8],
      [3, 4],
    ]);
    await pair.edit(uri, rangeOf(team, '- username: ana'), '\n- username: ana');
    assert.deepEqual((await folds())[0], [1, 5]);
  });

  it('are no more than a client takes', async () => {
    pair = await connect({ capabilities: { textDocument: { foldingRange: { rangeLimit: 1 } } } });
    await pair.open(uri, team);
    assert.deepEqual(await folds(), [[0, 4]]);
  });

  it('are none in a file that is none of ours, and in one that is not open', async () => {
    pair = await connect({ capabilities: {} });
    await pair.open('file:///srv/compose.yml', 'services:\n  a:\n    image: b\n');
    assert.deepEqual(await folds('file:///srv/compose.yml'), []);
    assert.deepEqual(await folds(), []);
  });
});
