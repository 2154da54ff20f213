import assert from 'node:assert/strict';
import { connect, type Pair } from '../support/protocol-pair.ts';
import { user } from '../support/users.ts';

const superUser = user('ana', { workspaces: null });
const claimed = `# users-yml: check\n${superUser}`;

describe('documents under other names and schemes', () => {
  let pair: Pair;
  beforeEach(async () => {
    pair = await connect();
  });
  afterEach(() => pair.end());

  const codes = async (uri: string, text: string): Promise<readonly string[]> => {
    await pair.open(uri, text);
    return pair.codes(uri);
  };

  for (const uri of [
    'file:///srv/users-prod.yml',
    'untitled:Untitled-1',
    'vscode-vfs://github/team/repo/users-prod.yml',
  ])
    it(`${uri} is checked where a comment claims it, and only there`, async () => {
      assert.deepEqual(await codes(uri, superUser), []);
      await pair.replace(uri, claimed);
      assert.ok((await pair.codes(uri)).includes('super-user'));
      await pair.close(uri);
      assert.deepEqual(await codes(uri, superUser.replace('- ', '- # users-yml: check\n  ')), []);
    });

  for (const uri of ['vscode-vfs://github/team/repo/config/users.yml', 'memfs:/.users.yaml'])
    it(`${uri} is checked as a file on disk is`, async () => {
      assert.ok((await codes(uri, superUser)).includes('super-user'));
    });
});
