import assert from 'node:assert/strict';
import { checkJson, foreign, user, users } from './harness.ts';

const root = user('root').replace('  workspaces: []\n', '');
/** A warning, and a hint. */
const faulty = root + user('ana', { workspaces: '[a, a]' });

const codes = (out: string) =>
  checkJson(out).files.map(({ diagnostics }) => diagnostics.map(({ code }) => code).join());

describe('users-yml check --quiet', () => {
  for (const [failOn, stdin, found] of [
    ['warning', faulty, 'super-user'],
    ['hint', faulty, 'super-user,duplicate-workspace'],
    ['error', faulty, ''],
    ['never', faulty, ''],
    ['error', user('Ben') + root, 'bad-pattern'],
  ] as const) {
    it(`reports what counts for --fail-on ${failOn}: ${found || 'nothing'}`, async () => {
      const args = ['check', '--fail-on', failOn, '-'];
      const loud = await users(args, { stdin });
      const quiet = await users([...args, '--quiet', '--format=json'], { stdin });
      assert.deepEqual([quiet.status, codes(quiet.out)], [loud.status, [found]]);
    });
  }

  it('says nothing where nothing counts', async () => {
    for (const stdin of [user('ana'), faulty, foreign]) {
      const { out, err } = await users(['check', '--quiet', '--fail-on=error', '-'], { stdin });
      assert.deepEqual([out, err], ['', '']);
    }
    const { out } = await users(['check', '--quiet', '-'], { stdin: faulty });
    assert.match(out, /^standard input\n {2}1:3 {2}warning[^\n]+super-user\n\n$/);
  });

  it('still tells what can’t be read', async () => {
    const { status, err } = await users(['check', '--quiet', '/nowhere/users.yml']);
    assert.equal(status, 2);
    assert.match(err, /there is no such file/);
  });
});
