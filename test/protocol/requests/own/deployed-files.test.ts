import assert from 'node:assert/strict';
import type {
  ComposeTarget,
  DeployedFile,
  DeploymentLines,
  FileDeployment,
} from '../../../../server/src/common/protocol/deployments-protocol.ts';
import { applyEdits } from '../../../../server/src/text/edits.ts';
import { MemoryFileSystem } from '../../../support/memory-file-system.ts';
import { connect, fullCapabilities, rangeOf, until, type Pair } from '../../../support/protocol-pair.ts';
import { user } from '../../../support/users.ts';

const root = 'file:///deployed';

const service = (image: string, name: string, variable = 'ARGILLA_LOCAL_AUTH_USERS_DB_FILE'): string =>
  `  ${name}:
    image: argilla/argilla-server:${image}
    environment:
      ARGILLA_ELASTICSEARCH: http://elasticsearch:9200
      ${variable}: /config/.users.yaml
    volumes:
      - ./.users.yaml:/config/.users.yaml
`;
const compose = `services:\n${service('v1.5.1', 'argilla')}`;
const script = `docker run -e ELASTICSEARCH=http://elasticsearch:9200 -e RUBRIX_LOCAL_AUTH_USERS_DB_FILE=/u.yml -v "$PWD/.users.yaml:/u.yml" recognai/rubrix:v0.18.0\n`;

describe('the deployments of a users file', () => {
  let pair: Pair;
  afterEach(async () => {
    await pair.end();
    assert.deepEqual(pair.logged, []);
  });
  const begin = async (files: Readonly<Record<string, string>>, wantsChanges = true): Promise<void> => {
    const experimental = { usersYml: { deployments: wantsChanges } };
    pair = await connect({
      folders: [root],
      fileSystem: new MemoryFileSystem(root, files),
      capabilities: { ...fullCapabilities, experimental },
    });
  };
  const asked = async (params: object = {}): Promise<readonly DeployedFile[]> =>
    pair.client.sendRequest('usersYml/deployments', params);
  const deployments = async (name = '.users.yaml'): Promise<readonly FileDeployment[]> => {
    const [file] = await until('the deployments', async () => {
      const found = await asked({ uri: `${root}/${name}` });
      return found.length > 0 && found;
    });
    assert.equal(file?.uri, `${root}/${name}`);
    return file.deployments;
  };

  it('are told with their places, whether they read it, and how to restart them', async () => {
    await begin({ '.users.yaml': user('ana'), 'docker-compose.yaml': compose, 'run.sh': script });
    const range = rangeOf(compose, 'argilla');
    assert.deepEqual(await deployments(), [
      {
        uri: `${root}/docker-compose.yaml`,
        range,
        service: 'argilla',
        release: 'v1.5.1',
        reads: true,
        why: null,
        restart: '`docker compose restart argilla`',
        restartCommand: 'docker compose restart argilla',
      },
      {
        uri: `${root}/run.sh`,
        range: rangeOf(script, script.trim()),
        service: null,
        release: 'v0.18.0',
        reads: true,
        why: null,
        restart: '`docker restart` with the container’s name',
        restartCommand: null,
      },
    ]);
  });

  it('are told with why they do not read it', async () => {
    const text = `services:\n${service('latest', 'new')}${service('v1.3.0', 'other', 'RUBRIX_LOCAL_AUTH_USERS_DB_FILE')}`;
    await begin({ 'deploy/.users.yaml': user('ana'), 'deploy/compose.yaml': text });
    const told = (await deployments('deploy/.users.yaml')).map(({ reads, why, restart }) => [reads, why, restart]);
    assert.deepEqual(told, [
      [false, 'Argilla 2 keeps its users in a database and reads no users file.', null],
      [
        false,
        '`ARGILLA_LOCAL_AUTH_USERS_DB_FILE` is not set, so that nothing points to the file that is mounted.',
        null,
      ],
    ]);
  });

  it('are told of all files, and of none that nobody deploys', async () => {
    await begin({
      'a/.users.yaml': user('ana'),
      'a/compose.yaml': compose,
      'b/.users.yaml': user('ben'),
      'b/x.yaml': compose,
      'users.yml': user('cem'),
    });
    await until('both', async () => (await asked()).length === 2);
    const all = await asked();
    assert.deepEqual(
      all.map(({ uri }) => uri),
      [`${root}/a/.users.yaml`, `${root}/b/.users.yaml`],
    );
    assert.deepEqual(
      all.map(({ deployments: [first] }) => first?.restartCommand),
      ['docker compose -f a/compose.yaml restart argilla', 'docker compose -f b/x.yaml restart argilla'],
    );
    assert.deepEqual(await asked({ uri: `${root}/users.yml` }), []);
    assert.deepEqual(await asked({ uri: 'untitled:Untitled-1' }), []);
  });

  it('are announced when they are read anew, to a client that wants that, and not while a users file is typed in', async () => {
    await begin({ '.users.yaml': user('ana'), 'compose.yaml': compose });
    const count = (): number => pair.received.filter((each) => each === 'usersYml/deploymentsChanged').length;
    await until('the first reading', () => count() > 0);
    await pair.open(`${root}/.users.yaml`, user('ana'));
    await pair.pull(`${root}/.users.yaml`);
    await pair.open(`${root}/compose.yaml`, compose, 'dockercompose');
    await pair.pull(`${root}/compose.yaml`);
    const before = count();
    const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    await pair.edit(`${root}/.users.yaml`, top, '# a comment\n');
    await pair.pull(`${root}/.users.yaml`);
    await pair.edit(`${root}/compose.yaml`, rangeOf(compose, 'USERS_DB_FILE'), 'USERS_DB_FILES');
    await pair.pull(`${root}/compose.yaml`);
    await until('the next reading', () => count() > before);
    assert.equal(count(), before + 1);
    assert.equal((await deployments())[0]?.reads, false);
  });

  it('are to be written: into a service that could get the file, or anywhere', async () => {
    const without = compose.replace(/ {6}ARGILLA_LOCAL.*\n {4}volumes:\n.*\n/, '');
    await begin({
      'a/.users.yaml': user('ana'),
      'a/compose.yaml': without,
      'compose.yaml': without,
      'b/compose.yaml': without,
    });
    const targets = (name: string): Promise<readonly ComposeTarget[]> =>
      pair.client.sendRequest('usersYml/composeTargets', { uri: `${root}/${name}` });
    const found = await targets('a/.users.yaml');
    assert.deepEqual(
      found.map(({ uri, version, service: name, release, isNear }) => [uri, version, name, release, isNear]),
      [
        [`${root}/a/compose.yaml`, null, 'argilla', 'v1.5.1', true],
        [`${root}/compose.yaml`, null, 'argilla', 'v1.5.1', true],
        [`${root}/b/compose.yaml`, null, 'argilla', 'v1.5.1', false],
      ],
    );
    assert.equal(applyEdits(without, found[0]?.edits ?? []), compose);
    assert.match(applyEdits(without, found[2]?.edits ?? []), /- \.\.\/a\/\.users\.yaml:\/config\/\.users\.yaml/);
    // It need not be there, and what is typed counts.
    await pair.open(`${root}/a/compose.yaml`, without.replace('v1.5.1', 'v1.6.0'), 'dockercompose');
    assert.deepEqual(
      (await targets('a/new.users.yml')).map(({ uri }) => uri),
      [`${root}/compose.yaml`, `${root}/b/compose.yaml`],
    );
    const lines = (kind: string): Promise<DeploymentLines | null> =>
      pair.client.sendRequest('usersYml/deploymentLines', { uri: `${root}/a/.users.yaml`, kind });
    await until('the users file', async () => (await lines('compose')) !== null);
    assert.match((await lines('compose'))?.text ?? '', /RUBRIX_LOCAL_AUTH_USERS_DB_FILE: \/config/);
    assert.match((await lines('docker-run'))?.text ?? '', /-v "\$PWD\/a\/\.users\.yaml:.* recognai\/rubrix:v0\.18\.0$/);
    assert.match((await lines('kubectl'))?.text ?? '', /--from-file=\.users\.yaml=a\/\.users\.yaml$/);
    await pair.open(`${root}/a/.users.yaml`, `# users-yml: server=argilla-migrate\n${user('ana')}`);
    assert.match((await lines('compose'))?.text ?? '', /ARGILLA_LOCAL_AUTH_USERS_DB_FILE/);
    assert.deepEqual((await lines('docker-run'))?.text, null);
    await assert.rejects(lines('helm'));
  });

  it('are not announced to others', async () => {
    await begin({ '.users.yaml': user('ana'), 'compose.yaml': compose }, false);
    await deployments();
    assert.ok(!pair.received.includes('usersYml/deploymentsChanged'));
  });

  it('are found, too, where a file comes while the folder is looked through', async () => {
    const files = new MemoryFileSystem(root, { '.users.yaml': user('ana') });
    let goOn = (): void => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    let listed = false;
    const list: typeof files.list = async (folder) => {
      const found = await files.list(folder);
      listed = true;
      await held;
      return found;
    };
    const { stat, locate, read } = files;
    pair = await connect({ folders: [root], fileSystem: { list, stat, locate, read } });
    await until('the listing', () => listed);
    files.texts.set(`${root}/compose.yaml`, compose);
    const changes = [{ uri: `${root}/compose.yaml`, type: 1 }];
    await pair.client.sendNotification('workspace/didChangeWatchedFiles', { changes });
    await pair.client.sendRequest('usersYml/status', {});
    goOn();
    assert.deepEqual(
      (await deployments()).map(({ service: name }) => name),
      ['argilla'],
    );
  });
});
