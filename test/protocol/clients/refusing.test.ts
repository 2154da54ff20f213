import assert from 'node:assert/strict';
import { DiagnosticSeverity } from 'vscode-languageserver';
import { createHash } from '../../support/hashes.ts';
import { codesOf, connect, fullCapabilities, rangeOf, until, type Pair } from '../../support/protocol-pair.ts';
import { watchUnhandled } from '../../support/unhandled.ts';
import { user } from '../../support/users.ts';

const uri = 'file:///srv/users.yml';
const text = user('ana', { hashed_password: 'secret-word', api_key: 'rubrix.apikey' });

/** What there is to say about it is found out in the background. */
const published = user('ana', { hashed_password: createHash('12345678', 4) });

/** All that the server ever asks of a client. */
const asked = [
  'client/registerCapability',
  'client/unregisterCapability',
  'window/workDoneProgress/create',
  'workspace/applyEdit',
  'workspace/configuration',
  'workspace/diagnostic/refresh',
];

describe('a client that refuses', () => {
  watchUnhandled();
  let pair: Pair;
  afterEach(() => pair.end());

  const run = (command: string, part: string): Promise<unknown> =>
    pair.client.sendRequest('workspace/executeCommand', {
      command,
      arguments: [{ uri, version: 1, range: rangeOf(text, part) }],
    });

  describe('whatever it is asked', () => {
    beforeEach(async () => {
      pair = await connect({
        refuses: 'all',
        initializationOptions: { hash: { cost: 4 }, severity: { 'not-bcrypt': 'error' } },
      });
      await pair.open(uri, text);
    });

    it('gets findings, by the settings that it gave at the start', async () => {
      const report = await pair.pull(uri);
      assert.ok(report.kind === 'full');
      assert.ok(codesOf(report.items).includes('not-bcrypt'));
      assert.equal(report.items.find(({ code }) => code === 'not-bcrypt')?.severity, DiagnosticSeverity.Error);
      assert.ok(pair.logged.some((line) => line.includes('does not tell its settings')));
      assert.ok(pair.received.includes('client/registerCapability'));
    });

    it('is told once that its settings are not known', async () => {
      for (const name of ['a', 'b', 'c']) {
        await pair.open(`file:///srv/${name}.users.yml`, text);
        await pair.pull(`file:///srv/${name}.users.yml`);
      }
      assert.equal(pair.logged.filter((line) => line.includes('settings')).length, 1);
    });

    it('is told when nothing was written, and has passwords audited without progress', async () => {
      await run('usersYml.newApiKey', 'rubrix.apikey');
      await run('usersYml.auditPasswords', 'secret-word');
      assert.equal(pair.text(uri), text);
      assert.ok(pair.shown.some((message) => message.includes('did not take the change')));
      assert.ok(pair.shown.includes('There is no hash to try.'));
    });

    it('keeps its server when it does not want to ask again', async () => {
      await pair.replace(uri, published);
      await until('the request to ask again', () => pair.received.includes('workspace/diagnostic/refresh'));
      await until('the finding', async () => (await pair.pull(uri)).kind === 'full');
    });
  });

  /** Has the server ask all that it ever asks. */
  async function provoke(): Promise<void> {
    await pair.open(uri, text);
    await pair.open('file:///srv/other.users.yml', published);
    await until('the watchers', () => pair.asked.includes('client/registerCapability'));
    await run('usersYml.hashInPlace', 'secret-word');
    pair.settings = { validate: 'open' };
    await pair.client.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await until('the request to ask again', () => pair.received.includes('workspace/diagnostic/refresh'));
    await pair.settled();
  }

  for (const method of asked) {
    it(`${method} alone has all the rest`, async () => {
      pair = await connect({
        capabilities: fullCapabilities,
        folders: ['file:///srv'],
        refuses: [method],
        settings: { hash: { cost: 4 } },
        initializationOptions: { hash: { cost: 4 } },
      });
      await provoke();
      const isWritten = pair.text(uri) !== text;
      assert.equal(isWritten, method !== 'workspace/applyEdit');
      assert.ok((await pair.codes(uri)).length > 0);
    });
  }

  it('is asked nothing else', async () => {
    pair = await connect({ folders: ['file:///srv'], settings: { hash: { cost: 4 } } });
    await provoke();
    await until('the end of the watching', () => pair.asked.includes('client/unregisterCapability'));
    assert.deepEqual([...new Set(pair.asked)].toSorted(), asked);
  });
});
