import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { checkFormatNames } from '../../server/src/cli/format/check-formats.ts';
import { deploymentCases, secretsIn } from '../support/deployment-cases.ts';
import { checkJson, makeFolder, user, users } from './harness.ts';

const variable = 'ARGILLA_LOCAL_AUTH_USERS_DB_FILE: /config/.users.yaml';
const mount = '- ./.users.yaml:/config/.users.yaml';

/** A compose file with an Argilla that reads `.users.yaml`. */
function compose(tag: string, more: readonly string[] = []): string {
  const environment = ['ARGILLA_ELASTICSEARCH: http://es:9200', 'SECRET_KEY: 0c5b3a6e7f01d29c8ba5', variable, ...more];
  return `services:
  argilla:
    image: argilla/argilla-server:${tag}
    ports:
      - "6900:6900"
    environment:
${environment.map((line) => `      ${line}\n`).join('')}    volumes:
      ${mount}
`;
}

/** Only Argilla 1.4 and 1.5 read the key. */
const superuser = user('ana', { superuser: 'true' });

async function inFolder(
  files: Readonly<Record<string, string>>,
  test: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = makeFolder(files);
  try {
    await test(folder.path);
  } finally {
    folder.remove();
  }
}

async function codesOf(...args: readonly string[]): Promise<Record<string, readonly string[]>> {
  const { out } = await users(['check', '--format', 'json', '--verify-passwords', 'none', ...args]);
  const { files } = checkJson(out);
  return Object.fromEntries(
    files.map(({ file, diagnostics }) => [
      file.replace(/^.*users-yml-cli-\w+\//, ''),
      diagnostics.map(({ code }) => code),
    ]),
  );
}

async function serverOf(...args: readonly string[]): Promise<string | undefined> {
  const { out } = await users(['inspect', '--format', 'json', ...args]);
  const { files } = JSON.parse(out) as { readonly files: readonly { readonly server: string }[] };
  return files[0]?.server;
}

describe('users-yml and what is deployed', () => {
  it('judges a users file for the release that is deployed, unless a comment or --server says otherwise', async () => {
    await inFolder({ 'compose.yaml': compose('v1.5.1'), '.users.yaml': superuser }, async (folder) => {
      assert.equal(await serverOf(folder), 'argilla-1.5');
      assert.equal(await serverOf(`${folder}/.users.yaml`), 'argilla-1.5');
      assert.equal(await serverOf('--no-deploy', folder), 'rubrix-0.18');
      assert.equal(await serverOf('--server', 'argilla-1.3', folder), 'argilla-1.3');
      writeFileSync(`${folder}/.users.yaml`, `# users-yml: server=argilla-1.0\n${superuser}`);
      assert.equal(await serverOf(folder), 'argilla-1.0');
      assert.equal(await serverOf('--server', 'argilla-1.3', folder), 'argilla-1.3');
    });
  });

  it('takes a release with a database for the migrate task', async () => {
    for (const tag of ['v1.29.0', 'latest'])
      await inFolder({ 'compose.yaml': compose(tag), '.users.yaml': superuser }, async (folder) => {
        assert.equal(await serverOf(folder), 'argilla-migrate');
      });
  });

  it('looks above a file that is named, up to the folder with .git', async () => {
    const files = {
      'repository/docker-compose.yaml': compose('v1.5.1').replace('./.users.yaml', './config/.users.yaml'),
      'repository/config/.users.yaml': superuser,
    };
    await inFolder(files, async (folder) => {
      const path = `${folder}/repository/config/.users.yaml`;
      assert.equal(await serverOf(path), 'rubrix-0.18');
      mkdirSync(`${folder}/repository/.git`);
      assert.equal(await serverOf(path), 'argilla-1.5');
    });
  });

  it('says nothing of deployment files beside a file that is named', async () => {
    const files = {
      'compose.yaml': compose('v1.5.1').replace('ARGILLA_LOCAL', 'RUBRIX_LOCAL'),
      '.users.yaml': superuser,
    };
    await inFolder(files, async (folder) => {
      assert.deepEqual(Object.keys(await codesOf(`${folder}/.users.yaml`)), ['.users.yaml']);
      assert.deepEqual((await codesOf(folder))['compose.yaml'], ['wrong-prefix']);
      assert.deepEqual(await codesOf(`${folder}/compose.yaml`), { 'compose.yaml': ['wrong-prefix'] });
      assert.deepEqual(Object.keys(await codesOf('--no-deploy', folder)), ['.users.yaml']);
    });
  });

  it('has the status of what it finds there, and no users file of it', async () => {
    await inFolder({ 'compose.yaml': compose('v1.5.1'), 'start.sh': 'echo argilla\n' }, async (folder) => {
      const { status, err } = await users(['check', folder]);
      assert.deepEqual([status, err], [1, '']);
      assert.equal((await users(['check', '--fail-on', 'never', folder])).status, 0);
      assert.equal((await users(['check', '--fail-on', 'never', '--require', folder])).status, 1);
      assert.equal((await users(['check', `${folder}/compose.yaml`])).err, '');
    });
  });

  it('is silent about the master key where the deployment takes it away', async () => {
    const own = 'ARGILLA_LOCAL_AUTH_DEFAULT_APIKEY: 5b1d07c4e9a2f83d';
    for (const [more, codes] of [
      [[], ['master-key']],
      [[own], []],
      [['ARGILLA_LOCAL_AUTH_DEFAULT_APIKEY: argilla.apikey'], ['master-key']],
    ] as const)
      await inFolder({ 'compose.yaml': compose('v1.5.1', more), '.users.yaml': superuser }, async (folder) => {
        const found = await codesOf(folder);
        assert.deepEqual(
          found['.users.yaml']?.filter((code) => code === 'master-key'),
          codes,
        );
      });
  });

  it('says where servers of different releases get one file, and lets none decide', async () => {
    const files = {
      'compose.yaml': compose('v1.5.1'),
      'old/compose.yaml': compose('v1.3.0').replace('./.users', '../.users'),
    };
    await inFolder({ ...files, '.users.yaml': superuser }, async (folder) => {
      assert.equal(await serverOf(folder), 'rubrix-0.18');
      assert.ok((await codesOf(folder))['.users.yaml']?.includes('deployments-differ'));
      assert.ok(!(await codesOf('--server', 'argilla-1.5', folder))['.users.yaml']?.includes('deployments-differ'));
      const { out } = await users(['check', folder]);
      assert.match(out, /old\/compose\.yaml:3:\d+ {2}/, 'the other file is named');
    });
  });

  it('heeds comments in a deployment file', async () => {
    const bad = compose('v1.5.1').replace('ARGILLA_LOCAL', 'RUBRIX_LOCAL');
    const line = '      RUBRIX_LOCAL';
    for (const text of [
      bad.replace(line, `      # users-yml-disable-next-line wrong-prefix -- because\n${line}`),
      bad.replace('users.yaml\n', 'users.yaml # users-yml-disable-line wrong-prefix\n'),
      `# users-yml-disable-file wrong-prefix\n${bad}`,
      `# users-yml: ignore\n${bad}`,
    ])
      await inFolder({ 'compose.yaml': text, '.users.yaml': superuser }, async (folder) => {
        assert.deepEqual((await codesOf(folder))['compose.yaml'] ?? [], []);
      });
  });

  it('does not read what lies outside of the folder, is no file, or is too large', async () => {
    const script = 'docker run -p 80:80 --env-file r.env -e ELASTICSEARCH=x recognai/rubrix:v0.18.0\n';
    await inFolder(
      { 'in/run.sh': script, 'out.env': 'NOTHING=1\n', 'compose.yaml': compose('v1.5.1') },
      async (folder) => {
        const inside = `${folder}/in`;
        symlinkSync('../out.env', `${inside}/r.env`);
        symlinkSync('../compose.yaml', `${inside}/compose.yaml`);
        assert.deepEqual(await codesOf(inside), { 'in/run.sh': [] }, 'a link out of the folder');
        const { err } = await users(['check', '--require', inside]);
        assert.doesNotMatch(err, /out\.env/);
      },
    );
    await inFolder({ 'run.sh': script }, async (folder) => {
      assert.equal(spawnSync('mkfifo', [`${folder}/r.env`, `${folder}/pipe.sh`]).status, 0);
      assert.deepEqual(await codesOf(folder), { 'run.sh': [] }, 'a pipe that nobody writes to');
    });
    await inFolder({ 'run.sh': script, 'r.env': `A=${'x'.repeat(1 << 20)}\n` }, async (folder) => {
      assert.deepEqual(await codesOf(folder), { 'run.sh': [] }, 'a large file');
    });
    await inFolder({ 'run.sh': script, 'r.env': 'A=1\n' }, async (folder) => {
      assert.deepEqual((await codesOf(folder))['run.sh'], ['default-credentials', 'secret-key-unset'], 'a good one');
    });
  });

  it('repeats no secret of a deployment in any format', async () => {
    for (const { id, files } of deploymentCases()) {
      const secrets = Object.values(files).flatMap(secretsIn);
      await inFolder(files, async (folder) => {
        for (const format of checkFormatNames) {
          const { out: whole, err } = await users(['check', '--verify-passwords', 'none', '--format', format, folder]);
          // The rules' own examples have passwords, too.
          const out = format === 'sarif' ? whole.slice(whole.indexOf('"results": [')) : whole;
          for (const secret of secrets)
            assert.ok(!out.includes(secret) && !err.includes(secret), `${id} ${format} ${secret}`);
        }
        const { out } = await users(['inspect', '--format', 'json', folder]);
        for (const secret of secrets) assert.ok(!out.includes(secret), `${id} inspect ${secret}`);
      });
    }
  });
});
