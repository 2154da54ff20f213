import assert from 'node:assert/strict';
import { FakeTime } from '../../support/fake-time.ts';
import { connect, until, type Pair } from '../../support/protocol-pair.ts';
import { watchUnhandled } from '../../support/unhandled.ts';
import { user } from '../../support/users.ts';

const uri = 'file:///srv/users.yml';
const text = user('ana', { hashed_password: 'secret-word' });
const patience = 5000;

describe('a client that answers late', () => {
  watchUnhandled();
  let pair: Pair;
  let time: FakeTime;
  /** Answers to the questions for settings, in the order of the questions. */
  let answers: ((section: object) => void)[];
  beforeEach(async () => {
    time = new FakeTime();
    answers = [];
    pair = await connect({ scheduler: time });
    pair.onAsked(
      'workspace/configuration',
      ({ items }: { items: unknown[] }) =>
        new Promise((resolve) => {
          answers.push((section) => {
            resolve(items.map(() => section));
          });
        }),
    );
    await pair.open(uri, text);
    await until('the question for settings', () => answers.length > 0);
  });
  afterEach(() => pair.end());

  const severity = async (): Promise<number | undefined> => {
    const report = await pair.pull(uri);
    return report.kind === 'full' ? report.items.find(({ code }) => code === 'not-bcrypt')?.severity : undefined;
  };

  it('has its settings follow after all, and is asked to ask again', async () => {
    time.pass(patience);
    assert.equal(await severity(), 2);
    for (const answer of answers) answer({ severity: { 'not-bcrypt': 'error' } });
    await until('the findings by the settings', async () => (await severity()) === 1);
    time.pass(50);
    await until('the request to ask again', () => pair.asked.includes('workspace/diagnostic/refresh'));
  });

  it('is judged by its last settings, although the answer to an older question comes behind', async () => {
    await pair.client.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await until('the next question', () => answers.length > 1);
    await pair.settled();
    for (const answer of answers.slice(1)) answer({ severity: { 'not-bcrypt': 'error' } });
    assert.equal(await severity(), 1);
    answers[0]?.({ severity: { 'not-bcrypt': 'hint' } });
    await pair.settled();
    assert.equal(await severity(), 1);
    time.pass(patience);
    assert.equal(await severity(), 1);
  });
});
