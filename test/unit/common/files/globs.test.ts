import assert from 'node:assert/strict';
import { plainGlobs } from '../../../../server/src/common/files/globs.ts';

describe('globs of the setting, for whole paths', () => {
  for (const [glob, wanted] of [
    ['config/people.yml', ['**/config/people.yml']],
    ['./people.yml', ['**/people.yml']],
    ['*.accounts.yml', ['**/*.accounts.yml']],
    ['**/people.yml', ['**/people.yml']],
    ['/srv/people.yml', ['/srv/people.yml']],
    ['C:/srv/people.yml', ['c:/srv/people.yml']],
    ['C:\\srv\\people.yml', ['c:/srv/people.yml']],
    ['conf\\*.yml', ['**/conf/*.yml']],
    ['{conf/*,/srv/b}.y{a,}ml', ['**/conf/*.yaml', '**/conf/*.yml', '/srv/b.yaml', '/srv/b.yml']],
    ['{a,{b,c}}.yml', ['**/a.yml', '**/b.yml', '**/c.yml']],
    ['{a}.yml', ['**/a.yml']],
    ['a}.yml', ['**/a}.yml']],
    ['*-users-*.yml', ['**/*-users-*.yml']],
    ['a/**/b/**/c.yml', ['**/a/**/b/**/c.yml']],
  ] as const) {
    it(`${glob} is ${wanted.join(' ')}`, () => {
      assert.deepEqual(plainGlobs(glob), wanted);
    });
  }

  for (const [title, glob] of [
    ['nothing', ''],
    ['many letters', 'a'.repeat(251)],
    ['15,000 stars', '*a'.repeat(15_000)],
    ['many stars in a name', '*a*a*z'],
    ['many stars in a name of one choice', '{a,*a}*a*z'],
    ['many folders', 'a/**/b/**/c/**/d'],
    ['many choices', '{a,b}'.repeat(6)],
    ['more choices than anybody can count', '{a,b}'.repeat(50)],
    ['deep choices', `${'{a,'.repeat(80)}${'}'.repeat(80)}`],
  ] as const) {
    it(`refuses ${title}`, () => {
      assert.deepEqual(plainGlobs(glob), []);
    });
  }
});
