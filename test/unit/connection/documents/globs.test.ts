import assert from 'node:assert/strict';
import { globMatcher } from '../../../../server/src/connection/documents/globs.ts';

describe('matching of globs', () => {
  for (const [glob, matching, other] of [
    ['people.yml', ['/people.yml', '/srv/people.yml'], ['/srv/mypeople.yml', '/srv/people.yml.bak', '/people.yml/a']],
    ['a.yml', ['/a.yml'], ['/axyml']],
    ['conf/*.yml', ['/srv/conf/a.yml', '/conf/.a.yml'], ['/conf/a/b.yml', '/myconf/a.yml']],
    ['conf/**', ['/conf/a', '/srv/conf/.a/b'], ['/confs/a']],
    ['conf/**/*.yml', ['/conf/a.yml', '/conf/b/.c/a.yml'], ['/a.yml']],
    ['a/**/b/**/c', ['/a/b/c', '/x/a/x/b/a/b/c', '/a/b/b/x/c'], ['/a/c', '/b/a/c']],
    ['/srv/a.yml', ['/srv/a.yml'], ['/x/srv/a.yml']],
    ['/*/a.yml', ['/srv/a.yml'], ['/a.yml', '/x/srv/a.yml']],
    ['C:\\conf\\*.yml', ['/c:/conf/a.yml'], ['/c:/a.yml', '/d:/conf/a.yml']],
    ['?.yml', ['/a.yml', '/ü.yml'], ['/ab.yml', '/.yml']],
    ['[0-9][0-9]*.yml', ['/07.yml', '/12b.yml'], ['/7.yml', '/a12.yml']],
    ['[!0-9].yml', ['/a.yml'], ['/7.yml']],
    ['[^0-9].yml', ['/a.yml'], ['/7.yml']],
    ['[ab', ['/[ab'], ['/a']],
    ['{dev,prod}/*.{yml,yaml}', ['/dev/a.yml', '/prod/a.yaml'], ['/test/a.yml', '/dev/a.json']],
    ['{a/b,c}.yml', ['/a/b.yml', '/x/c.yml'], ['/b.yml']],
    ['(a|b)+@(c)!{1..3}^$"\' ,~.yml', ['/(a|b)+@(c)!1..3^$"\' ,~.yml'], ['/a.yml', '/aa.yml']],
    ['!a.yml', ['/!a.yml'], ['/b.yml']],
    ['*-users-*', ['/my-users-', '/.-users-users-x'], ['/users-x']],
    ['a**b', ['/ab', '/axb'], ['/a/b']],
  ] as const) {
    it(glob, () => {
      const matches = globMatcher([glob]);
      for (const path of matching) assert.equal(matches(path), true, path);
      for (const path of other) assert.equal(matches(path), false, path);
    });
  }

  it('takes what any of them takes, and none of none', () => {
    const matches = globMatcher(['a', 'b']);
    assert.deepEqual(['/a', '/b', '/c'].map(matches), [true, true, false]);
    assert.equal(globMatcher([])('/a'), false);
  });

  // Each of these would take a plain regular expression from seconds to ages.
  for (const [glob, path] of [
    ['*a*a*a*a*z', `/${'a'.repeat(200)}`],
    ['*a*z', `/${'a'.repeat(1_000_000)}`],
    ['*a'.repeat(15_000), `/${'a'.repeat(200)}`],
    ['(a+)+z', `/${'a'.repeat(200)}`],
    [`${'{a,a}'.repeat(40)}z`, `/${'a'.repeat(40)}`],
    ['a/**/a/**/z', '/a'.repeat(50_000)],
    [`${'*a*/'.repeat(40)}z`, `/${'a'.repeat(250)}`.repeat(400)],
  ] as const) {
    it(`comes to an end: ${glob.slice(0, 30)} in ${path.length} characters`, () => {
      assert.equal(globMatcher([glob])(path), false);
    });
  }
});
