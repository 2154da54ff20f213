import assert from 'node:assert/strict';
import { join } from 'node:path';
import { diffFormatNames } from '../../server/src/cli/format/diff-formats.ts';
import { diffJson } from './diff-json.ts';
import { foreign, goodHash, makeFolder, user, users } from './harness.ts';

const team = user('ana', { workspaces: '[team]' });
const both = user('ana', { workspaces: '[team, reviews]' });
const root = user('ana').replace('  workspaces: []\n', '');
const broken = `${team}- username: Ben\n`;

describe('users-yml diff OLD NEW', () => {
  const folder = makeFolder({
    'team.yml': team,
    'both.yml': both,
    'root.yml': root,
    'broken.yml': broken,
    'empty.yml': '[]\n',
    'foreign.yml': foreign,
    'latin.yml': Buffer.from(user('ana', { full_name: 'Jos\xe9' }), 'latin1'),
    'dup.yml': user('ana') + user('ana', { api_key: 'other-8fW2kqZtR4mNvB3xT5pLs9' }),
    'dup-migrate.yml': `# users-yml: server=argilla-migrate\n${user('ana')}${user('ana', { api_key: 'other-8fW2kqZtR4mNvB3xT5pLs9' })}`,
    'rubrix.yml': `# users-yml: server=rubrix-0.18\n${user('ana', { superuser: 'true' })}`,
    'argilla.yml': `# users-yml: server=argilla-1.5\n${user('ana', { superuser: 'true' })}`,
    'sub/users.yml': team,
    'odd|`name`\n@ana.yml': both,
  });
  const at = (name: string) => (name === '-' ? name : join(folder.path, name));
  after(folder.remove);

  const diff = (args: readonly string[], stdin = '') => users(['diff', ...args], { stdin });
  const json = async (old: string, now: string, ...more: readonly string[]) => {
    const { status, out, err } = await diff(['--format', 'json', ...more, at(old), at(now)]);
    return { status, err, file: diffJson(out).files[0], files: diffJson(out).files };
  };

  it('prints the form of docs/cli.md#diff-json', async () => {
    const { out, err, status } = await diff(['--format=json', at('team.yml'), at('root.yml')]);
    assert.deepEqual([status, err], [0, '']);
    assert.deepEqual(JSON.parse(out), {
      version: 1,
      files: [
        {
          file: at('root.yml'),
          loads: [true, true],
          widened: true,
          users: [
            {
              username: 'ana',
              change: 'changed',
              superuser: [false, true],
              disabled: [false, false],
              gained: [''],
              lost: ['team'],
              credentials: [],
              signs_in_as: ['ana', 'ana'],
            },
          ],
        },
      ],
    });
  });

  for (const [title, old, now, failOn, status] of [
    ['wider, by default', 'team.yml', 'both.yml', null, 0],
    ['wider', 'team.yml', 'both.yml', 'widened', 1],
    ['wider', 'team.yml', 'both.yml', 'changed', 1],
    ['wider', 'team.yml', 'both.yml', 'never', 0],
    ['narrower', 'both.yml', 'team.yml', 'widened', 0],
    ['narrower', 'both.yml', 'team.yml', 'changed', 1],
    ['the same', 'team.yml', 'team.yml', 'changed', 0],
    ['all gone', 'team.yml', 'empty.yml', 'widened', 0],
    ['all gone', 'team.yml', 'empty.yml', 'changed', 1],
    ['an earlier file that does not load', 'broken.yml', 'empty.yml', 'widened', 1],
    ['an earlier file that does not load', 'broken.yml', 'empty.yml', 'changed', 1],
    ['an earlier file that does not load', 'broken.yml', 'both.yml', 'never', 0],
    ['a later file that does not load', 'team.yml', 'broken.yml', 'widened', 0],
    ['a later file that does not load', 'team.yml', 'broken.yml', 'changed', 1],
    ['another program’s files', 'foreign.yml', 'foreign.yml', 'changed', 0],
  ] as const) {
    it(`exit status ${status}: ${title}, --fail-on ${failOn ?? '(none)'}`, async () => {
      const option = failOn === null ? [] : ['--fail-on', failOn];
      assert.equal((await diff([...option, at(old), at(now)])).status, status);
    });
  }

  for (const [old, now, loads] of [
    ['broken.yml', 'team.yml', [false, true]],
    ['team.yml', 'broken.yml', [true, false]],
    ['team.yml', 'latin.yml', [true, false]],
    ['team.yml', 'foreign.yml', [true, false]],
    ['empty.yml', 'team.yml', [true, true]],
  ] as const) {
    it(`says with which of the files the server starts: ${old}, ${now}`, async () => {
      const { file, err } = await json(old, now);
      assert.deepEqual(file?.loads, loads);
      assert.equal(
        err.includes('does not start'),
        loads.some((each) => !each),
      );
    });
  }

  it('judges both for the server of the later one', async () => {
    assert.deepEqual((await json('argilla.yml', 'rubrix.yml')).file?.users, []);
    assert.deepEqual((await json('rubrix.yml', 'argilla.yml')).file?.users, []);
    assert.deepEqual((await json('dup.yml', 'dup-migrate.yml')).file?.loads, [false, false]);
    assert.deepEqual((await json('dup-migrate.yml', 'dup.yml')).file?.loads, [true, true]);
    assert.deepEqual((await json('dup.yml', 'dup.yml', '--server', 'argilla-migrate')).file?.loads, [false, false]);
  });

  it('says nothing of another program’s files, but tells whoever named them', async () => {
    const { files, err, status } = await json('foreign.yml', 'foreign.yml');
    assert.deepEqual([files, status], [[], 0]);
    assert.match(err, /foreign\.yml: not a Rubrix\/Argilla users file/);
  });

  it('takes standard input for one side', async () => {
    const { out } = await diff(['--format=json', '-', at('both.yml')], team);
    assert.deepEqual(diffJson(out).files[0]?.users[0]?.gained, ['reviews']);
    const { out: other } = await diff(['--format=json', at('both.yml'), '-'], team);
    assert.equal(diffJson(other).files[0]?.file, '-');
    assert.equal((await diff(['-', '-'])).status, 2);
  });

  for (const [title, args, message] of [
    ['a file that is not there', ['team.yml', 'nowhere.yml'], /nowhere\.yml: there is no such file/],
    ['a folder', ['sub', 'team.yml'], /OLD and NEW are files/],
    ['a format of another command', ['--format', 'sarif', 'team.yml', 'both.yml'], /--format takes one of/],
  ] as const) {
    it(`refuses ${title}`, async () => {
      const { status, err } = await diff(args.map((arg) => (arg.includes('.') || arg === 'sub' ? at(arg) : arg)));
      assert.equal(status, 2);
      assert.match(err, message);
    });
  }

  it('shows no secret, and nothing that a terminal or Markdown would act on', async () => {
    for (const format of diffFormatNames) {
      for (const now of ['odd|`name`\n@ana.yml', 'broken.yml', 'dup.yml']) {
        const { out, err } = await diff(['--format', format, at('team.yml'), at(now)]);
        assert.doesNotMatch(out + err, /8fW2kqZtR4mNvB3xT5pLs9/);
        assert.ok(!(out + err).includes(goodHash));
        assert.doesNotMatch(out + err, /[^\P{Cc}\n]/u);
      }
    }
    const { out } = await diff(['--format', 'markdown', at('team.yml'), at('odd|`name`\n@ana.yml')]);
    assert.match(out, /^### Access by `` [^\n]*odd\|`name`\\u\{a\}@ana\.yml ``\n/);
  });

  it('tells people in Markdown what changes, and for whom', async () => {
    const { out } = await diff(['--format', 'markdown', at('team.yml'), at('both.yml')]);
    assert.match(out, /\*\*1 user gains access: 1 changed\.\*\*/);
    assert.match(out, /^\| `ana` \| \*\*changed\*\* \| `reviews` \| {2}\| {2}\|$/m);
    assert.match(out, /^\| `reviews` \| `ana` \| {2}\|$/m);
  });

  it('tells people at a terminal what changes, and for whom', async () => {
    const { out } = await diff([at('both.yml'), at('root.yml')]);
    assert.match(out, /1 user gains access: 1 changed\./);
    assert.match(out, /^ {2}~ {2}ana {2,}gains every workspace; loses reviews, team; becomes a super-user$/m);
    assert.match((await diff([at('team.yml'), at('team.yml')])).out, /No access changes\./);
  });
});
