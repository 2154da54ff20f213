import assert from 'node:assert/strict';
import { defaultSettings, settingNames } from '../../../../server/src/common/settings/settings.ts';
import { readSection } from '../../../../server/src/connection/settings/read-section.ts';

function read(section: unknown) {
  const problems: string[] = [];
  const settings = readSection(section, (problem) => problems.push(problem));
  return { settings, problems };
}

describe('settings as a client gives them', () => {
  for (const [title, section] of [
    ['nothing', undefined],
    ['null', null],
    ['a text', 'server'],
    ['a list', ['server']],
    ['an empty object', {}],
    ['nulls', Object.fromEntries(settingNames.map((name) => [name, null]))],
    ['other settings', { constructor: 1, hash: { else: 3 }, trace: 'off' }],
  ] as const) {
    it(`are the default ones for ${title}`, () => {
      assert.deepEqual(read(section), { settings: defaultSettings, problems: [] });
    });
  }

  for (const given of [
    { server: 'argilla-1.5' },
    { validate: 'open' },
    { files: ['a.yml', '{b,c}/*'] },
    { severity: { 'super-user': 'off', other: 'hint' } },
    { maxProblems: 1 },
    { verifyPublicPasswords: false },
    { 'hash.cost': 31 },
    { 'trace.server': 'verbose' },
  ]) {
    it(`may be ${JSON.stringify(given)}`, () => {
      assert.deepEqual(read(given), { settings: { ...defaultSettings, ...given }, problems: [] });
    });
  }

  it('may be an object within the object where a name has a dot', () => {
    assert.equal(read({ hash: { cost: 4 } }).settings['hash.cost'], 4);
  });

  for (const given of [
    { server: 'argilla-9' },
    { server: 7 },
    { server: 'toString' },
    { validate: 'closed' },
    { files: 'a.yml' },
    { severity: ['off'] },
    { severity: 'off' },
    { maxProblems: 0 },
    { maxProblems: 1.5 },
    { maxProblems: '7' },
    { maxProblems: Infinity },
    { verifyPublicPasswords: 'yes' },
    { 'hash.cost': 3 },
    { 'hash.cost': 32 },
    { 'trace.server': true },
  ]) {
    it(`can't be ${JSON.stringify(given)}`, () => {
      const { settings, problems } = read(given);
      assert.deepEqual(settings, defaultSettings);
      const [name = ''] = Object.keys(given);
      assert.deepEqual(problems, [
        `The value of the setting usersYml.${name} is not one that it can have; the default one is used.`,
      ]);
    });
  }

  it('leave out what is wrong within', () => {
    const { settings, problems } = read({ files: ['a', 7, '', '*a*a*', 'b'], severity: { a: 'loud', b: 'off' } });
    assert.deepEqual(settings.files, ['a', 'b']);
    assert.deepEqual(settings.severity, { b: 'off' });
    const [glob = '', severity, ...more] = problems;
    assert.match(glob, /^The value of the setting usersYml\.files\[3\] .* at most 250 characters, 2 "\*" in one name/);
    assert.equal(
      severity,
      'The value of the setting usersYml.severity.a is not one that it can have; the default one is used.',
    );
    assert.deepEqual(more, []);
  });
});
