import assert from 'node:assert/strict';
import type { Range } from '../../../../server/src/text/range.ts';
import { connect, rangeOf, type Pair } from '../../../support/protocol-pair.ts';
import { someHash, user } from '../../../support/users.ts';

const uri = 'file:///srv/users.yml';
const team = user('ana', { api_key: 'key-of-ana' });

describe('the ranges of secrets', () => {
  let pair: Pair;
  const ask = (of: string): Promise<Range[]> =>
    pair.client.sendRequest('usersYml/secretRanges', { uri: of, from: 0, to: 100 });
  afterEach(() => pair.end());

  it('are told of an open users file, as it is by then', async () => {
    pair = await connect({ capabilities: {} });
    await pair.open(uri, team);
    assert.deepEqual(await ask(uri), [rangeOf(team, someHash), rangeOf(team, 'key-of-ana')]);
    await pair.edit(uri, rangeOf(team, '- username: ana'), '\n- username: ana');
    const moved = `\n${team}`;
    assert.deepEqual(await ask(uri), [rangeOf(moved, someHash), rangeOf(moved, 'key-of-ana')]);
  });

  it('are none of a document that is none of ours, or not open', async () => {
    pair = await connect({ capabilities: {} });
    await pair.open('file:///srv/users.yaml', 'users:\n  - password: x\n');
    assert.deepEqual([await ask('file:///srv/users.yaml'), await ask(uri)], [[], []]);
  });
});
