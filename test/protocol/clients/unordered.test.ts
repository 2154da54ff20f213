import assert from 'node:assert/strict';
import { ErrorCodes } from 'vscode-languageserver';
import { connect, fullCapabilities, Pair } from '../../support/protocol-pair.ts';
import { watchUnhandled } from '../../support/unhandled.ts';
import { user } from '../../support/users.ts';

const uri = 'file:///srv/users.yml';
const text = user('ana', { hashed_password: 'secret-word' });
const initialize = { processId: null, rootUri: null, capabilities: fullCapabilities };

describe('a client that does things out of turn', () => {
  watchUnhandled();

  it('gets nothing before it says initialize, but the right error', async () => {
    const pair = new Pair({});
    for (const method of ['textDocument/diagnostic', 'shutdown', 'nobody/knows', 'usersYml/access'])
      await assert.rejects(pair.client.sendRequest(method, {}), { code: ErrorCodes.ServerNotInitialized });
    await pair.open(uri, text);
    await pair.client.sendRequest('initialize', initialize);
    await pair.client.sendNotification('initialized', {});
    assert.deepEqual(await pair.pull(uri), { kind: 'full', items: [] });
    await pair.end();
  });

  it('may say initialize once, and nothing is forgotten when it does so again', async () => {
    const pair = await connect();
    await pair.open(uri, text);
    const again = { ...initialize, capabilities: {}, processId: 1 };
    await assert.rejects(pair.client.sendRequest('initialize', again), { code: ErrorCodes.InvalidRequest });
    assert.deepEqual(await pair.codes(uri), ['not-bcrypt']);
    await pair.end();
  });

  it('may say initialized twice, and is asked for its watchers once', async () => {
    const pair = await connect({ folders: ['file:///srv'] });
    await pair.client.sendNotification('initialized', {});
    await pair.pullAll();
    await pair.settled();
    assert.equal(pair.asked.filter((method) => method === 'client/registerCapability').length, 2);
    await pair.end();
  });

  it('gets nothing after shutdown, and is followed no more', async () => {
    const pair = await connect();
    await pair.open(uri, text);
    assert.equal(await pair.client.sendRequest('shutdown'), null);
    await pair.open('file:///srv/late.users.yml', text);
    for (const method of ['shutdown', 'initialize', 'textDocument/diagnostic', 'nobody/knows'])
      await assert.rejects(pair.client.sendRequest(method, initialize), { code: ErrorCodes.InvalidRequest });
    assert.deepEqual(pair.published, []);
    assert.deepEqual(pair.exits, []);
    await pair.client.sendNotification('exit');
    await new Promise((resolve) => setImmediate(resolve));
    pair.client.dispose();
  });

  it('may go without a word: the end is no expected one', async () => {
    const pair = await connect();
    await pair.client.sendNotification('exit');
    pair.raw.end();
    await pair.ended;
    assert.deepEqual(pair.exits, [false]);
    pair.client.dispose();
  });

  it('may go after shutdown: the end is an expected one', async () => {
    const pair = await connect();
    await pair.client.sendRequest('shutdown');
    pair.raw.end();
    await pair.ended;
    assert.deepEqual(pair.exits, [true]);
    pair.client.dispose();
  });

  it('has several requests of one id: each gets an answer', async () => {
    const pair = await connect();
    await pair.open(uri, text);
    const answers = await pair.sendRaw(
      { id: 'a', method: 'usersYml/seen', params: { uri } },
      { id: 'a', method: 'usersYml/seen', params: { uri } },
      { id: 'b', method: 'usersYml/access', params: {} },
    );
    assert.equal(answers.filter(({ id }) => id === 'a').length, 2);
    assert.equal(answers.filter(({ error }) => error?.code === ErrorCodes.InvalidRequest).length, 1);
    await pair.end();
  });
});
