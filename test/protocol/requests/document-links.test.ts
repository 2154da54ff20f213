import assert from 'node:assert/strict';
import type { DocumentLink } from 'vscode-languageserver';
import { rulePageAddress } from '../../../server/src/common/rule-pages.ts';
import { connect, rangeOf, type Pair } from '../../support/protocol-pair.ts';
import { user } from '../../support/users.ts';

const uri = 'file:///srv/users.yml';

describe('document links', () => {
  let pair: Pair;
  const links = (of = uri): Promise<DocumentLink[] | null> =>
    pair.client.sendRequest('textDocument/documentLink', { textDocument: { uri: of } });
  beforeEach(async () => {
    pair = await connect({ capabilities: {} });
  });
  afterEach(() => pair.end());

  it('lead from the code in a comment to its page, where the comment stands by then', async () => {
    await pair.open(uri, user('ana', { workspaces: '[] # users-yml-disable-line super-user' }));
    const start = { line: 0, character: 0 };
    await pair.edit(uri, { start, end: start }, '# first\n');
    const range = rangeOf(pair.text(uri), 'super-user');
    assert.deepEqual(await links(), [{ range, target: rulePageAddress('super-user') }]);
  });

  it('are none without such a comment, and null in a file that is none of ours', async () => {
    await pair.open(uri, user('ana'));
    assert.deepEqual(await links(), []);
    await pair.open('file:///srv/notes.yml', 'a: b # users-yml-disable-line super-user\n');
    assert.equal(await links('file:///srv/notes.yml'), null);
  });
});
