import assert from 'node:assert/strict';
import type { FileSystem } from '../../../server/src/common/files/file-system.ts';
import { connect, until, type Pair } from '../../support/protocol-pair.ts';
import { watchUnhandled } from '../../support/unhandled.ts';
import { user } from '../../support/users.ts';

const root = 'file:///srv';
const text = user('ana', { hashed_password: 'secret-word' });

/** A disk with 30 folders one in the other, that answers when it is told to. */
class SlowDisk implements FileSystem {
  /** Folders that are being read. */
  readonly reading: (() => void)[] = [];
  readonly listed: string[] = [];
  isSlow = true;

  readonly list: FileSystem['list'] = async (folder) => {
    this.listed.push(folder);
    if (this.isSlow) await new Promise<void>((resolve) => this.reading.push(resolve));
    const depth = folder.split('/').length;
    const below = depth < 30 ? [{ name: String(depth), kind: 'folder' as const }] : [];
    return [{ name: 'users.yml', kind: 'file' }, { name: 'people.yml', kind: 'file' }, ...below];
  };

  readonly stat: FileSystem['stat'] = (file) => Promise.resolve({ file, size: text.length, modified: 1 });
  readonly locate: FileSystem['locate'] = (uri) =>
    Promise.resolve({ kind: 'file', uri, size: text.length, modified: 1 });
  readonly read: FileSystem['read'] = () => Promise.resolve(Buffer.from(text));

  go(): void {
    for (const resolve of this.reading.splice(0)) resolve();
  }
}

describe('a client that changes its settings all the time', () => {
  watchUnhandled();
  let pair: Pair;
  let disk: SlowDisk;
  beforeEach(async () => {
    disk = new SlowDisk();
    pair = await connect({ folders: [root], fileSystem: disk });
    await until('the first look', () => disk.reading.length > 0);
  });
  afterEach(async () => {
    disk.isSlow = false;
    disk.go();
    await pair.end();
  });

  const change = (settings: Record<string, unknown>): Promise<void> => {
    pair.settings = settings;
    return pair.client.sendNotification('workspace/didChangeConfiguration', { settings: null });
  };

  it('has its folders looked through once, by the last settings', async () => {
    for (let count = 0; count < 40; count++) await change({ files: [`${String(count)}.yml`] });
    await change({ files: ['people.yml'] });
    await pair.settled();
    // The first look goes on until the disk answers, and no other has begun.
    assert.deepEqual(disk.listed, [root]);
    disk.isSlow = false;
    disk.go();
    const { items } = await pair.pullAll();
    assert.equal(items.length, 2 * 27);
    // It was told to end, so that it has read one folder for nothing.
    assert.equal(disk.listed.length, 1 + 27);
  });

  it('has its folders looked through by the last ones that are open', async () => {
    const event = (added: string, removed: string): object => ({
      event: { added: [{ uri: added, name: added }], removed: [{ uri: removed, name: removed }] },
    });
    let last = root;
    for (let count = 0; count < 20; count++) {
      const next = `${root}/${String(count)}`;
      await pair.client.sendNotification('workspace/didChangeWorkspaceFolders', event(next, last));
      last = next;
    }
    await pair.settled();
    disk.isSlow = false;
    disk.go();
    await pair.pullAll();
    assert.deepEqual(disk.listed.slice(0, 2), [root, last]);
  });

  it('leaves no look behind when it goes', async () => {
    await pair.client.sendRequest('shutdown');
    disk.isSlow = false;
    disk.go();
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(disk.listed, [root]);
    pair.client.dispose();
    disk = new SlowDisk();
    disk.isSlow = false;
    pair = await connect({ folders: [root], fileSystem: disk });
  });
});
