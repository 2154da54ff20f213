import assert from 'node:assert/strict';
import { compareSync } from 'bcrypt';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { HashCancelled, type BcryptHost } from '../../../server/src/hashing/host.ts';
import {
  connect,
  fullCapabilities,
  plainBcrypt,
  rangeOf,
  until,
  type Pair,
  type PairOptions,
} from '../../support/protocol-pair.ts';
import { user } from '../../support/users.ts';

const uri = 'file:///srv/users.yml';
const quick = { settings: { hash: { cost: 4 } } };
const plain = user('ana', { hashed_password: 'secret-word', api_key: '"rubrix.apikey"' });

/** Hashes when it is told to. */
function slowHost(): BcryptHost & { asked: Promise<void>; finish: () => void; cancelled: boolean } {
  let begin = (): void => undefined;
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const host = {
    asked: new Promise<void>((resolve) => (begin = resolve)),
    finish: () => release(),
    cancelled: false,
    hash: async (password: string, cost: number, signal?: AbortSignal): Promise<string> => {
      begin();
      await new Promise<void>((resolve, reject) => {
        signal?.addEventListener('abort', () => {
          host.cancelled = true;
          reject(new HashCancelled());
        });
        void released.then(resolve);
      });
      return plainBcrypt.hash(password, cost);
    },
    verify: (hash: string, candidates: readonly string[]) => plainBcrypt.verify(hash, candidates),
  };
  return host;
}

describe('commands of the server', () => {
  let pair: Pair;
  const begin = async (text: string, options: PairOptions = quick): Promise<void> => {
    pair = await connect(options);
    await pair.open(uri, text);
  };
  const run = (command: string, part: string, version = pair.version(uri)): Promise<unknown> => {
    const place = { uri, version, range: rangeOf(pair.text(uri), part) };
    return pair.client.sendRequest('workspace/executeCommand', { command, arguments: [place] });
  };
  const valueOf = (key: string): string => new RegExp(`${key}: *(.*)`).exec(pair.text(uri))?.[1] ?? '';
  afterEach(() => pair.end());

  it('hash a password in place, with a hash that another program verifies', async () => {
    await begin(plain);
    await run('usersYml.hashInPlace', 'secret-word');
    assert.match(valueOf('hashed_password'), /^\$2b\$04\$/);
    assert.ok(compareSync('secret-word', valueOf('hashed_password')));
    assert.equal(pair.text(uri), plain.replace('secret-word', valueOf('hashed_password')));
    assert.ok(pair.shown.some((message) => message.startsWith('Change this password')));
    assert.ok(pair.shown.some((message) => message.startsWith('Cost 4 is low')));
    assert.ok(pair.received.includes('window/workDoneProgress/create'));
    assert.ok(!JSON.stringify([pair.shown, pair.logged]).includes('secret-word'));
  });

  for (const [form, written, password] of [
    ['quoted', '"se\\u00e9cret"', 'se\u00e9cret'],
    ['a number', '0123', '83'],
    ['with a quote inside', "'it''s'", "it's"],
  ] as const) {
    it(`hash what the server reads: a password that is ${form}`, async () => {
      await begin(user('ana', { hashed_password: written }));
      await run('usersYml.hashInPlace', written);
      assert.ok(compareSync(password, valueOf('hashed_password')));
    });
  }

  it('write a new API key without quotes', async () => {
    await begin(plain);
    await run('usersYml.newApiKey', '"rubrix.apikey"');
    assert.match(valueOf('api_key'), /^[A-Za-z][A-Za-z0-9]{32}$/);
    assert.ok(!pair.shown.some((message) => message.includes(valueOf('api_key'))));
  });

  for (const [why, password, message] of [
    ['too long', 'x'.repeat(73), /too long/],
    ['empty', '""', /empty/],
    ['a hash already', '$2b$12$H4N2Hi5qpmyPVRDrMjKTIetpp.SIWnvy2EKqxlLFxJrNswbRNiQbC', /bcrypt hash already/],
  ] as const) {
    it(`refuse to hash what is ${why}`, async () => {
      const text = user('ana', { hashed_password: password });
      await begin(text);
      await run('usersYml.hashInPlace', password);
      await until('the word about it', () => pair.shown.some((each) => message.test(each)));
      assert.equal(pair.text(uri), text);
    });
  }

  it('write nothing into another version, or at a place that is no such value', async () => {
    await begin(plain);
    await run('usersYml.hashInPlace', 'secret-word', 7);
    await run('usersYml.hashInPlace', 'secret');
    await run('usersYml.hashInPlace', '"rubrix.apikey"');
    await run('usersYml.newApiKey', 'secret-word');
    assert.equal(pair.text(uri), plain);
    assert.equal(pair.shown.filter((message) => message.includes('nothing was written')).length, 4);
  });

  it('write nothing when the text changes while they work, and say so', async () => {
    const bcrypt = slowHost();
    await begin(plain, { ...quick, bcrypt });
    const done = run('usersYml.hashInPlace', 'secret-word');
    await bcrypt.asked;
    await pair.edit(uri, rangeOf('', ''), '# new\n');
    await pair.settled();
    bcrypt.finish();
    await done;
    assert.equal(pair.text(uri), `# new\n${plain}`);
    assert.ok(pair.shown.some((message) => message.includes('nothing was written')));
    assert.ok(!pair.received.includes('workspace/applyEdit'));
  });

  it('say so when the editor refuses what they write', async () => {
    await begin(plain);
    pair.beforeApply = () => void pair.edit(uri, rangeOf('', ''), '# new\n');
    await run('usersYml.newApiKey', '"rubrix.apikey"');
    assert.equal(pair.text(uri), `# new\n${plain}`);
    assert.ok(pair.shown.some((message) => message.includes('did not take the change')));
  });

  for (const way of ['the request', 'the progress']) {
    it(`end when ${way} is cancelled`, async () => {
      const bcrypt = slowHost();
      await begin(plain, { ...quick, bcrypt });
      let token: unknown;
      pair.client.onRequest('window/workDoneProgress/create', (params: { token: unknown }) => {
        ({ token } = params);
        return null;
      });
      const source = new CancellationTokenSource();
      const place = { uri, version: 1, range: rangeOf(plain, 'secret-word') };
      const params = { command: 'usersYml.hashInPlace', arguments: [place] };
      const done = pair.client.sendRequest('workspace/executeCommand', params, source.token);
      await bcrypt.asked;
      if (way === 'the request') source.cancel();
      else await pair.client.sendNotification('window/workDoneProgress/cancel', { token });
      await done;
      assert.equal(bcrypt.cancelled, true);
      assert.equal(pair.text(uri), plain);
      assert.ok(!pair.received.includes('workspace/applyEdit'));
    });
  }

  it('do nothing with arguments that make no sense', async () => {
    await begin(plain);
    for (const given of [
      undefined,
      [],
      [null],
      ['x'],
      [{ uri, version: 1 }],
      [{ uri, version: 1, range: { start: {} } }],
    ]) {
      const params = { command: 'usersYml.hashInPlace', arguments: given };
      assert.equal(await pair.client.sendRequest('workspace/executeCommand', params), null);
    }
    assert.equal(pair.text(uri), plain);
  });

  it('work for a client that knows neither progress nor versions', async () => {
    const { textDocument = {} } = fullCapabilities;
    await begin(plain, {
      capabilities: { workspace: { applyEdit: true }, textDocument },
      initializationOptions: quick.settings,
    });
    await run('usersYml.hashInPlace', 'secret-word');
    assert.ok(compareSync('secret-word', valueOf('hashed_password')));
    assert.ok(!pair.received.includes('window/workDoneProgress/create'));
  });
});
