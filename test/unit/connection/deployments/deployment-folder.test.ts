import assert from 'node:assert/strict';
import { DeploymentFolder } from '../../../../server/src/connection/deployments/deployment-folder.ts';
import { Documents } from '../../../../server/src/connection/documents/documents.ts';
import { ReadingLog } from '../../../../server/src/connection/documents/reading-log.ts';
import { createGuard } from '../../../../server/src/connection/guard.ts';
import { SettingsStore } from '../../../../server/src/connection/settings/settings-store.ts';
import { FakeTime } from '../../../support/fake-time.ts';
import { MemoryFileSystem } from '../../../support/memory-file-system.ts';
import { user } from '../../../support/users.ts';

const root = 'file:///srv/project';
const compose = `services:
  rubrix:
    image: recognai/rubrix:v0.18.0
    environment:
      RUBRIX_LOCAL_AUTH_USERS_DB_FILE: /config/users.yml
    volumes:
      - ./users.yml:/config/users.yml
`;
const foreign = 'services:\n  db:\n    image: postgres:15\n';
const inRoot = (path: string): string => `${root}/${path}`;

/** A folder whose reading is told to go on. */
class Session {
  readonly time = new FakeTime();
  readonly disk: MemoryFileSystem;
  readonly documents: Documents;
  readonly folder: DeploymentFolder;
  readonly failures: string[] = [];
  reads = 0;

  constructor(texts: Readonly<Record<string, string>>, isWalked = true) {
    this.disk = new MemoryFileSystem(root, texts);
    const fail = (message: string): void => void this.failures.push(message);
    const guard = createGuard(fail);
    const log = { info: () => undefined, warning: fail, error: fail };
    const settings = new SettingsStore({ ask: null, warn: fail, guard });
    const readings = new ReadingLog(log);
    this.documents = new Documents(settings, { scheduler: this.time, log, readings, decisions: new Map() }, guard);
    const { disk: fileSystem, documents, time: scheduler } = this;
    const onDidRead = (): void => void (this.reads += 1);
    this.folder = new DeploymentFolder(root, isWalked, {
      fileSystem,
      documents,
      settings,
      scheduler,
      guard,
      log,
      onDidRead,
    });
    this.documents.onDidChange(({ document }) => {
      if (!document.file) this.folder.edited(document);
    });
    this.folder.found([...this.disk.texts.keys()].filter((each) => !each.endsWith('users.yml')));
  }

  /** Lets so much time go by, in ms, and what falls due come to its end. */
  async pass(ms: number): Promise<void> {
    this.time.pass(ms);
    if (this.time.waiting === 0) await this.folder.settle();
    assert.deepEqual(this.failures, []);
  }

  get codes(): readonly string[] {
    return [...(this.folder.graph?.findings.values() ?? [])].flat().map(({ code }) => code);
  }

  get server(): string | null | undefined {
    return this.folder.graph?.decisions.get('users.yml')?.server;
  }
}

describe('a folder with a deployment', () => {
  it('is read once for a burst of keys, behind the last', async () => {
    const session = new Session({ 'compose.yaml': compose, 'users.yml': user('ana') });
    await session.pass(0);
    assert.equal(session.reads, 1);
    assert.equal(session.server, 'rubrix-0.18');
    session.documents.open(inRoot('compose.yaml'), 1, compose);
    await session.pass(200);
    assert.equal(session.reads, 2);
    const end = { line: 99, character: 0 };
    for (let key = 0; key < 20; key++) {
      session.documents.change(inRoot('compose.yaml'), key + 2, [{ range: { start: end, end }, text: '#' }]);
      await session.pass(100);
    }
    assert.equal(session.reads, 2);
    assert.equal(session.folder.isSettled, false);
    await session.pass(50);
    assert.equal(session.reads, 3);
    assert.equal(session.folder.isSettled, true);
  });

  it('is left alone while others are written', async () => {
    const session = new Session({ 'a/compose.yaml': compose, 'a/users.yml': user('ana'), 'b/compose.yaml': foreign });
    await session.pass(0);
    assert.equal(session.reads, 1);
    session.documents.open(inRoot('b/compose.yaml'), 1, foreign);
    session.documents.open(inRoot('b/Dockerfile'), 1, 'FROM debian\n');
    await session.pass(200);
    assert.equal(session.reads, 1);
    session.documents.change(inRoot('b/compose.yaml'), 2, [{ text: compose }]);
    await session.pass(200);
    assert.equal(session.reads, 2);
    assert.ok(session.codes.includes('mount-source-missing'));
  });

  it('has texts of the editor in the place of those on disk, of env files and files that are extended, too', async () => {
    const session = new Session({
      'compose.yaml': compose
        .replace('recognai/rubrix:v0.18.0', 'argilla/argilla-server:${TAG}')
        .replace('RUBRIX', 'ARGILLA'),
      '.env': 'TAG=v1.3.0\n',
      'users.yml': user('ana'),
    });
    await session.pass(0);
    assert.equal(session.server, 'argilla-1.3');
    session.documents.open(inRoot('.env'), 1, 'TAG=v1.5.1\n');
    await session.pass(200);
    assert.equal(session.server, 'argilla-1.5');
    session.documents.close(inRoot('.env'));
    session.folder.closed(inRoot('.env'));
    await session.pass(200);
    assert.equal(session.server, 'argilla-1.3');
  });

  it('follows what happens on disk, and nothing that is none of its business', async () => {
    const session = new Session({ 'compose.yaml': compose });
    await session.pass(0);
    assert.ok(session.codes.includes('mount-source-missing'));
    session.disk.texts.set(inRoot('users.yml'), user('ana'));
    session.folder.told([inRoot('users.yml')]);
    await session.pass(200);
    assert.ok(!session.codes.includes('mount-source-missing'));
    const { reads } = session;
    session.folder.told([inRoot('README.md'), inRoot('src/main.py'), 'file:///elsewhere/compose.yaml']);
    assert.equal(session.time.waiting, 0);
    session.disk.texts.delete(inRoot('compose.yaml'));
    session.folder.told([inRoot('compose.yaml')]);
    await session.pass(200);
    assert.equal(session.reads, reads + 1);
    assert.equal(session.folder.graph, null);
  });

  it('takes one look at each text of other software', async () => {
    const others = Array.from({ length: 2000 }, (_, index) => [`${index}/compose.yaml`, foreign] as const);
    const session = new Session(Object.fromEntries(others));
    await session.pass(0);
    assert.equal(session.disk.reads.length, 2000);
    session.documents.open(inRoot('7/compose.yaml'), 1, foreign);
    session.folder.told([inRoot('8/compose.yaml')]);
    await session.pass(200);
    assert.equal(session.disk.reads.length, 2001);
    assert.equal(session.folder.graph, null);
    assert.equal(session.reads, 0);
  });

  it('is bounded, whatever a file asks for', async () => {
    const services = Array.from(
      { length: 3000 },
      (_, index) => `  s${index}:\n    image: recognai/rubrix\n    env_file: e${index}.env\n`,
    );
    const chain = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [`i${index}.yaml`, `include: [i${index + 1}.yaml]\n`]),
    );
    const session = new Session({ 'compose.yaml': `include: [i0.yaml]\nservices:\n${services.join('')}`, ...chain });
    await session.pass(0);
    assert.equal(session.reads, 1);
    assert.ok(session.disk.reads.length <= 2100, String(session.disk.reads.length));
  });
});
