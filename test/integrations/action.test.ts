import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { ensureBuilt } from '../../scripts/setup.mjs';
import { user } from '../cli/harness.ts';
import { textOf } from '../docs/project-files.ts';
import { Repository } from './repository.ts';

const script = fileURLToPath(new URL('../../scripts/action/main.mjs', import.meta.url));
const command = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));

interface Step {
  readonly run?: string;
  readonly uses?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
}
interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string; readonly description: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

/** GitHub's program, which writes down what it is asked for; comments stand in a file. */
const gh = `
const { appendFileSync, existsSync, readFileSync, writeFileSync } = require('node:fs');
const args = process.argv.slice(2);
appendFileSync('gh.log', JSON.stringify(args) + '\\n');
if (existsSync('gh.refuses')) process.exit(1);
if (!args.includes('--method')) console.log(existsSync('comment.json') ? 4711 : '');
else writeFileSync('comment.json', readFileSync(0));
`;

describe('the action', function () {
  this.timeout(60_000);
  const action = parse(textOf('action.yml')) as Action;
  let repository: Repository;
  before(() => {
    ensureBuilt();
  });
  beforeEach(() => {
    repository = new Repository();
    repository.write('bin/gh.cjs', gh);
    repository.write('bin/gh', `#!/bin/sh\nexec "${process.execPath}" "\${0%/*}/gh.cjs" "$@"\n`);
    spawnSync('chmod', ['+x', join(repository.path, 'bin', 'gh')]);
    repository.write('.gitignore', '*\n!users.yml\n');
  });
  afterEach(() => {
    repository.remove();
  });

  /** Runs the script as the first step does, with the inputs' defaults. */
  function run(inputs: Readonly<Record<string, string>> = {}) {
    const { path } = repository;
    for (const name of ['output', 'summary']) rmSync(join(path, name), { force: true });
    mkdirSync(join(path, 'temp'), { recursive: true });
    const { status, stdout, stderr } = spawnSync(process.execPath, [script], {
      cwd: path,
      encoding: 'utf8',
      env: {
        ...repository.env,
        PATH: `${join(path, 'bin')}${delimiter}${process.env['PATH'] ?? ''}`,
        GITHUB_OUTPUT: join(path, 'output'),
        GITHUB_STEP_SUMMARY: join(path, 'summary'),
        GITHUB_REPOSITORY: 'some/where',
        RUNNER_TEMP: join(path, 'temp'),
        USERS_YML_PATHS: action.inputs['paths']?.default,
        USERS_YML_FAIL_ON: action.inputs['fail-on']?.default,
        USERS_YML_FAIL_ON_ACCESS: action.inputs['fail-on-access']?.default,
        USERS_YML_COMMAND: command,
        ...inputs,
      },
    });
    const lines = readFileSync(join(path, 'output'), 'utf8').trimEnd().split('\n');
    const outputs = Object.fromEntries(
      lines.map((line): [string, string] => [line.replace(/=.*/s, ''), line.replace(/^\w+=/, '')]),
    );
    const summary = join(path, 'summary');
    return {
      status,
      stdout,
      stderr,
      outputs: outputs as Readonly<Partial<Record<string, string>>>,
      summary: existsSync(summary) ? readFileSync(summary, 'utf8') : '',
    };
  }
  const asked = () => {
    const log = join(repository.path, 'gh.log');
    return existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n') : [];
  };
  const widened = () => {
    repository.commit({ 'users.yml': user('ana') });
    repository.commit({ 'users.yml': user('ana', { workspaces: '[reviews]' }) + user('Ben') });
  };

  it('annotates, keeps SARIF for code scanning, and tells whose access changes', () => {
    widened();
    const { status, stdout, outputs, summary } = run();
    assert.equal(status, 0);
    assert.match(stdout, /^::error file=users\.yml,line=5,.*title=bad-pattern::/m);
    assert.deepEqual([outputs['status'], outputs['exit']], ['1', '1']);
    const log = JSON.parse(readFileSync(outputs['sarif'] ?? '', 'utf8')) as { readonly version: string };
    assert.equal(log.version, '2.1.0');
    assert.match(summary, /## Users files\n\nThe check has findings/);
    assert.match(summary, /does not start/);
    assert.deepEqual(asked(), []);
  });

  it('passes where there is nothing to say, and fails for a wider access where that is asked for', () => {
    repository.commit({ 'users.yml': user('ana') });
    repository.commit({ 'users.yml': user('ana', { workspaces: '[reviews]' }) });
    const usual = run();
    assert.deepEqual([usual.outputs['status'], usual.outputs['exit']], ['0', '0']);
    assert.match(usual.summary, /The check passed[^]*ana[^]*reviews/);
    const strict = run({ USERS_YML_FAIL_ON_ACCESS: 'widened' });
    assert.deepEqual([strict.outputs['status'], strict.outputs['exit']], ['0', '1']);
  });

  it('says what is missing where there is no commit before, or not the one that is asked for', () => {
    repository.commit({ 'users.yml': user('ana') });
    assert.match(run().summary, /not compared[^]*fetch-depth: 2/);
    const { summary, outputs } = run({ USERS_YML_BASE: '--output=x' });
    assert.match(summary, /not compared: the revision to compare with is not in this clone/);
    assert.equal(outputs['exit'], '0');
    assert.ok(!existsSync(join(repository.path, 'x')));
  });

  it('takes paths one a line, also with blanks and hyphens, and another server', () => {
    repository.write('.gitignore', 'bin\n');
    repository.commit({ '-a b/users.yml': user('Ana'), 'c.yml': user('ana'), 'users.yml': user('Eve') });
    const { stdout } = run({ USERS_YML_PATHS: '-a b\n\n c.yml \n', USERS_YML_SERVER: 'argilla-1.5' });
    assert.match(stdout, /file=-a b\/users\.yml/);
    assert.match(stdout, /Argilla 1\.5/);
    assert.doesNotMatch(stdout, /Eve/);
  });

  it('takes more options, one a line, and no path among them', () => {
    repository.commit({ 'users.yml': user('ana', { workspaces: 'null' }) });
    repository.write('users-yml.config.json', '{"severity":{"super-user":"off"}}');
    assert.equal(run().outputs['status'], '0');
    assert.equal(run({ USERS_YML_OPTIONS: '--config=none\n\n --require ' }).outputs['status'], '1');
    const { outputs, stderr } = run({ USERS_YML_OPTIONS: '--no-such' });
    assert.equal(outputs['exit'], '2');
    assert.match(stderr, /no such option/);
  });

  it('comments once and then over it, only where that is wanted and there is something to say', () => {
    widened();
    const wanted = { USERS_YML_COMMENT: 'true', USERS_YML_PULL_REQUEST: '7' };
    run({ ...wanted, USERS_YML_PULL_REQUEST: '' });
    assert.deepEqual(asked(), []);
    run(wanted);
    run(wanted);
    assert.deepEqual(
      asked()
        .filter((line) => line.includes('--method'))
        .map((line) => (JSON.parse(line) as string[]).slice(2, 4)),
      [
        ['POST', 'repos/some/where/issues/7/comments'],
        ['PATCH', 'repos/some/where/issues/comments/4711'],
      ],
    );
    const { body } = JSON.parse(readFileSync(join(repository.path, 'comment.json'), 'utf8')) as {
      readonly body: string;
    };
    assert.match(body, /^<!-- users-yml: access -->\n/);
    repository.commit({ 'users.yml': `# x\n${readFileSync(join(repository.path, 'users.yml'), 'utf8')}` });
    rmSync(join(repository.path, 'gh.log'));
    run(wanted);
    assert.deepEqual(asked(), []);
  });

  it('is content with the summary where the token may not comment', () => {
    repository.commit({ 'users.yml': user('ana') });
    repository.commit({ 'users.yml': user('ana', { workspaces: '[reviews]' }) });
    writeFileSync(join(repository.path, 'gh.refuses'), '');
    const { stdout, outputs, summary } = run({ USERS_YML_COMMENT: 'true', USERS_YML_PULL_REQUEST: '7' });
    assert.match(stdout, /::notice::The token may not comment/);
    assert.match(summary, /reviews/);
    assert.equal(outputs['exit'], '0');
  });

  it('fails where the command is not there, or is asked for what it does not know', () => {
    repository.commit({ 'users.yml': user('ana') });
    assert.equal(run({ USERS_YML_COMMAND: '/nowhere/cli.cjs' }).outputs['exit'], '2');
    const { outputs, stderr } = run({ USERS_YML_FAIL_ON: 'everything' });
    assert.equal(outputs['exit'], '2');
    assert.match(stderr, /--fail-on/);
  });

  it('puts no secret anywhere', () => {
    repository.commit({ 'users.yml': user('ana', { api_key: '08154711', hashed_password: 'plainsecret' }) });
    repository.commit({ 'users.yml': user('ana', { api_key: 'othersecret', hashed_password: 'plainersecret' }) });
    const { stdout, stderr, outputs, summary } = run();
    const told = [stdout, stderr, summary, readFileSync(outputs['sarif'] ?? '', 'utf8')].join('\n');
    for (const secret of ['plainsecret', 'plainersecret', 'othersecret', '08154711'])
      assert.ok(!told.includes(secret), secret);
  });

  describe('as it is described', () => {
    it('gives every input to its script, and nothing of an event or input to a shell', () => {
      const { steps } = action.runs;
      const given = JSON.stringify(steps) + JSON.stringify(action.outputs);
      for (const name of Object.keys(action.inputs)) assert.match(given, new RegExp(`inputs\\.${name}\\b`));
      for (const { run: line = '', uses } of steps) {
        assert.ok(!line.includes('${{'), line);
        if (uses !== undefined) assert.match(uses, /@[\da-f]{40}$/);
      }
      const source = ['main', 'compare', 'comment', 'provide-command'].map((name) =>
        textOf(`scripts/action/${name}.mjs`),
      );
      for (const variable of Object.keys(steps[0]?.env ?? {}))
        if (variable !== 'GH_TOKEN') assert.ok(source.join().includes(`'${variable}'`), variable);
    });

    it('ends with the status of the check', () => {
      const last = action.runs.steps.at(-1);
      for (const status of ['0', '1', '2']) {
        const env = { ...process.env, USERS_YML_STATUS: status };
        assert.equal(spawnSync('/bin/sh', ['-c', last?.run ?? ''], { env }).status, Number(status));
      }
    });
  });
});
