import assert from 'node:assert/strict';
import { createHash } from '../../server/src/hashing/bcrypt-core.ts';
import { codesOf, connect, rangeOf, until, type Pair } from '../support/protocol-pair.ts';
import { user } from '../support/users.ts';

const uri = 'file:///srv/users.yml';
const text = user('ana', { hashed_password: 'secret-word', api_key: 'rubrix.apikey' });

describe('a client that refuses whatever it is asked', () => {
  let pair: Pair;
  /** Each would end a server in a process of its own. */
  let unhandled: unknown[];
  const note = (reason: unknown): void => void unhandled.push(reason);
  beforeEach(async () => {
    unhandled = [];
    process.on('unhandledRejection', note);
    pair = await connect({ refuses: true });
    await pair.open(uri, text);
  });
  afterEach(async () => {
    await pair.end();
    process.off('unhandledRejection', note);
    assert.deepEqual(unhandled, []);
  });

  const run = (command: string, part: string): Promise<unknown> =>
    pair.client.sendRequest('workspace/executeCommand', {
      command,
      arguments: [{ uri, version: 1, range: rangeOf(text, part) }],
    });

  it('gets findings, by the default settings', async () => {
    const report = await pair.pull(uri);
    assert.ok(report.kind === 'full' && codesOf(report.items).includes('not-bcrypt'));
    await until('the word about the settings', () => pair.logged.some((line) => line.includes('default ones')));
    assert.ok(pair.received.includes('client/registerCapability'));
  });

  it('is told when nothing was written, and has passwords audited without progress', async () => {
    await run('usersYml.newApiKey', 'rubrix.apikey');
    await run('usersYml.auditPasswords', 'secret-word');
    assert.equal(pair.text(uri), text);
    assert.ok(pair.shown.some((message) => message.includes('did not take the change')));
    assert.ok(pair.shown.some((message) => message.startsWith('Passwords tried: 0.')));
  });

  it('keeps its server when it does not want to ask again', async () => {
    await pair.replace(uri, user('ana', { hashed_password: createHash('12345678', 4) }));
    await until('the request to ask again', () => pair.received.includes('workspace/diagnostic/refresh'));
    assert.ok((await pair.codes(uri)).includes('default-password'));
  });
});
