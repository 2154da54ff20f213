import assert from 'node:assert/strict';
import type { ReportAnswer } from '../../../../server/src/common/protocol/protocol.ts';
import { connect, type Pair } from '../../../support/protocol-pair.ts';
import { someHash, user } from '../../../support/users.ts';

const uri = 'file:///srv/users.yml';
const team = user('ana', { workspaces: '[labelling, ana]' }) + user('ben', { workspaces: null });

describe('the migration report', () => {
  let pair: Pair;
  const begin = async (text: string): Promise<void> => {
    pair = await connect();
    await pair.open(uri, text);
  };
  const text = async (): Promise<string> =>
    (await pair.client.sendRequest<ReportAnswer>('usersYml/migrationReport', { uri })).text;
  afterEach(() => pair.end());

  it('tells what the migrate task would do, whichever server the file is for', async () => {
    await begin(`# users-yml: server=argilla-1.0\n${team}`);
    const report = await text();
    assert.match(report, /ana/);
    assert.ok(!report.includes(someHash));
    await pair.replace(uri, `# users-yml: server=argilla-1.0\n${user('ana', { workspaces: '[Labelling]' })}`);
    assert.match(await text(), /refuse/);
  });

  it('lists the first hundred findings of a kind, and the first fifty workspaces of a user', async () => {
    const names = (count: number, name: string): string =>
      Array.from({ length: count }, (_, index) => `${name}${String(index)}`).join(', ');
    await begin(user('ana', { workspaces: `[${names(110, 'Bad-')}]` }));
    const refused = await text();
    assert.equal(refused.match(/^- line /gm)?.length, 100);
    assert.match(refused, /^And 10 more\.$/m);
    await pair.replace(uri, user('ana', { workspaces: `[${names(51, 'w-')}]` }));
    assert.match(await text(), /w-48, 2 more/);
  });
});
