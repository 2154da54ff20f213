import assert from 'node:assert/strict';
import { definitionAt } from '../../../../server/src/features/navigation/definition.ts';
import { highlightsAt } from '../../../../server/src/features/navigation/highlights.ts';
import { referencesAt } from '../../../../server/src/features/navigation/references.ts';
import { finish } from '../../../../server/src/common/steps.ts';
import { readFile, someHash } from '../../../support/users.ts';
import { marked } from './marked.ts';

/** Users of whom only names and workspaces matter here. */
const people = (text: string): string =>
  text.replace(/^(\s*)hash_and_key$/gm, `$1hashed_password: ${someHash}\n$1api_key: some-key-for-tests-1`);

describe('definition', () => {
  for (const [what, text] of [
    [
      'of a workspace that is a private one: its user',
      `
- username: «ana»
  hash_and_key
- username: ben
  hash_and_key
  workspaces: [team, an│a]
`,
    ],
    [
      'of a username that is there twice: the record that counts',
      `
- username: a│na
  hash_and_key
- username: «"ana"»
  hash_and_key
`,
    ],
    [
      'of a name that is not written as it is read',
      `
- username: «0123»
  hash_and_key
- username: ben
  hash_and_key
  workspaces: ['8│3']
`,
    ],
    [
      'of an alias: its anchor, behind a tag, too',
      `
- username: ana
  hash_and_key
  workspaces: !!seq «&all» [team]
- username: ben
  hash_and_key
  workspaces: *al│l
`,
    ],
    [
      'of a merged alias',
      `
- «&ana» username: ana
  hash_and_key
- <<: *│ana
  username: ben
`.replace('- «&ana» username', '- «&ana»\n  username'),
    ],
    ['of a workspace that lists alone make: none', '- username: ana\n  hash_and_key\n  workspaces: [te│am]\n'],
    ['of an empty item: none', '- username: ana\n  hash_and_key\n  workspaces: ["│"]\n'],
    ['of a key: none', '- user│name: ana\n  hash_and_key\n'],
    ['of a secret: none', '- username: ana\n  hashed_password: x\n  api_key: an│a\n'],
    ['of a comment: none', '- username: ana # an│a\n  hash_and_key\n'],
    ['before the list: none', '# an│a\n- username: ana\n  hash_and_key\n'],
  ] as const) {
    it(what, () => {
      const { text: plain, position, ranges } = marked(people(text));
      const found = definitionAt(readFile(plain), position);
      assert.deepEqual(found ? [found] : [], ranges);
    });
  }
});

const spread = `
- username: «ana»
  hash_and_key
  workspaces: [team]
- username: ben
  hash_and_key
  workspaces:
    - team
    - «an│a» # hers
    - «'ana'»
- username: «ana»
  hash_and_key
`;

describe('references', () => {
  const referencesOf = (text: string, withDeclarations: boolean): unknown => {
    const { text: plain, position } = marked(people(text));
    return finish(referencesAt(readFile(plain), position, { withDeclarations }));
  };

  it('are all places of a name, in order, read as the server reads it', () => {
    assert.deepEqual(referencesOf(spread, true), marked(people(spread)).ranges);
  });

  it('leave out where users get the name when they are not wanted', () => {
    assert.deepEqual(referencesOf(spread, false), marked(people(spread)).ranges.slice(1, 3));
  });

  it('point to the users that get a list from elsewhere', () => {
    const text = `
- username: ana
  hash_and_key
  workspaces: &all [«tea│m»]
- «username»: ben
  hash_and_key
  workspaces: *all
`;
    assert.deepEqual(referencesOf(text, true), marked(people(text)).ranges);
  });

  it('are none where there is no name', () => {
    assert.deepEqual(referencesOf('- username: ana\n  hash_and_key # │\n', true), []);
  });
});

describe('highlights', () => {
  it('tell who gets a name from who lists it', () => {
    const { text, position, ranges } = marked(people(spread));
    const found = finish(highlightsAt(readFile(text), position));
    assert.deepEqual(
      found,
      ranges.map((range, index) => ({ range, kind: index === 0 || index === 3 ? 3 : 2 })),
    );
  });
});

/** Files in which an anchor is taken up, with a cursor in each place from which it is asked for. */
const lent = `
- username: ana
  hash_and_key
  workspaces: !!seq «│&team│» [news]
- username: ben
  hash_and_key
  workspaces: «│*te│am│»
- username: cid
  hash_and_key
  workspaces:
    - other
    - plain
- username: dan
  workspaces: «*team» # *team
  full_name: "*team"
  hash_and_key
`;
const files = {
  'of users that are read one by one': lent,
  'of a file that is read as a whole': `---${lent}`,
  'of a file between brackets':
    '[{username: ana, workspaces: «&│t» [a], full_name: &tt x}, {username: ben, workspaces: «*t│», email: *tt}]\n',
  'that is merged': `
- «│&base»
  username: ana
  hash_and_key
- <<: «*bas│e»
  username: ben
- {<<: [«*base»], username: cid}
`,
  'within one user': '- username: «&│n» ana\n  full_name: «*n│»\n  workspaces: [«*n», x]\n  hash_and_key\n',
  'of nothing': '- username: ana\n  workspaces: «&│none»\n- username: ben\n  workspaces: «*none»\n',
  'of the second of two in a row': '- «&│a» &b username: ana\n- <<: «*a│»\n  full_name: *b\n'.replace(' &b', '\n  &b'),
};

describe('anchors and aliases', () => {
  for (const [what, text] of Object.entries(files)) {
    const cursors = text.split('│').length - 1;
    for (let cursor = 0; cursor < cursors; cursor++) {
      it(`are found from each other, ${what} (${String(cursor + 1)} of ${String(cursors)})`, () => {
        let seen = -1;
        const one = people(text).replace(/│/g, (mark) => ((seen += 1) === cursor ? mark : ''));
        const { text: plain, position, ranges } = marked(one);
        const file = readFile(plain);
        assert.deepEqual(finish(referencesAt(file, position, { withDeclarations: true })), ranges);
        assert.deepEqual(finish(referencesAt(file, position, { withDeclarations: false })), ranges.slice(1));
        assert.deepEqual(
          finish(highlightsAt(file, position)),
          ranges.map((range, index) => ({ range, kind: index === 0 ? 3 : 2 })),
        );
        assert.deepEqual(definitionAt(file, position), ranges[0]);
      });
    }
  }

  it('are followed while they are edited', () => {
    const { text, ranges } = marked(people(lent));
    const file = readFile(text);
    const [, alias] = ranges;
    assert.ok(alias);
    file.edit(alias, '[]');
    file.advance();
    const position = ranges[0]?.end ?? alias.start;
    const found = finish(referencesAt(file, position, { withDeclarations: true }));
    assert.deepEqual(found, [ranges[0], ranges[2]]);
  });

  it('are beside a name that stands behind an anchor', () => {
    const { text, position, ranges } = marked('- username: «&n an│a»\n  full_name: *n\n');
    assert.deepEqual(finish(referencesAt(readFile(text), position, { withDeclarations: true })), ranges);
  });
});
