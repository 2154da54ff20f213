import assert from 'node:assert/strict';
import { compareSync } from 'bcrypt';
import { FakeTime } from '../../support/fake-time.ts';
import { connect, rangeOf, until, type Pair } from '../../support/protocol-pair.ts';
import { watchUnhandled } from '../../support/unhandled.ts';
import { user } from '../../support/users.ts';
import { valueOf } from '../requests/commands/support.ts';

const uri = 'file:///srv/users.yml';
const text = user('ana', { hashed_password: 'secret-word' });
const patience = 5000;
const patienceWithPeople = 60_000;

describe('a client that never answers', () => {
  watchUnhandled();
  let pair: Pair;
  let time: FakeTime;
  const begin = async (): Promise<void> => {
    time = new FakeTime();
    pair = await connect({
      isSilent: true,
      scheduler: time,
      initializationOptions: { hash: { cost: 4 }, server: 'argilla-1.5', severity: { 'not-bcrypt': 'error' } },
    });
    await pair.open(uri, text);
    await until('the question for settings', () => pair.asked.includes('workspace/configuration'));
  };
  beforeEach(begin);
  afterEach(() => pair.end());

  it('gets answers after a while, by the settings that it gave at the start', async () => {
    let isAnswered = false;
    const asked = pair.pull(uri).finally(() => (isAnswered = true));
    time.pass(patience - 1);
    await pair.settled();
    assert.equal(isAnswered, false);
    time.pass(1);
    const report = await asked;
    assert.ok(report.kind === 'full');
    assert.equal(report.items.find(({ code }) => code === 'not-bcrypt')?.severity, 1);
    assert.ok(pair.logged.some((line) => line.includes('does not tell its settings')));
  });

  it('is waited for once: the next file is answered at once', async () => {
    time.pass(patience);
    await pair.pull(uri);
    await pair.open('file:///srv/next.users.yml', text);
    assert.ok((await pair.codes('file:///srv/next.users.yml')).includes('not-bcrypt'));
  });

  it('is not asked without end', async () => {
    time.pass(patience);
    for (let count = 0; count < 100; count++) {
      await pair.open(`file:///srv/${String(count)}.users.yml`, text);
      await pair.pull(`file:///srv/${String(count)}.users.yml`);
    }
    assert.ok(pair.asked.filter((method) => method === 'workspace/configuration').length <= 20);
  });

  it('has its passwords hashed, without progress', async () => {
    time.pass(patience);
    const place = { uri, version: 1, range: rangeOf(text, 'secret-word') };
    const done = pair.client.sendRequest('workspace/executeCommand', {
      command: 'usersYml.hashInPlace',
      arguments: [place],
    });
    // This it does, but it does not say so.
    pair.onAsked('workspace/applyEdit', () => undefined);
    pair.client.onRequest('workspace/applyEdit', async ({ edit }: { edit: object }) => {
      pair.apply(edit);
      pair.asked.push('workspace/applyEdit');
      return new Promise(() => undefined);
    });
    await until('the edit', () => pair.asked.includes('workspace/applyEdit'));
    assert.ok(compareSync('secret-word', valueOf(pair, 'hashed_password')));
    time.pass(patienceWithPeople);
    assert.equal(await done, null);
    assert.ok(pair.shown.some((message) => message.includes('does not say whether it has taken the change')));
    assert.ok(pair.asked.includes('window/workDoneProgress/create'));
    assert.ok(!pair.received.includes('$/progress'));
  });

  it('leaves nothing that goes on behind it', async () => {
    await pair.client.sendRequest('shutdown');
    assert.equal(time.waiting, 0);
    pair.client.dispose();
    await begin();
  });
});
