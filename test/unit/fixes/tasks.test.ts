import assert from 'node:assert/strict';
import { LineIndex } from '../../../server/src/text/line-index.ts';
import { hash, offer, offered, user } from './support.ts';

/** The text that a task is about. */
function target(text: string, code: string, fix: string): string {
  const { task } = offer(text, code, fix);
  assert.ok(task);
  const lines = new LineIndex(text);
  return lines.slice(lines.offsetAt(task.range.start), lines.offsetAt(task.range.end));
}

const plain: readonly (readonly [written: string, target: string])[] = [
  ['correct horse # hers', 'correct horse'],
  ['"correct horse"', '"correct horse"'],
  ["'it''s'", "'it''s'"],
  ['12345', '12345'],
  ['!!str 12345', '12345'],
  ['!!int 12345', '!!int 12345'],
  ['&pw secret', 'secret'],
  ['>-\n    correct\n    horse', '>-\n    correct\n    horse'],
];

describe('tasks', () => {
  for (const [written, expected] of plain) {
    it(`hash-in-place takes ${JSON.stringify(written)} as it is written`, () => {
      assert.equal(target(`# head\n${user({ hashed_password: written })}`, 'not-bcrypt', 'hash-in-place'), expected);
    });
  }

  const notPasswords = [
    '<generated-hashed-password>',
    '$apr1$n0C4S20a$noG.3yWxH1OIKfFITgzl30',
    `ana:${hash}`,
    '""',
    '"*"',
  ];
  for (const value of notPasswords) {
    it(`hash-in-place is not offered for ${JSON.stringify(value)}`, () => {
      const ids = offered(user({ hashed_password: value }), 'not-bcrypt').map(({ id }) => id);
      assert.ok(!ids.includes('hash-in-place'));
      assert.ok(ids.includes('set-password'));
    });
  }

  it('a value of another user is never the target', () => {
    const text = `${user({ hashed_password: '&pw secret' })}${user({ username: 'ben', hashed_password: '*pw', api_key: 'ben-8fW2kqZtR4mNvB3xT5pLs9' })}`;
    const tasks = offered(text.replace('&pw secret', `&pw ${hash}x`), 'not-bcrypt').filter(({ task }) => task);
    assert.deepEqual(
      tasks.map(({ task }) => task?.range.start.line),
      [1],
    );
  });

  it('lock-api-key of a disabled user takes the key, not `disabled`', () => {
    assert.equal(
      target(user({ disabled: 'true' }), 'disabled-key-still-works', 'lock-api-key'),
      'ana-8fW2kqZtR4mNvB3xT5pLs9',
    );
  });

  it('lock-api-key is no answer for the migrate task, which lets the password in again', () => {
    const ids = offered(user({ disabled: 'true' }), 'disabled-key-still-works', 'argilla-migrate').map(({ id }) => id);
    assert.ok(!ids.includes('lock-api-key'));
  });

  it('new-api-key is no answer to a username', () => {
    const ids = offered(user({ username: 'argilla' }), 'default-user-clash', 'argilla-migrate').map(({ id }) => id);
    assert.deepEqual(ids, ['mark-as-intended']);
  });

  it('of a repeated key, takes the later user’s', () => {
    const text = `${user({ api_key: '"shared-8fW2kqZtR4mNvB3xT5pLs9"' })}${user({ username: 'ben', api_key: "'shared-8fW2kqZtR4mNvB3xT5pLs9'" })}`;
    assert.equal(target(text, 'duplicate-api-key', 'new-api-key'), "'shared-8fW2kqZtR4mNvB3xT5pLs9'");
  });

  it('titles show no secret', () => {
    const text = `${user({ hashed_password: 'hunter2', api_key: 'hunter3' })}${user({ username: 'ben', api_key: 'hunter3' })}`;
    for (const code of ['not-bcrypt', 'duplicate-api-key', 'guessable-api-key']) {
      for (const { title } of offered(text, code)) assert.doesNotMatch(title, /hunter/);
    }
  });
});
