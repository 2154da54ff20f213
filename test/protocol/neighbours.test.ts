import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FileSystem } from '../../server/src/common/files/file-system.ts';
import { nodeFileSystem } from '../../server/src/node/node-file-system.ts';
import { connect, until, type Pair, type PairOptions } from '../support/protocol-pair.ts';
import { watchUnhandled } from '../support/unhandled.ts';
import { user } from '../support/users.ts';

const faulty = user('ana', { hashed_password: 'secret-word' });

describe('files and settings of somebody else', () => {
  watchUnhandled();
  let folder: string;
  let pair: Pair;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'users-yml-neighbours-'));
    writeFileSync(join(folder, 'healthy.users.yml'), faulty);
  });
  afterEach(async () => {
    await pair.end();
    rmSync(folder, { recursive: true, force: true });
  });
  const begin = async (options: PairOptions = {}): Promise<void> => {
    pair = await connect({ folders: [pathToFileURL(folder).href], ...options });
  };

  it('end nothing: a file with a hundred thousand codes that it switches off', async () => {
    const codes = Array.from({ length: 100_000 }, (_, index) => `c${String(index)}`).join(' ');
    writeFileSync(join(folder, 'users.yml'), `# users-yml-disable-file ${codes}\n${faulty}`);
    await begin();
    assert.deepEqual((await pair.allCodes())['healthy.users.yml'], ['not-bcrypt']);
  });

  it('end nothing: globs that no expression can be made of', async () => {
    await begin({ settings: { files: ['*a'.repeat(15_000), '[', '{'.repeat(5000)] } });
    await pair.open('file:///srv/users.yml', faulty);
    assert.equal((await pair.pull('file:///srv/users.yml')).kind, 'full');
    await pair.pullAll();
  });

  it('end nothing: settings of every wrong kind', async () => {
    await begin({
      settings: {
        server: {},
        validate: [],
        files: [5, null, {}],
        severity: Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`c${String(index)}`, index])),
        maxProblems: 1e308,
        verifyPublicPasswords: 'no',
        hash: { cost: -1 },
      },
    });
    assert.deepEqual((await pair.allCodes())['healthy.users.yml'], ['not-bcrypt']);
    await until('the word about them', () => pair.logged.some((line) => line.includes('usersYml.server')));
    assert.ok(pair.logged.length <= 21, String(pair.logged.length));
  });

  /** A disk on which one thing goes wrong. */
  const broken = (what: Partial<FileSystem>): FileSystem => ({ ...nodeFileSystem, ...what });

  for (const what of ['list', 'stat', 'read'] as const) {
    it(`end nothing: a disk on which ${what} fails as it never should`, async () => {
      await begin({ fileSystem: broken({ [what]: () => Promise.reject(new Error('secret-word')) }) });
      await pair.open('file:///srv/users.yml', faulty);
      assert.ok((await pair.codes('file:///srv/users.yml')).includes('not-bcrypt'));
      assert.equal((await pair.pullAll()).items.length, 1);
      assert.ok(!pair.log.join('\n').includes('secret-word'));
    });
  }

  it('are not read when they are too large', async () => {
    const read: string[] = [];
    await begin({
      fileSystem: broken({
        stat: async (uri) => {
          const stamp = await nodeFileSystem.stat(uri);
          return stamp && { ...stamp, size: 51 * 1024 * 1024 };
        },
        read: (uri) => {
          read.push(uri);
          return Promise.resolve(null);
        },
      }),
    });
    assert.deepEqual((await pair.pullAll()).items, []);
    assert.deepEqual(read, []);
  });
});
