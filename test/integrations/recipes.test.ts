import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { ensureBuilt } from '../../scripts/setup.mjs';
import { isUsersFileName } from '../../server/src/common/files/file-names.ts';
import { projectAddress, projectName } from '../../server/src/common/project.ts';
import { user } from '../cli/harness.ts';
import { codeBlocks } from '../docs/markdown.ts';
import { textOf } from '../docs/project-files.ts';
import { junitFaults } from '../unit/cli/format/junit-faults.ts';
import { gitlabSchema } from '../unit/cli/format/schemas.ts';
import { Repository } from './repository.ts';

const { version, bin } = JSON.parse(textOf('package.json')) as {
  readonly version: string;
  readonly bin: Readonly<Record<string, string>>;
};
const command = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));
const page = textOf('docs/ci.md');

/** The code of a recipe. */
function recipe(kind: string): string {
  const [code, ...more] = codeBlocks(page, kind);
  assert.ok(code !== undefined && more.length === 0, kind);
  return code;
}

describe('the recipes of docs/ci.md', function () {
  this.timeout(60_000);
  let repository: Repository;
  let tools: string;
  before(() => {
    ensureBuilt();
    // npx as it is when the package is there, but that it takes the one that was built.
    tools = mkdtempSync(join(tmpdir(), 'users-yml-npx-'));
    const npx = `#!/bin/sh\n[ "$1 $2" = "--yes users-yml@${version}" ] || exit 64\nshift 2\nexec "${process.execPath}" "${command}" "$@"\n`;
    writeFileSync(join(tools, 'npx'), npx);
    chmodSync(join(tools, 'npx'), 0o755);
  });
  after(() => {
    rmSync(tools, { recursive: true, force: true });
  });
  beforeEach(() => {
    repository = new Repository();
    repository.commit({ 'users.yml': user('ana'), 'conf/.users.yaml': user('ben', { workspaces: '[a, a]' }) });
  });
  afterEach(() => {
    repository.remove();
  });
  const env = () => ({ ...repository.env, PATH: `${tools}${delimiter}${process.env['PATH'] ?? ''}` });
  const shell = (line: string) =>
    spawnSync('/bin/sh', ['-ec', line], { cwd: repository.path, env: env(), encoding: 'utf8' });
  const left = (name: string) => readFileSync(join(repository.path, name), 'utf8');

  it('GitLab: writes the report that it names and fails for a finding', () => {
    const { users } = parse(recipe('yaml gitlab')) as {
      readonly users: {
        readonly script: readonly string[];
        readonly artifacts: { readonly reports: { readonly codequality: string } };
      };
    };
    repository.write('users.yml', user('Ana'));
    const outcomes = users.script.map((line) => shell(line));
    assert.deepEqual(
      outcomes.map(({ status }) => status),
      [0, 1],
      outcomes[1]?.stderr,
    );
    const report = JSON.parse(left(users.artifacts.reports.codequality)) as readonly { readonly location: object }[];
    const validate = new Ajv({ strict: true }).compile(gitlabSchema);
    assert.ok(validate(report), JSON.stringify(validate.errors));
    assert.deepEqual(report.at(-1)?.location, { path: 'users.yml', lines: { begin: 1, end: 1 } });
  });

  it('Jenkins: writes the report that it names and fails for a finding', () => {
    const code = recipe('groovy jenkins');
    const lines = [...code.matchAll(/\bsh '([^']*)'/g)].map(([, line = '']) => line);
    const file = /\bjunit '([^']*)'/.exec(code)?.[1] ?? '';
    assert.deepEqual(
      lines.map((line) => shell(line).status),
      [0],
    );
    repository.write('users.yml', user('Ana'));
    assert.deepEqual(
      lines.map((line) => shell(line).status),
      [1],
    );
    assert.deepEqual(junitFaults(left(file)), []);
    assert.match(left(file), /<failure /);
  });

  it('a git hook: refuses what would be committed, whatever stands in the folder', () => {
    repository.write('.git/hooks/pre-commit', recipe('sh hook'));
    chmodSync(join(repository.path, '.git/hooks/pre-commit'), 0o755);
    const commit = () =>
      spawnSync('git', ['commit', '--message', 'x'], { cwd: repository.path, env: env(), encoding: 'utf8' });
    repository.write('conf/a b.users.yml', user('Ana'));
    repository.git('add', '--all');
    repository.write('conf/a b.users.yml', user('ana'));
    const refused = commit();
    assert.equal(refused.status, 1);
    assert.match(refused.stdout + refused.stderr, /a b\.users\.yml[^]*bad-pattern/);
    repository.git('add', '--all');
    repository.write('conf/a b.users.yml', user('Ana'));
    const accepted = commit();
    assert.equal(accepted.status, 0, accepted.stdout + accepted.stderr);
    assert.equal(repository.git('ls-files').split('\n').length, 4);
    repository.write('conf/.users.yaml', user('ben', { workspaces: 'null' }));
    repository.git('add', 'conf/.users.yaml');
    assert.equal(commit().status, 0);
    repository.write('conf/users-yml.config.json', '{"severity":{"super-user":"error"}}');
    repository.write('conf/.users.yaml', user('cid', { workspaces: 'null' }));
    repository.git('add', 'conf/users-yml.config.json', 'conf/.users.yaml');
    const { stdout, stderr } = commit();
    assert.match(stdout + stderr, /\.users\.yaml[^]*super-user/);
  });

  it('a container: its command, and no writing in the folder', () => {
    const words = recipe('sh container').replaceAll('\\\n', ' ').trim().split(/\s+/);
    assert.ok(words.includes('"$PWD:/work:ro"'));
    const inner = words.slice(words.findIndex((word) => word.startsWith('node:')) + 1);
    assert.equal(shell(inner.join(' ')).status, 0);
    assert.equal(repository.git('status', '--short'), '');
  });

  it('GitHub Actions: the action at its tag, with inputs that it has and the rights that it needs', () => {
    const workflow = parse(recipe('yaml github')) as {
      readonly permissions: object;
      readonly jobs: {
        readonly users: {
          readonly steps: readonly { readonly uses: string; readonly with: Readonly<Record<string, unknown>> }[];
        };
      };
    };
    assert.deepEqual(workflow.permissions, { contents: 'read' });
    const [checkout, check] = workflow.jobs.users.steps;
    assert.equal(checkout?.with['fetch-depth'], 2);
    assert.equal(check?.uses, `${projectName}@v${version}`);
    const { inputs } = parse(textOf('action.yml')) as { readonly inputs: object };
    const named = [...page.matchAll(/^\| `([^|]+)` +\|/gm)].flatMap(([, cell = '']) => cell.split('`, `'));
    for (const name of [...Object.keys(check.with), ...named.map((cell) => cell.replace(/: .*/, ''))])
      assert.ok(name in inputs, name);
  });

  describe('pre-commit', () => {
    const [hook, ...more] = parse(textOf('.pre-commit-hooks.yaml')) as readonly Hook[];

    it('runs the command of the package on users files, and on no other', () => {
      assert.deepEqual(more, []);
      assert.ok(hook && Object.keys(bin).includes(hook.entry.split(' ')[0] ?? ''));
      assert.ok(existsSync(command));
      const names = [
        'users.yml',
        '.users.yaml',
        'a.users.yml',
        'ausers.yml',
        'users.yml.bak',
        'users.json',
        '.users.yml',
      ];
      for (const name of names) {
        for (const path of [name, `a/b c/${name}`])
          assert.equal(new RegExp(hook.files).test(path), isUsersFileName(name), path);
      }
    });

    it('is told at the address and version of the project, and the same where npm installs it', () => {
      const [source] = (parse(recipe('yaml pre-commit')) as Config).repos;
      assert.deepEqual([source?.repo, source?.rev], [projectAddress, `v${version}`]);
      assert.equal(source?.hooks[0]?.id, hook?.id);
      const [local] = (parse(recipe('yaml pre-commit-npm')) as Config).repos;
      const { additional_dependencies: packages, ...same } = local?.hooks[0] ?? {};
      assert.deepEqual(packages, [`users-yml@${version}`]);
      assert.deepEqual({ ...same, description: hook?.description }, hook);
    });
  });
});

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly files: string;
  readonly description: string;
}
interface Config {
  readonly repos: readonly {
    readonly repo: string;
    readonly rev?: string;
    readonly hooks: readonly (Partial<Hook> & { readonly additional_dependencies?: readonly string[] })[];
  }[];
}
