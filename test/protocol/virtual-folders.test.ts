import assert from 'node:assert/strict';
import type { ClientCapabilities } from 'vscode-languageserver/node';
import type {
  FileParams,
  ReadFileAnswer,
  ReadFileParams,
  StatAnswer,
} from '../../server/src/common/protocol/files-protocol.ts';
import { largestFromClient } from '../../server/src/connection/client/client-files.ts';
import { mostElsewhere } from '../../server/src/connection/documents/folders/walk.ts';
import { uriKey } from '../../server/src/connection/documents/uris.ts';
import { MemoryFileSystem } from '../support/memory-file-system.ts';
import { codesOf, connect, fullCapabilities, until, type Pair, type PairOptions } from '../support/protocol-pair.ts';
import { user } from '../support/users.ts';

const faulty = user('ana', { hashed_password: 'secret-word' });
const healthy = user('ana');
const root = 'vscode-vfs://github/team/config';

const serving: ClientCapabilities = {
  ...fullCapabilities,
  experimental: { usersYml: { access: true, files: true } },
};
const requests = ['usersYml/stat', 'usersYml/readDirectory', 'usersYml/readFile'];

/** What a client answers that reads its folders from this. */
function answersOf(files: MemoryFileSystem): NonNullable<PairOptions['answers']> {
  return {
    'usersYml/stat': async ({ uri }: FileParams): Promise<StatAnswer | null> => {
      const found = await files.locate(uri);
      return found && { kind: found.kind, size: found.size, modified: found.modified };
    },
    'usersYml/readDirectory': ({ uri }: FileParams) => files.list(uri.replace(/\/$/, '')),
    'usersYml/readFile': async ({ uri, most }: ReadFileParams): Promise<ReadFileAnswer | null> => {
      const bytes = await files.read(uri, most);
      return bytes && { base64: Buffer.from(bytes).toString('base64') };
    },
  };
}

describe('users files of folders that are on no disk', () => {
  let files: MemoryFileSystem;
  let pair: Pair;
  const begin = async (options: PairOptions = {}): Promise<void> => {
    pair = await connect({ capabilities: serving, folders: [root], answers: answersOf(files), ...options });
  };
  const askedForFiles = (): readonly string[] => pair.asked.filter((method) => requests.includes(method));
  /** The URIs of those in which something is found that a healthy one does not have. */
  const faultyFiles = async (): Promise<readonly string[]> => {
    const { items } = await pair.pullAll();
    return items
      .filter((item) => item.kind === 'full' && codesOf(item.items).includes('not-bcrypt'))
      .map(({ uri }) => uri)
      .toSorted();
  };
  const put = (path: string, text: string): void => {
    files.texts.set(uriKey(`${root}/${path}`), text);
  };
  const tell = (path: string): Promise<void> =>
    pair.client.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: `${root}/${path}`, type: 2 }],
    });

  beforeEach(() => {
    files = new MemoryFileSystem(root, {
      'users.yml': faulty,
      'teams/b c/users.yml': faulty,
      'teams/well.users.yml': healthy,
      'teams/notes.yml': faulty,
      '.git/users.yml': faulty,
    });
  });
  afterEach(async () => {
    await pair.end();
  });

  it('are found by a client that reads them', async () => {
    await begin();
    assert.deepEqual(await faultyFiles(), [`${root}/teams/b%20c/users.yml`, `${root}/users.yml`]);
    const access: readonly { readonly uri: string }[] = await pair.client.sendRequest('usersYml/access', {});
    assert.equal(access.length, 3);
    const symbols: readonly { readonly location: { readonly uri: string } }[] = await pair.client.sendRequest(
      'workspace/symbol',
      { query: 'ana' },
    );
    assert.ok(symbols.some(({ location }) => location.uri === `${root}/teams/well.users.yml`));
    assert.deepEqual(pair.logged, []);
  });

  it('are found where URIs have no authority', async () => {
    files = new MemoryFileSystem('memfs:', { 'users.yml': faulty, 'a/well.users.yml': healthy });
    await begin({ folders: ['memfs:/'] });
    assert.deepEqual(await faultyFiles(), ['memfs:/users.yml']);
  });

  it('are followed as the client tells of them', async () => {
    await begin();
    await pair.allCodes();
    put('users.yml', `${healthy}# well\n`);
    await tell('users.yml');
    put('new/users.yml', faulty);
    await tell('new');
    files.texts.delete(uriKey(`${root}/teams/b c/users.yml`));
    await tell('teams');
    await until('the new file alone is found', async () => {
      const uris = await faultyFiles();
      return uris.length === 1 && uris[0] === `${root}/new/users.yml`;
    });
  });

  it('are found in a folder that comes later, and forgotten with it', async () => {
    await begin({ folders: [] });
    await pair.settled();
    assert.deepEqual(askedForFiles(), []);
    const change = (added: readonly string[], removed: readonly string[]): Promise<void> =>
      pair.client.sendNotification('workspace/didChangeWorkspaceFolders', {
        event: {
          added: added.map((uri) => ({ uri, name: uri })),
          removed: removed.map((uri) => ({ uri, name: uri })),
        },
      });
    await change([root], []);
    await until('they are found', async () => Object.keys(await pair.allCodes()).length > 0);
    await change([], [root]);
    await until('they are forgotten', async () => (await pair.pullAll()).items.length === 0);
  });

  it('go by the configuration of the folder, and none above it', async () => {
    const config = JSON.stringify({ severity: { 'not-bcrypt': 'off' } });
    put('teams/users-yml.config.json', config);
    const above = 'vscode-vfs://github/team';
    files.texts.set(uriKey(`${above}/users-yml.config.json`), config);
    files.texts.set(uriKey(`${above}/.git/config`), '');
    await begin();
    assert.deepEqual(await faultyFiles(), [`${root}/users.yml`]);
    assert.ok(files.reads.every((key) => key.startsWith(`${root}/`)));
  });

  it('are named by the deployments of the folder', async () => {
    put(
      'compose.yml',
      'services:\n  rubrix:\n    image: recognai/rubrix:v0.18.0\n    environment:\n' +
        '      RUBRIX_LOCAL_AUTH_USERS_DB_FILE: /etc/users.yml\n    volumes: [./users.yml:/etc/users.yml]\n',
    );
    await begin();
    await until('the deployment is known', async () => {
      const found: readonly object[] = await pair.client.sendRequest('usersYml/deployments', {
        uri: `${root}/users.yml`,
      });
      return found.length > 0;
    });
  });

  it('are read up to a length', async () => {
    put('long.users.yml', `${faulty}#${' '.repeat(largestFromClient)}`);
    await begin();
    assert.equal((await faultyFiles()).includes(`${root}/long.users.yml`), false);
  });

  it('are looked for in so many folders, where those have no end', async () => {
    const answers = { ...answersOf(files), 'usersYml/readDirectory': () => [{ name: 'deeper', kind: 'folder' }] };
    await begin({ answers });
    assert.deepEqual(await faultyFiles(), []);
    const listed = askedForFiles().filter((method) => method === 'usersYml/readDirectory');
    assert.ok(listed.length >= mostElsewhere && listed.length < mostElsewhere + 10, String(listed.length));
  });

  it('are as good as not there where the client refuses, and go on when they are open', async () => {
    await begin({ refuses: requests });
    await pair.settled();
    assert.deepEqual(await pair.allCodes(), {});
    assert.ok(askedForFiles().length > 0);
    await pair.open(`${root}/users.yml`, faulty);
    assert.deepEqual(await pair.codes(`${root}/users.yml`), ['not-bcrypt']);
    assert.deepEqual(pair.logged, []);
  });

  it('are not asked for where the client says nothing of it', async () => {
    await begin({ capabilities: fullCapabilities });
    assert.deepEqual(await pair.allCodes(), {});
    await pair.open(`${root}/users.yml`, faulty);
    assert.deepEqual(await pair.codes(`${root}/users.yml`), ['not-bcrypt']);
    assert.deepEqual(askedForFiles(), []);
  });

  it('cost nothing where all folders are on a disk', async () => {
    await begin({ folders: ['file:///nowhere'] });
    await pair.open('untitled:Untitled-1', `# users-yml: check\n${faulty}`);
    await pair.open('vscode-vfs://github/other/users.yml', faulty);
    assert.deepEqual(await pair.codes('vscode-vfs://github/other/users.yml'), ['not-bcrypt']);
    await pair.allCodes();
    assert.deepEqual(askedForFiles(), []);
  });

  it('may come from a client that answers anything', async () => {
    const nonsense: readonly unknown[] = [
      7,
      'x',
      [],
      [{ name: '..', kind: 'folder' }, { name: 'users.yml', kind: 'pipe' }, { kind: 'file' }],
      { kind: 'file', size: -1, modified: 'now' },
      { kind: 'door', size: 1, modified: 1 },
      { base64: '!' },
    ];
    let turn = 0;
    const answer = (): unknown => nonsense[(turn += 1) % nonsense.length];
    await begin({ answers: Object.fromEntries(requests.map((method) => [method, answer])) });
    assert.deepEqual(await pair.allCodes(), {});
    assert.deepEqual(pair.logged, []);
  });

  it('of names that lead out of a folder are not looked at', async () => {
    const asked: string[] = [];
    const all = answersOf(files);
    await begin({
      answers: {
        ...all,
        'usersYml/stat': ({ uri }: FileParams) => (asked.push(uri), all['usersYml/stat']?.({ uri } as never)),
        'usersYml/readDirectory': () => [
          { name: '../users.yml', kind: 'file' },
          { name: '..', kind: 'folder' },
          { name: 'users.yml', kind: 'file' },
        ],
      },
    });
    assert.deepEqual(await pair.allCodes(), { 'users.yml': ['not-bcrypt'] });
    assert.ok(asked.every((uri) => !decodeURIComponent(uri).includes('..')));
  });

  it('that nobody ever tells of keep no open document waiting', async () => {
    await begin({
      answers: Object.fromEntries(requests.map((method) => [method, () => new Promise(() => undefined)])),
    });
    await pair.open('file:///nowhere/users.yml', faulty);
    assert.deepEqual(await pair.codes('file:///nowhere/users.yml'), ['not-bcrypt']);
    assert.deepEqual(pair.logged, []);
  });
});
