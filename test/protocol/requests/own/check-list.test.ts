import assert from 'node:assert/strict';
import type { ChangeAnswer, ListCheck } from '../../../../server/src/common/protocol/change.ts';
import { applyEdits } from '../../../../server/src/text/edits.ts';
import { connect, type Pair } from '../../../support/protocol-pair.ts';
import { someHash, user } from '../../../support/users.ts';

const uri = 'file:///srv/users.yml';

describe('a list of new users', () => {
  let pair: Pair;
  const begin = async (text: string): Promise<void> => {
    pair = await connect();
    await pair.open(uri, text);
  };
  const check = (text: string): Promise<ListCheck | null> =>
    pair.client.sendRequest('usersYml/checkList', { uri, text });
  afterEach(async () => {
    assert.deepEqual(pair.logged, []);
    await pair.end();
  });

  it('is told row by row, with what is wrong', async () => {
    await begin(user('ana'));
    const list = 'username,email,workspaces\nben,b@x.org,red\nana,,\nben,,\nCarl,,\ndan,nowhere,\neve,,my team\n"fay\n';
    const { rows = [], faults = [] } = (await check(list)) ?? {};
    assert.deepEqual(
      rows.map(({ line, username, why }) => `${String(line)} ${username}: ${why?.slice(0, 40) ?? 'right'}`),
      [
        '2 ben: right',
        '3 ana: There is a user `ana` already.',
        '4 ben: `ben` is there twice.',
        '5 Carl: `Carl` can’t be a username: it has to be',
        '6 dan: The e-mail address has to be like `name@',
        '7 eve: that name can’t be a workspace: it has t',
        '8 "fay: that name can’t be a username: it has to',
      ],
    );
    assert.deepEqual(
      faults.map(({ line }) => line),
      [8],
    );
    assert.deepEqual(rows[0], {
      line: 2,
      username: 'ben',
      fullName: '',
      email: 'b@x.org',
      workspaces: ['red'],
      why: null,
    });
  });

  it('may be plain, and is nothing for other files', async () => {
    await begin(user('ana'));
    assert.deepEqual(
      (await check('ben\ncem\n'))?.rows.map(({ username }) => username),
      ['ben', 'cem'],
    );
    await pair.close(uri);
    assert.equal(await check('ben'), null);
  });

  it('is added as one edit, in the file’s own style, and said in one sentence', async () => {
    await begin(user('ana'));
    const steps = ['ben', 'cem', 'dan'].map((username) => ({
      ...{ kind: 'add', username, hash: someHash, fullName: username === 'cem' ? 'Cem' : '', email: '' },
      workspaces: username === 'dan' ? [] : ['red'],
    }));
    const answer = await pair.client.sendRequest<ChangeAnswer>('usersYml/change', { files: [{ uri, steps }] });
    assert.ok(answer.kind === 'changed');
    const [change] = answer.edit.documentChanges;
    const text = applyEdits(pair.text(uri), change?.edits ?? []);
    assert.deepEqual(
      [...text.matchAll(/username: (\w+)/g)].map(([, name]) => name),
      ['ana', 'ben', 'cem', 'dan'],
    );
    assert.deepEqual(
      answer.made.map(({ username, apiKey }) => text.includes(apiKey) && username),
      ['ben', 'cem', 'dan'],
    );
    assert.equal(answer.said.filter((sentence) => sentence.includes('can sign in')).length, 1);
    assert.match(answer.said[0] ?? '', /`ben`, `cem` and `dan` can sign in\./);
  });

  it('is refused as a whole where one can not be added', async () => {
    await begin(user('ana'));
    const steps = ['ben', 'ana'].map((username) => ({ kind: 'add', username, hash: someHash, workspaces: [] }));
    const answer = await pair.client.sendRequest<ChangeAnswer>('usersYml/change', { files: [{ uri, steps }] });
    assert.ok(answer.kind === 'refused' && answer.why.includes('`ana`'));
  });
});
