import assert from 'node:assert/strict';
import type { EntryStyle } from '../../../../server/src/common/protocol/protocol.ts';
import { connect, type Pair } from '../../../support/protocol-pair.ts';
import { someHash, user } from '../../../support/users.ts';

const uri = 'file:///srv/users.yml';

describe('the style of an entry', () => {
  let pair: Pair;
  const begin = async (text: string): Promise<void> => {
    pair = await connect();
    await pair.open(uri, text);
  };
  const style = (): Promise<EntryStyle | null> => pair.client.sendRequest('usersYml/entryStyle', { uri });
  afterEach(() => pair.end());

  it('is that of the last user', async () => {
    const own = [
      '-   username: "ana"',
      `    hashed_password: "${someHash}"`,
      '    workspaces:',
      '    - labelling',
      '    api_key: "ana-8fW2kqZtR4mNvB3xT5pLs9" # hers',
      '# the end',
      '',
    ].join('\r\n');
    await begin(own);
    const found = await style();
    assert.ok(found);
    const { range, before, after, indent, afterDash, endOfLine, keys, quote, workspaces, listIndent } = found;
    const end = { line: 4, character: own.split('\r\n')[4]?.length };
    assert.deepEqual(range, { start: end, end });
    assert.deepEqual(
      { before, after, indent, afterDash, endOfLine },
      { before: '\r\n', after: '', indent: '', afterDash: '   ', endOfLine: '\r\n' },
    );
    assert.deepEqual(keys, ['username', 'hashed_password', 'workspaces', 'api_key']);
    assert.deepEqual({ quote, workspaces, listIndent }, { quote: '"', workspaces: 'block', listIndent: '' });
    assert.deepEqual([found.usernames, found.workspaceNames], [['ana'], ['labelling']]);
  });

  it('keeps the blank lines between users, and their indentation', async () => {
    await begin(`${user('ana')}\n${user('ben')}`.replace(/^(?=.)/gm, '  '));
    const found = await style();
    assert.equal(found?.before, '\n\n');
    assert.equal(found.indent, '  ');
  });

  it('puts the first user in the place of an empty list', async () => {
    await begin('# users-yml: check\n[] # nobody yet\n');
    const found = await style();
    assert.deepEqual(found?.range, { start: { line: 1, character: 0 }, end: { line: 1, character: 2 } });
  });

  it('is none where there is no list', async () => {
    await begin(`# users-yml: check\nana: ${someHash}\n`);
    assert.equal(await style(), null);
  });
});
