import assert from 'node:assert/strict';
import { hashSync } from 'bcrypt';
import { ProgressType } from 'vscode-languageserver/node';
import { connect, fullCapabilities, plainBcrypt, type Pair } from '../../../support/protocol-pair.ts';
import { user } from '../../../support/users.ts';

const uri = 'file:///srv/users.yml';

/** At the lowest cost: what is tested is which passwords are tried. */
function withPassword(username: string, password: string, workspaces = '[]'): string {
  return user(username, { hashed_password: hashSync(password, 4), workspaces });
}

describe('the audit of passwords', () => {
  let pair: Pair;
  afterEach(() => pair.end());

  async function audit(text: string): Promise<readonly number[]> {
    pair = await connect({ capabilities: fullCapabilities });
    await pair.open(uri, text);
    await pair.client.sendRequest('workspace/executeCommand', {
      command: 'usersYml.auditPasswords',
      arguments: [{ uri }],
    });
    const report = await pair.pull(uri);
    const items = report.kind === 'full' ? report.items : [];
    return items.filter(({ code }) => code === 'guessable-password').map(({ range }) => range.start.line);
  }

  it('finds common passwords, usernames and workspaces, and nothing else', async () => {
    const text =
      withPassword('ana', 'qwerty') +
      withPassword('ben', 'Ben') +
      withPassword('cem', 'labelling', '[labelling]') +
      withPassword('dan', 'correct horse battery staple');
    assert.deepEqual(await audit(text), [1, 5, 9]);
    assert.ok(
      pair.shown.includes(
        'Passwords of 4 users (4 hashes) tried. Guessed: 3 users (3 hashes), see the problems of the file.',
      ),
    );
  });

  it('shows progress, and no password', async () => {
    await audit(withPassword('ana', 'letmein'));
    assert.ok(pair.received.includes('window/workDoneProgress/create'));
    assert.ok(!JSON.stringify([pair.shown, pair.log]).includes('letmein'));
  });

  it('says so when it can not go on, and tries no more', async () => {
    let tried = 0;
    const verify = (): Promise<number> => {
      tried += 1;
      return Promise.reject(new Error('The bcrypt worker failed.'));
    };
    const settings = { verifyPublicPasswords: false };
    pair = await connect({ bcrypt: { ...plainBcrypt, verify }, settings });
    const many = Array.from({ length: 50 }, (_, index) => withPassword(`user-${String(index)}`, 'qwerty'));
    await pair.open(uri, many.join(''));
    const params = { command: 'usersYml.auditPasswords', arguments: [{ uri }] };
    assert.equal(await pair.client.sendRequest('workspace/executeCommand', params), null);
    assert.ok(pair.shown.some((message) => message.startsWith('The audit could not go on.')));
    assert.ok(tried < 10, String(tried));
  });

  it('says how far it is, and how long all of it takes at most', async () => {
    pair = await connect();
    const reported: unknown[] = [];
    pair.client.onProgress(new ProgressType<{ readonly message?: string }>(), 'audit', ({ message }) => {
      reported.push(message);
    });
    await pair.open(
      uri,
      withPassword('ana', 'qwerty') + user('ben', { hashed_password: hashSync('x', 4).replace('$04$', '$13$') }),
    );
    await pair.client.sendRequest('workspace/executeCommand', {
      command: 'usersYml.auditPasswords',
      arguments: [{ uri }],
      workDoneToken: 'audit',
    });
    const time = 'up to about 18 seconds in all';
    assert.deepEqual(reported, [
      undefined,
      `2 users, 2 hashes, ${time}`,
      `1 of 2 hashes, ${time}`,
      `2 of 2 hashes, ${time}`,
      undefined,
    ]);
  });

  it('leaves out hashes that take days, and says so', async () => {
    const days = user('ben', { hashed_password: hashSync('qwerty', 4).replace('$04$', '$31$') });
    const tried: string[] = [];
    const verify = (hash: string): Promise<number> => {
      tried.push(hash.slice(0, 7));
      return Promise.resolve(-1);
    };
    pair = await connect({ bcrypt: { ...plainBcrypt, verify } });
    await pair.open(uri, withPassword('ana', 'qwerty') + days);
    const params = { command: 'usersYml.auditPasswords', arguments: [{ uri }] };
    await pair.client.sendRequest('workspace/executeCommand', params);
    assert.ok(!tried.includes('$2b$31$'));
    assert.ok(
      pair.shown.includes(
        'Passwords of 1 user (1 hash) tried. None of them could be guessed. Not tried, as they cost over 16: 1 hash.',
      ),
    );
  });

  it('counts users and hashes, which users may share', async () => {
    const hash = hashSync('qwerty', 4);
    const sharing = ['ana', 'ben', 'cem'].map((name) => user(name, { hashed_password: hash })).join('');
    assert.deepEqual(await audit(sharing), [1, 5, 9]);
    assert.ok(
      pair.shown.includes(
        'Passwords of 3 users (1 hash) tried. Guessed: 3 users (1 hash), see the problems of the file.',
      ),
    );
  });

  it('says so where there is no hash to try', async () => {
    await audit(user('ana', { hashed_password: 'hunter2' }));
    assert.ok(pair.shown.includes('There is no hash to try.'));
  });

  it('says so when nothing could be guessed', async () => {
    assert.deepEqual(await audit(withPassword('ana', 'correct horse battery staple')), []);
    assert.ok(pair.shown.includes('Passwords of 1 user (1 hash) tried. None of them could be guessed.'));
  });
});
