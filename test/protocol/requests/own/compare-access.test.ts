import assert from 'node:assert/strict';
import type { AccessComparison } from '../../../../server/src/common/protocol/compare-access.ts';
import { connect, type Pair } from '../../../support/protocol-pair.ts';
import { user } from '../../../support/users.ts';

const uri = 'file:///srv/users.yml';
const [ana, ben, cem] = [user('ana'), user('ben', { workspaces: '[reviews]' }), user('cem')];

describe('comparing access with an earlier text', () => {
  let pair: Pair;
  const begin = async (text: string, settings = {}): Promise<void> => {
    pair = await connect({ settings });
    await pair.open(uri, text);
  };
  const compare = (before: { text: string; isUtf8?: boolean } | null): Promise<AccessComparison | null> =>
    pair.client.sendRequest('usersYml/compareAccess', {
      uri,
      name: 'conf/users.yml',
      before,
      beforeName: 'HEAD',
      afterName: 'now',
    });
  afterEach(async () => {
    assert.deepEqual(pair.logged, []);
    await pair.end();
  });

  it('tells by user and by workspace who gains and loses, each with its place', async () => {
    const widened = user('ana', { workspaces: '\n  - labelling\n  - reviews' });
    await begin(widened + cem);
    const compared = await compare({ text: ana + ben + cem });
    assert.deepEqual(compared?.report.parts, [
      { kind: 'text', text: 'From `HEAD` to `now`, as Rubrix 0.18 has it.' },
      { kind: 'text', text: '1 user gains access: 1 removed, 1 changed.', tone: 'bad' },
      { kind: 'heading', text: 'By user' },
      {
        kind: 'table',
        head: ['user', 'what happens', 'gains', 'loses', 'also'],
        rows: [
          { line: 0, cells: ['ana', 'changed', 'labelling, reviews', '', ''] },
          { line: 4, before: true, cells: ['ben', 'removed', '', 'ben, reviews', ''] },
        ],
      },
      { kind: 'heading', text: 'By workspace' },
      {
        kind: 'table',
        head: ['workspace', 'who gains it', 'who loses it'],
        rows: [
          { cells: [[{ text: 'labelling', line: 4 }], [{ text: 'ana', line: 4 }], []] },
          {
            cells: [
              [{ text: 'reviews', line: 5 }],
              [{ text: 'ana', line: 5 }],
              [{ text: 'ben', line: 7, before: true }],
            ],
          },
        ],
      },
    ]);
    const { report, text, ...rest } = compared;
    assert.deepEqual(rest, { loads: [true, true], changed: 2, gaining: 1 });
    assert.equal(report.title, 'Whose access changes');
    assert.equal(
      text,
      [
        '### Access by `conf/users.yml`',
        '',
        'From `HEAD` to `now`, as Rubrix 0.18 has it.',
        '',
        '**1 user gains access: 1 removed, 1 changed.**',
        '',
        '| User |  | Gains | Loses | Also |',
        '| --- | --- | --- | --- | --- |',
        '| `ana` | **changed** | `labelling`, `reviews` |  |  |',
        '| `ben` | removed |  | `ben`, `reviews` |  |',
        '',
        '| Workspace | Who gains it | Who loses it |',
        '| --- | --- | --- |',
        '| `labelling` | `ana` |  |',
        '| `reviews` | `ana` | `ben` |',
        '',
      ].join('\n'),
    );
  });

  it('follows the file, and judges both for its server', async () => {
    await begin(`# users-yml: server=argilla-1.5\n${ana}`);
    assert.equal((await compare({ text: ana }))?.changed, 0);
    await pair.replace(uri, `# users-yml: server=argilla-1.5\n${ana}${ben}`);
    const compared = await compare({ text: ana });
    assert.deepEqual([compared?.changed, compared?.gaining], [1, 1]);
    assert.deepEqual(compared?.report.parts[0], { kind: 'text', text: 'From `HEAD` to `now`, as Argilla 1.5 has it.' });
  });

  it('has everybody as new where there was no file, and everybody as removed where there is none any more', async () => {
    await begin(ana + ben);
    assert.deepEqual((await compare(null))?.report.parts.slice(1, 3), [
      { kind: 'text', text: '`HEAD`: there is no such file', tone: 'bad' },
      { kind: 'text', text: '2 users gain access: 2 added.', tone: 'bad' },
    ]);
    await pair.close(uri);
    const gone = await compare({ text: ana });
    assert.deepEqual([gone?.loads, gone?.changed, gone?.gaining], [[true, null], 1, 0]);
  });

  it('says why a side has no users', async () => {
    await begin(ana);
    assert.deepEqual((await compare({ text: `${ana}- username: "ben\n` }))?.loads, [false, true]);
    assert.deepEqual((await compare({ text: ana, isUtf8: false }))?.report.parts[1], {
      kind: 'text',
      text: '`HEAD`: the server does not start with it. It is not UTF-8.',
      tone: 'bad',
    });
  });

  it('reads a file that is no users file any more as one, as long as it was one', async () => {
    await begin('[');
    assert.deepEqual((await compare({ text: ana }))?.loads, [true, false]);
    assert.equal(await compare({ text: 'services:\n  web: {}\n' }), null);
  });
});
