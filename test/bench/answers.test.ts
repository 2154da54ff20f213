import assert from 'node:assert/strict';
import { questions, textsOf } from '../../bench/answers/requests.mjs';
import { answerTimes } from '../../bench/answers/times.mjs';
import { ownServer } from '../../bench/servers.mjs';
import { buildServer } from '../support/build-server.ts';

describe('the bench of answers', () => {
  it('asks about a text, and is told more than nothing of one that there is something to say about', async () => {
    const server = ownServer(await buildServer('bench-answers'));
    const texts = textsOf(20);
    for (const name of ['outline', 'formatting, an untidy file', 'formatting, JSON without blanks']) {
      const question = questions[name];
      assert.ok(question, name);
      const { first, later } = await answerTimes(server, question, texts[question.text]);
      assert.ok(first.length > 0 && first.cpu >= 0 && later.cpu >= 0, name);
    }
  });
});
