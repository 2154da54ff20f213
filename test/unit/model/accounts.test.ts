import assert from 'node:assert/strict';
import fc from 'fast-check';
import { UsersFile } from '../../../server/src/analysis/users-file.ts';
import { serverNames } from '../../../server/src/common/servers.ts';
import { RuleSet } from '../../../server/src/rules/asking/rule-set.ts';
import type { Rule } from '../../../server/src/rules/rule.ts';
import { readFile, stateOf } from '../../support/file-state.ts';
import { someHash, user } from '../../support/users.ts';

const seed = Number(process.env['FUZZ_SEED'] ?? 20);
const knowledge = { isPublic: (): undefined => undefined, isGuessed: () => false };

/** Some are nearly the same, of which one may be that of many. */
const workspace = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('reviews', 'team') },
  fc.constantFrom(
    'ana',
    'ben',
    'cleo',
    'dan',
    'Reviews',
    'REVIEWS',
    'reveiws',
    'review',
    'revieews',
    'Team',
    'v1',
    'v2',
  ),
);

/** Users of few names, keys and workspaces; some have no name that is text. */
const name = fc.constantFrom('ana', 'ben', 'cleo', 'dan', '[x]');
const key = fc.constantFrom('k3y-ana-8fW2kqZtR4', 'k3y-ben-8fW2kqZtR4', 'k3y-cleo-8fW2kqZtR', '[x]');
/** Some begin with the same salt; of the same ones, some are spelt in another way; one is none. */
const hash = fc.constantFrom(
  ...['H4N2', 'H4N3', 'Zq0W'].map((start) => someHash.replace('H4N2', start)),
  someHash.replace('2b', '2y'),
  `${someHash.slice(0, -1)}O`,
  someHash.slice(0, -1),
);
const entry = fc
  .record({
    name,
    key,
    hash,
    workspaces: fc.uniqueArray(workspace, { maxLength: 3 }),
  })
  .map((fields) =>
    user(fields.name, {
      hashed_password: fields.hash,
      api_key: fields.key,
      workspaces: `[${fields.workspaces.join(', ')}]`,
    }),
  );
const entries = (least: number, most: number): fc.Arbitrary<string> =>
  fc.array(entry, { minLength: least, maxLength: most, size: 'max' }).map((texts) => texts.join(''));

const linesOfUser = 4;

/** Replaces some users, told by their numbers, by others. */
function replaceUsers(file: UsersFile, from: number, count: number, text: string): void {
  const users = [...file.entries].length;
  const first = Math.min(from, users);
  const last = Math.min(first + count, users);
  const at = (index: number): { line: number; character: number } => ({ line: index * linesOfUser, character: 0 });
  file.edit({ start: at(first), end: at(last) }, text);
}

function sharesKey(number: number): string {
  return user(`u${String(number)}`, { api_key: 'shared-8fW2kqZtR4mNvB3x' });
}

/** A rule about every relation that is asked of every user who stands in it. */
function asksOfAll(ask: () => void): Rule {
  const peers = { sameUsername: ask, sameApiKey: ask, sameHash: ask, othersWorkspace: ask };
  return { id: 'asks', severity: 'hint', title: 'Asks', why: 'To be counted.', bad: '', good: '', fixes: [], peers };
}

describe('who shares names and keys', () => {
  it('is told after edits as by a fresh reading', () => {
    const edit = fc.record({ from: fc.nat(30), count: fc.nat(6), text: entries(0, 6), settles: fc.boolean() });
    const server = fc.constantFrom(...serverNames);
    const edits = fc.array(edit, { minLength: 1, maxLength: 8, size: 'max' });
    fc.assert(
      fc.property(entries(1, 30), server, edits, (text, name, changes) => {
        const file = readFile(`${text}- username: last\n`, name);
        for (const { from, count, text: more, settles } of changes) {
          replaceUsers(file, from, count, more);
          if (!settles) continue;
          file.advance();
          assert.deepEqual(stateOf(file), stateOf(readFile(file.text, name)));
        }
      }),
      { seed, numRuns: 150 },
    );
  });

  it('knows API keys of every length, also of users that others replace', () => {
    const keys = ['k', 'a-key', 'k'.repeat(31), 'k'.repeat(32), 'k'.repeat(40)];
    const file = readFile(keys.map((text) => user('ana', { api_key: text })).join(''), 'rubrix-0.18');
    for (const text of keys) assert.ok(file.accounts.hasApiKey(text), text);
    for (const text of ['x', 'xx', 'k'.repeat(33)]) assert.ok(!file.accounts.hasApiKey(text), text);
    const at = { line: 2, character: '  api_key: k'.length };
    file.edit({ start: at, end: at }, 'ey-of-another-length');
    assert.ok(file.accounts.hasApiKey('key-of-another-length'));
    assert.ok(!file.accounts.hasApiKey('k'));
  });

  const many = 1000;
  const ofOneKey = (): string => Array.from({ length: many }, (_, number) => sharesKey(number)).join('');
  /** In the username, the hash and the key of a user: its line and the character. */
  const places = [
    [0, 13],
    [1, 40],
    [2, 13],
  ] as const;
  const sharing: readonly [what: string, text: (number: number) => string][] = [
    ['an API key', sharesKey],
    ['a username', (number) => user('ana', { api_key: `k${String(number)}-8fW2kqZtR4mNvB3x` })],
    ['a hash', (number) => user(`u${String(number)}`, { hashed_password: someHash })],
    ['a record', () => user('ana')],
  ];
  for (const [what, text] of sharing) {
    it(`a letter in a username, hash or key asks a few again where ${String(many)} users share ${what}`, () => {
      let asked = 0;
      const counting = new RuleSet([asksOfAll(() => (asked += 1))]);
      const all = Array.from({ length: many }, (_, number) => text(number)).join('');
      const file = new UsersFile(all, { server: 'rubrix-0.18', knowledge, rules: counting });
      file.advance();
      for (const index of [1, many >> 1, many - 1]) {
        for (const [line, character] of places) {
          const at = { line: index * linesOfUser + line, character };
          for (const letters of ['x', 'y', 'z']) {
            asked = 0;
            file.edit({ start: at, end: at }, letters);
            file.advance();
            assert.ok(asked < 10, `${String(asked)} users were asked again`);
          }
        }
      }
    });
  }

  it('looks in turns at the many whose key belongs to somebody of another name', () => {
    const all = ofOneKey();
    const file = readFile(all, 'rubrix-0.18');
    const at = { line: 0, character: 13 };
    file.edit({ start: at, end: at }, 'x');
    assert.equal(file.settled, false);
    let turns = 0;
    while (!file.advance(() => true)) turns += 1;
    assert.ok(turns > many / 2);
    assert.deepEqual(stateOf(file), stateOf(readFile(file.text, 'rubrix-0.18')));
  });

  it('goes on with an edit in between', () => {
    const all = ofOneKey();
    const file = readFile(all, 'rubrix-0.18');
    for (const line of [0, 40, 0, many])
      file.edit({ start: { line, character: 13 }, end: { line, character: 13 } }, 'x');
    file.advance();
    assert.deepEqual(stateOf(file), stateOf(readFile(file.text, 'rubrix-0.18')));
  });
});
