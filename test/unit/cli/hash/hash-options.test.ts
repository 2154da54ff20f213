import assert from 'node:assert/strict';
import { hashOptions, placeOf } from '../../../../server/src/cli/hash/hash-options.ts';
import { readOptions } from '../../../../server/src/cli/options/read-options.ts';
import { users } from '../../../cli/harness.ts';

describe('users-yml hash: options', () => {
  const hash = { format: 'hash', server: 'rubrix-0.18' };
  for (const [args, expected] of [
    [[], { cost: null, place: hash }],
    [['--cost', '4'], { cost: 4, place: hash }],
    [['--cost=31'], { cost: 31, place: hash }],
    [['--cost', '10', '--cost', '11'], { cost: 11, place: hash }],
    [['--format', 'env'], { cost: null, place: { format: 'env', server: 'rubrix-0.18' } }],
    [
      ['--format=compose', '--server', 'argilla-1.5'],
      { cost: null, place: { format: 'compose', server: 'argilla-1.5' } },
    ],
    [['--format', 'htpasswd', '--user', 'Ana B'], { cost: null, place: { format: 'htpasswd', user: 'Ana B' } }],
    [['--user', 'ana'], { cost: null, place: hash }],
  ] as const) {
    it(`may be ${JSON.stringify(args)}`, () => {
      const given = readOptions(hashOptions, args);
      assert.ok(given);
      assert.deepEqual({ cost: given.values.cost, place: placeOf(given.values, null) }, expected);
    });
  }

  const secret = 'hunter2';
  for (const [args, message] of [
    [[secret], /never taken from an argument/],
    [['--', secret], /never taken from an argument/],
    [['--', `--${secret}`], /never taken from an argument/],
    [['-'], /never taken from an argument/],
    [['--cost', '10', secret], /never taken from an argument/],
    [[`--${secret}`], /no such option/],
    [[`-${secret}`], /no such option/],
    [[`--password=${secret}`], /no such option/],
    [['--password', secret], /no such option/],
    [['--help=hunter2'], /--help takes no value/],
    [['--cost'], /--cost needs a value/],
    [['--cost='], /--cost needs a value/],
    [['--cost', '--format'], /--cost needs a value/],
    [['--cost', '3'], /from 4 to 31/],
    [['--cost', '32'], /from 4 to 31/],
    [['--cost', '010'], /from 4 to 31/],
    [['--cost', '1e1'], /from 4 to 31/],
    [['--cost', '12.0'], /from 4 to 31/],
    [['--cost', secret], /from 4 to 31/],
    [['--cost=-4'], /from 4 to 31/],
    [['--format', secret], /one of hash, env, env-file, compose, htpasswd/],
    [['--server', secret], /one of rubrix-0\.18, /],
    [['--format', 'htpasswd'], /needs --user/],
    [['--format', 'htpasswd', '--user', ''], /--user needs a value/],
    [['--format', 'htpasswd', '--user', `a:${secret}`], /without colons/],
    [['--format', 'htpasswd', '--user', 'a\nb'], /without colons/],
    [['--format', 'htpasswd', '--user', 'a\x85b'], /without colons/],
  ] as const) {
    it(`can't be ${JSON.stringify(args)}; nothing is repeated, nothing is hashed`, async () => {
      const { status, out, err, hostsOpened } = await users(['hash', ...args], { stdin: 'secret' });
      assert.deepEqual([status, out, hostsOpened], [2, '', 0]);
      assert.match(err, message);
      assert.ok(!err.includes(secret));
    });
  }
});
