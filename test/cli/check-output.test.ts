import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkFormatNames } from '../../server/src/cli/format/check-formats.ts';
import { buildCli } from './bundled-cli.ts';
import { makeFolder, user } from './harness.ts';

const root = user('root').replace('  workspaces: []\n', '');

describe('users-yml check --output', function () {
  this.timeout(30_000);
  let cli: Awaited<ReturnType<typeof buildCli>>;
  let folder: ReturnType<typeof makeFolder>;
  const many = Array.from({ length: 300 }, (_, index) => user(`U${index}`)).join('');
  before(async () => {
    cli = await buildCli();
  });
  after(() => cli.remove());
  beforeEach(() => {
    folder = makeFolder({ 'users.yml': root, 'many.yml': many, 'old.txt': 'old' });
  });
  afterEach(() => folder.remove());

  const at = (name: string) => join(folder.path, name);
  const shell = (script: string) => {
    const env = { ...process.env, node: process.execPath, file: cli.file };
    const program = script.replaceAll('$cli', '"$node" "$file"');
    const { status, stdout, stderr } = spawnSync('bash', ['-c', program], { cwd: folder.path, env });
    return { status, out: stdout.toString(), err: stderr.toString() };
  };

  it('writes what would be printed, in every format, and prints nothing', () => {
    for (const format of checkFormatNames) {
      const printed = shell(`$cli check --format ${format} users.yml`);
      const written = shell(`$cli check --format ${format} --output report users.yml`);
      assert.deepEqual(written, { ...printed, out: '' });
      assert.equal(readFileSync(at('report'), 'utf8'), printed.out);
    }
  });

  it('paints nothing into a file', () => {
    shell('FORCE_COLOR=1 $cli check --output report users.yml');
    assert.ok(!readFileSync(at('report'), 'utf8').includes('\x1b'));
  });

  it('takes the place of a file and keeps its mode and the links to it', () => {
    symlinkSync('old.txt', at('link.txt'));
    symlinkSync('new.txt', at('dangling.txt'));
    shell('chmod 640 old.txt; $cli check --output link.txt users.yml; $cli check --output dangling.txt users.yml');
    assert.ok(lstatSync(at('link.txt')).isSymbolicLink());
    assert.equal(statSync(at('old.txt')).mode & 0o777, 0o640);
    for (const name of ['old.txt', 'new.txt']) assert.match(readFileSync(at(name), 'utf8'), /super-user/);
  });

  it('writes into a pipe and a device', () => {
    assert.match(shell('$cli check --output >(cat) users.yml').out, /super-user/);
    assert.match(shell('$cli check --output /dev/stdout users.yml | cat').out, /super-user/);
    assert.deepEqual(shell('$cli check --output /dev/null users.yml'), { status: 1, out: '', err: '' });
  });

  for (const [title, script, sentence] of [
    [
      'the file may not become that large',
      'ulimit -f 8; $cli check --output old.txt many.yml',
      'the file may not become that large.',
    ],
    ['its folder is not there', '$cli check --output gone/report users.yml', 'its folder is not there.'],
    ['it is a folder', 'mkdir old; $cli check --output old users.yml', 'it is a folder.'],
    ['the device is full', '$cli check --output /dev/full users.yml', 'the disk is full.'],
  ] as const) {
    it(`leaves all as it was where ${title}`, () => {
      const { status, out, err } = shell(script);
      assert.deepEqual([status, out, err], [2, '', `users-yml: The output could not be written: ${sentence}\n`]);
      assert.equal(readFileSync(at('old.txt'), 'utf8'), 'old');
      assert.deepEqual(
        readdirSync(folder.path).filter((name) => name.includes('.tmp')),
        [],
      );
    });
  }

  it('never takes the place of a file that is checked', () => {
    symlinkSync('users.yml', at('same.txt'));
    for (const [output, path] of [
      ['users.yml', '.'],
      ['./users.yml', 'users.yml'],
      ['same.txt', 'users.yml'],
    ] as const) {
      const { status, err } = shell(`$cli check --output ${output} ${path}`);
      assert.equal(status, 2);
      assert.match(err, /--output names a file that is checked/);
      assert.equal(readFileSync(at('users.yml'), 'utf8'), root);
    }
  });

  it('takes nothing of what another process left', () => {
    writeFileSync(at('.report.1.tmp'), 'left');
    shell('$cli check --output report users.yml');
    assert.equal(readFileSync(at('.report.1.tmp'), 'utf8'), 'left');
    assert.match(readFileSync(at('report'), 'utf8'), /super-user/);
  });
});
