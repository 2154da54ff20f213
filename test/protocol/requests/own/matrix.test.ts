import assert from 'node:assert/strict';
import { MatrixTable } from '../../../../client/src/matrix/table.ts';
import { reachOf } from '../../../../client/src/matrix/reach.ts';
import type { MatrixAnswer, MatrixPlace, MatrixUser } from '../../../../server/src/common/protocol/matrix-protocol.ts';
import { connect, rangeOf, type Pair } from '../../../support/protocol-pair.ts';
import { someHash, user } from '../../../support/users.ts';

const uri = 'file:///srv/users.yml';
const team = user('ana', { workspaces: '[labelling, ana]' }) + user('ben', { workspaces: null }) + user('cid');

describe('a table of users and workspaces', () => {
  let pair: Pair;
  let table: MatrixTable;
  let last: MatrixAnswer | null;
  beforeEach(() => {
    table = new MatrixTable();
    last = null;
  });
  afterEach(() => pair.end());

  const begin = async (text: string, settings = {}): Promise<void> => {
    pair = await connect({ settings });
    await pair.open(uri, text);
  };
  const ask = (since: number | null | undefined): Promise<MatrixAnswer | null> =>
    pair.client.sendRequest('usersYml/matrix', { uri, since });

  /** Asks on until there is nothing more to tell. Gives the names of the users that were told. */
  const follow = async (): Promise<readonly string[]> => {
    const told: MatrixUser[] = [];
    do {
      last = await ask(last?.state ?? null);
      assert.ok(last);
      table.apply(last);
      told.push(...last.users);
    } while (last.more);
    return told.map(([, name]) => name);
  };
  /** By user the workspaces that are reached, with why and by what. */
  const reached = (): object =>
    Object.fromEntries(
      table.people.map((person) => [
        person.name,
        Object.fromEntries(
          table.workspaces.flatMap(({ id, name }) => {
            const reach = reachOf(table, person, id);
            return reach ? [[name, `${reach.reason} ${reach.by}`]] : [];
          }),
        ),
      ]),
    );
  const id = (name: string): number => table.people.find((person) => person.name === name)?.id ?? -1;
  const workspace = (name: string): number => table.workspaces.find((each) => each.name === name)?.id ?? -1;
  const place = (params: object): Promise<MatrixPlace | null> =>
    pair.client.sendRequest('usersYml/matrixPlace', { uri, ...params });

  it('tells who reaches what, and why', async () => {
    await begin(
      user('ana', { workspaces: '[labelling, ana]' }) +
        user('ben', { workspaces: null }) +
        user('cid', { workspaces: '[ana, reviews]', disabled: 'true' }) +
        user('dora', { api_key: 'ana-8fW2kqZtR4mNvB3xT5pLs9', workspaces: '[archive]' }) +
        user('ana', { api_key: 'ana-8fW2kqZtR4mNvB3xT5pLs9', workspaces: '[labelling]' }) +
        user('emil', { api_key: '" x"', disabled: 'true', workspaces: '[reviews]' }) +
        user('fay', { hashed_password: 'qwerty', workspaces: '[reviews]' }),
    );
    await follow();
    assert.deepEqual(reached(), {
      ana: { labelling: 'listed all', ana: 'private all' },
      ben: { archive: 'superuser all', labelling: 'superuser all', reviews: 'superuser all', ana: 'superuser all' },
      cid: { reviews: 'listed key', ana: 'listed key' },
      dora: { archive: 'listed password', labelling: 'key key', ana: 'key key' },
      emil: { reviews: 'listed none' },
      fay: { reviews: 'listed key' },
    });
    assert.equal(last?.reading, 'current');
  });

  it('knows the built-in super-user behind the master key, and what the migrate task drops', async () => {
    const text = user('ana', { api_key: 'rubrix.apikey' }) + user('ben', { disabled: 'true', workspaces: '[reviews]' });
    await begin(text, { server: 'argilla-1.5' });
    await follow();
    assert.deepEqual(reached(), { ana: { reviews: 'key key' }, ben: { reviews: 'listed key' } });
    await pair.replace(uri, `# users-yml: server=argilla-migrate\n${text}`);
    await follow();
    assert.deepEqual(reached(), { ana: {}, ben: { reviews: 'listed all' } });
  });

  it('tells after an edit what is another thing, and no more', async () => {
    await begin(team);
    assert.deepEqual(await follow(), ['ana', 'ben', 'cid']);
    assert.deepEqual(await follow(), []);
    assert.deepEqual(last, {
      state: last?.state,
      fresh: false,
      more: false,
      server: 'rubrix-0.18',
      reading: 'current',
      order: null,
      workspaces: [],
      users: [],
    });
    await pair.edit(uri, rangeOf(pair.text(uri), 'labelling'), 'reviews');
    assert.deepEqual(await follow(), ['ana']);
    assert.deepEqual(
      table.workspaces.map(({ name }) => name),
      ['reviews'],
    );
    await pair.edit(uri, rangeOf(pair.text(uri), someHash), `${someHash.slice(0, -1)}O`);
    assert.deepEqual(await follow(), []);
  });

  it('puts new users where they stand, and takes those away that are gone', async () => {
    await begin(team);
    await follow();
    const names = (): readonly string[] => table.people.map(({ name }) => name);
    await pair.replace(uri, `${user('abe')}${team}`);
    assert.deepEqual(await follow(), ['abe']);
    assert.deepEqual(names(), ['abe', 'ana', 'ben', 'cid']);
    await pair.replace(uri, user('ben', { workspaces: null }) + user('zoe') + user('abe'));
    assert.deepEqual(await follow(), ['zoe']);
    assert.deepEqual(names(), ['ben', 'zoe', 'abe']);
  });

  it('comes in several answers when it is long, also over an edit in between', async () => {
    const all = Array.from({ length: 4500 }, (_, index) => `user-${index}`);
    await begin(all.map((name) => user(name, { workspaces: '[reviews]' })).join(''));
    last = await ask(null);
    assert.ok(last?.more);
    table.apply(last);
    assert.equal(table.size, 4500);
    assert.deepEqual([last.users.length, table.people.length], [200, 200]);
    await pair.replace(uri, user('abe') + pair.text(uri));
    await follow();
    assert.deepEqual(
      table.people.map(({ name }) => name),
      ['abe', ...all],
    );
  });

  it('begins anew for who does not say what is known, or says what is not', async () => {
    await begin(team);
    const first = await ask(null);
    assert.equal(first?.fresh, true);
    for (const since of [undefined, null, first.state + 1000]) {
      const again = await ask(since);
      assert.deepEqual([again?.fresh, again?.users.length], [true, 3]);
    }
    const now = await ask(null);
    assert.equal(await pair.client.sendRequest('usersYml/closeMatrix', { uri }), null);
    assert.equal((await ask(now?.state))?.fresh, true);
  });

  it('says when the text can’t be read, and when the server would not start', async () => {
    await begin(team);
    await follow();
    const before = reached();
    await pair.replace(uri, `${team}- username: [`);
    await follow();
    assert.equal(last?.reading, 'broken');
    assert.deepEqual(reached(), before);
    await pair.replace(uri, team + user('dora', { api_key: null }));
    await follow();
    assert.deepEqual([last.reading, table.people.at(-1)?.name], ['refused', 'dora']);
  });

  it('answers nothing about a file that is none', async () => {
    await begin(team);
    assert.equal(await pair.client.sendRequest('usersYml/matrix', { uri: 'file:///srv/other.yml' }), null);
    assert.equal(
      await pair.client.sendRequest('usersYml/matrixPlace', { uri: 'file:///srv/other.yml', user: 1 }),
      null,
    );
  });

  it('finds the place of a user, of what a user lists, and of a workspace', async () => {
    await begin(team);
    assert.equal(await place({ user: 1 }), null);
    await follow();
    await pair.replace(uri, `# a comment\n${team}`);
    const text = pair.text(uri);
    assert.deepEqual(await place({ user: id('ben') }), { range: rangeOf(text, 'ben') });
    assert.deepEqual(await place({ user: id('ana'), workspace: workspace('labelling') }), {
      range: rangeOf(text, 'labelling'),
    });
    assert.deepEqual(await place({ user: id('ben'), workspace: workspace('labelling') }), {
      range: rangeOf(text, 'ben'),
    });
    assert.deepEqual(await place({ workspace: workspace('labelling') }), { range: rangeOf(text, 'labelling') });
    const [gone, some] = [id('ana'), workspace('labelling')];
    await pair.replace(uri, user('ben'));
    for (const params of [{ user: gone }, { workspace: some }, { user: gone, workspace: some }, { user: 0 }, {}])
      assert.equal(await place(params), null, JSON.stringify(params));
  });

  it('shows no name that may be a secret, and says that it is none', async () => {
    const key = 'a-key-of-old';
    const long = 'w'.repeat(80);
    await begin(user('cid', { workspaces: `[${long}]` }) + user('dora', { api_key: key, workspaces: `[${key}]` }));
    await follow();
    assert.deepEqual(
      table.workspaces.map(({ name, masked }) => [name, masked]),
      [
        ['(not shown)', true],
        [`${'w'.repeat(60)}…`, true],
      ],
    );
    // As soon as it is no key any more, it is a name like others.
    await pair.edit(uri, rangeOf(pair.text(uri), `api_key: ${key}`), 'api_key: dora-8fW2kqZtR4mNvB3xT5pLs9');
    await follow();
    assert.deepEqual(
      table.workspaces.map(({ masked }) => masked),
      [false, true],
    );
  });
});
