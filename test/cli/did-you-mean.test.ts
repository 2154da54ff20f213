import assert from 'node:assert/strict';
import { users } from './harness.ts';

describe('users-yml, where a word is wrong', () => {
  for (const [args, meant] of [
    [['chekc', '.'], 'check'],
    [['insp'], 'inspect'],
    [['Check'], 'check'],
    [['lint'], null],
    [['--versoin'], '--version'],
    [['--hepl'], '--help'],
    [['--format', 'json'], null],
    [['check', '--fromat', 'json', '.'], '--format'],
    [['check', '--fail', 'error', '.'], '--fail-on'],
    [['check', '--verify', 'none', '.'], '--verify-passwords'],
    [['check', '--watch', '.'], null],
    [['check', '--hlep'], '--help'],
    [['check', '--format', 'jsn', '.'], 'json'],
    [['check', '--format', 'JSON', '.'], 'json'],
    [['check', '--format', 'xml', '.'], null],
    [['check', '--fail-on', 'warn', '.'], 'warning'],
    [['check', '--server', 'argilla-1.4', '.'], 'argilla-1.0, argilla-1.3 or argilla-1.5'],
    [['check', '--server', 'rubrix', '.'], 'rubrix-0.18'],
    [['hash', '--format', 'htpasswrd'], 'htpasswd'],
    [['diff', '--base', 'HEAD', '--fail-on', 'widend'], 'widened'],
  ] as const) {
    it(`${args.join(' ')}: ${meant ?? 'nothing is near'}`, async () => {
      const { status, out, err } = await users(args);
      assert.deepEqual([status, out], [2, '']);
      assert.equal(/Did you mean (.+)\?/.exec(err)?.[1] ?? null, meant);
    });
  }

  it('names what there is, but not the wrong word, which may be a password', async () => {
    for (const args of [['hunter2'], ['check', '--hunter2'], ['check', '--format', 'hunter2', '.']]) {
      const { err } = await users(args);
      assert.doesNotMatch(err, /hunter2/);
      assert.match(err, /check|--format|json/);
    }
  });

  it('does not name what only editors say', async () => {
    assert.doesNotMatch((await users(['lsp', '--clientProcess'])).err, /clientProcessId/);
  });
});
