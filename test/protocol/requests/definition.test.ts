import assert from 'node:assert/strict';
import type { Location } from 'vscode-languageserver';
import { connect, rangeOf, type Pair } from '../../support/protocol-pair.ts';
import { user } from '../../support/users.ts';

const uri = 'file:///srv/users.yml';
const team = user('ana') + user('ben', { workspaces: '[team, ana]' });

describe('definition', () => {
  let pair: Pair;
  const definition = (part: string, of = uri): Promise<Location | null> =>
    pair.client.sendRequest('textDocument/definition', {
      textDocument: { uri: of },
      position: rangeOf(pair.text(of), part).end,
    });
  beforeEach(async () => {
    pair = await connect({ capabilities: {} });
    await pair.open(uri, team);
  });
  afterEach(() => pair.end());

  it('leads from a private workspace to its user, wherever the user is by then', async () => {
    assert.deepEqual(await definition('[team, ana'), { uri, range: rangeOf(team, 'ana') });
    await pair.edit(uri, rangeOf(team, '- username: ana'), '\n# first\n- username: ana');
    assert.deepEqual(await definition('[team, ana'), { uri, range: rangeOf(pair.text(uri), 'ana') });
  });

  it('is null where there is none', async () => {
    assert.equal(await definition('[team'), null);
  });

  it('is null in a file that is none of ours', async () => {
    const other = 'file:///srv/compose.yml';
    await pair.open(other, 'ana: ana\n');
    assert.equal(await definition('ana', other), null);
  });
});
