import assert from 'node:assert/strict';
import { HashUsageError, parseHashArguments } from '../../../../server/src/cli/hash/hash-arguments.ts';

describe('users-yml hash: arguments', () => {
  const hash = { format: 'hash', server: 'rubrix-0.18' };
  for (const [args, expected] of [
    [[], { cost: 12, place: hash }],
    [['--cost', '4'], { cost: 4, place: hash }],
    [['--cost=31'], { cost: 31, place: hash }],
    [['--cost', '10', '--cost', '11'], { cost: 11, place: hash }],
    [['--format', 'env'], { cost: 12, place: { format: 'env', server: 'rubrix-0.18' } }],
    [
      ['--format=compose', '--server', 'argilla-1.5'],
      { cost: 12, place: { format: 'compose', server: 'argilla-1.5' } },
    ],
    [['--format', 'htpasswd', '--user', 'Ana B'], { cost: 12, place: { format: 'htpasswd', user: 'Ana B' } }],
    [['--user', 'ana'], { cost: 12, place: hash }],
    [['--help'], 'help'],
    [['-h'], 'help'],
  ] as const) {
    it(`takes ${JSON.stringify(args)}`, () => {
      assert.deepEqual(parseHashArguments(args), expected);
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
    [['--help=hunter2'], /no such option/],
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
    [['--format', secret], /one of hash, env, compose, htpasswd/],
    [['--server', secret], /one of rubrix-0\.18, /],
    [['--format', 'htpasswd'], /needs --user/],
    [['--format', 'htpasswd', '--user', ''], /--user needs a value/],
    [['--format', 'htpasswd', '--user', `a:${secret}`], /without colons/],
    [['--format', 'htpasswd', '--user', 'a\nb'], /without colons/],
    [['--format', 'htpasswd', '--user', 'a\x85b'], /without colons/],
  ] as const) {
    it(`refuses ${JSON.stringify(args)}, repeating nothing`, () => {
      assert.throws(
        () => parseHashArguments(args),
        (error) => error instanceof HashUsageError && message.test(error.message) && !error.message.includes(secret),
      );
    });
  }
});
