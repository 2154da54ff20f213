import assert from 'node:assert/strict';
import { fixesOf } from '../../../server/src/fixes/index.ts';
import type { PlacedFix } from '../../../server/src/fixes/index.ts';
import { applyEdits } from '../../../server/src/text/edits.ts';
import { read } from '../../rules/support/harness.ts';
import { user } from './support.ts';

const many = 200;

function repeat(text: (number: number) => string, count = many): string {
  return Array.from({ length: count }, (_, number) => text(number)).join('');
}

/** Users about whom there is much to say. */
const kinds: readonly (readonly [what: string, text: string])[] = [
  ['unknown keys', user() + repeat((number) => `  note${String(number)}: x\n`)],
  ['one key again and again', user() + repeat(() => '  email: ana@example.org\n')],
  ['misspelt keys', user() + repeat((number) => `  ${'full-'.padEnd(5 + number, '-')}name: x\n`)],
  ['numbers as keys', user() + repeat((number) => `  ${String(number)}: x\n`)],
  [
    'users without their dashes',
    user() + repeat((number) => user({ username: `u${String(number)}` }).replace('-', ' ')),
  ],
  ['bad workspaces', user({}, `workspaces: [${repeat((number) => `a b ${String(number)}, `)}]`)],
  ['one workspace again and again', user({}, `workspaces: [${repeat(() => 'team, ')}]`)],
  ['values that are not what they look like', user({}, `workspaces: [${repeat(() => '0123, 1_000, no, ')}]`)],
  [
    'suppressions of nothing',
    user({}, `workspaces: [] # users-yml-disable-line ${repeat((number) => `no-${String(number)} `)}`),
  ],
];

describe('fixes of many findings', () => {
  for (const [what, text] of kinds) {
    it(`read the user once: ${what}`, () => {
      const { file, findings } = read(text);
      let readings = 0;
      for (const entry of file.entries) {
        const source = entry.source.bind(entry);
        entry.source = () => {
          readings += 1;
          return source();
        };
      }
      const fixes = fixesOf(file);
      for (const finding of findings) fixes(finding);
      assert.ok(findings.length > many / 2, `${String(findings.length)} findings`);
      assert.equal(readings, 1);
    });

    it(`are those of each finding alone: ${what}`, () => {
      const { file, findings } = read(text);
      const fixes = fixesOf(file);
      for (const finding of findings.slice(0, 20)) assert.deepEqual(fixes(finding), fixesOf(file)(finding));
    });
  }

  it('change no more places in all than some for each finding', () => {
    for (const [what, text] of kinds) {
      const { file, findings } = read(text);
      const fixes = fixesOf(file);
      // What several findings have in common is one answer.
      const answers = new Set<PlacedFix['edits']>();
      for (const finding of findings) for (const { edits } of fixes(finding)) answers.add(edits);
      const edits = [...answers].reduce((sum, each) => sum + each.length, 0);
      assert.ok(
        edits <= 6 * findings.length,
        `${what}: ${String(edits)} edits for ${String(findings.length)} findings`,
      );
    }
  });

  it('name at most three other places', () => {
    const texts = [
      ...kinds.map(([, text]) => text),
      repeat(() => user()),
      repeat((n) => user({ username: `u${String(n)}` })),
    ];
    for (const text of texts) for (const { related } of read(text).findings) assert.ok(related.length <= 3);
  });
});

describe('equal keys', () => {
  const text = user({}, 'workspaces: []\nemail: a@x.org\nemail: b@x.org\nemail: c@x.org\nemail: d@x.org');

  it('are all removed at the last one', () => {
    const { file, findings } = read(text);
    const last = findings.findLast(({ code }) => code === 'duplicate-key');
    assert.ok(last);
    const [fix] = fixesOf(file)(last);
    assert.equal(fix?.title, 'Remove the earlier ones, which are ignored');
    assert.equal(applyEdits(text, fix.edits), user({}, 'workspaces: []\nemail: d@x.org'));
  });

  it('lose the one before at another one', () => {
    const { file, findings } = read(text);
    const [, second] = findings.filter(({ code }) => code === 'duplicate-key');
    assert.ok(second);
    const [fix] = fixesOf(file)(second);
    assert.equal(fix?.title, 'Remove the earlier one, which is ignored');
    const expected = user({}, 'workspaces: []\nemail: a@x.org\nemail: c@x.org\nemail: d@x.org');
    assert.equal(applyEdits(text, fix.edits), expected);
  });
});

describe('quoting a workspace', () => {
  const quotes = (list: string): boolean => {
    const { file, findings } = read(user({}, `workspaces: ${list}`), 'argilla-migrate');
    const finding = findings.find(({ code }) => code === 'yaml11-surprise');
    assert.ok(finding);
    return fixesOf(file)(finding).some(({ id }) => id === 'quote-value');
  };

  it('is offered where the server takes the text', () => {
    assert.ok(quotes('[team, 0123]'));
    assert.ok(quotes('[0123, "0123"]'));
  });

  it('is not offered where the same name stands before it', () => {
    assert.ok(!quotes('["0123", 0123]'));
  });
});

describe('a suppression of nothing', () => {
  const comment = (codes: string): string => user({}, `workspaces: [] # users-yml-disable-line ${codes}`);
  const without = (codes: string, index: number): string => {
    const text = comment(codes);
    const { file, findings } = read(text);
    const finding = findings.filter(({ code }) => code === 'unused-suppression')[index];
    assert.ok(finding);
    const [fix] = fixesOf(file)(finding);
    assert.ok(fix);
    return applyEdits(text, fix.edits);
  };
  const rows: readonly (readonly [codes: string, index: number, left: string])[] = [
    ['no-users, bad-pattern', 0, comment('bad-pattern')],
    ['no-users, bad-pattern', 1, comment('no-users')],
    ['no-users bad-pattern', 1, comment('no-users')],
    ['no-users ,bad-pattern , weak-cost', 1, comment('no-users ,weak-cost')],
    ['no-users -- because', 0, user()],
    ['no-users, bad-pattern -- because', 1, comment('no-users -- because')],
    ['  no-users', 0, user()],
  ];
  for (const [codes, index, left] of rows) {
    it(`is removed from "${codes}", number ${String(index + 1)}`, () => {
      assert.equal(without(codes, index), left);
    });
  }
});
