import assert from 'node:assert/strict';
import { readingOf } from '../../../../server/src/analysis/refusal.ts';
import { findingsOf, readFile, user } from '../../../support/users.ts';

const readings = (text: string): readonly [string, number] => {
  const file = readFile(text);
  const judged = [...file.entries].filter(({ record }) => record.unbuildable === null).length;
  return [readingOf(file).kind, judged];
};

describe('what entries borrow from each other', () => {
  it('a chain of merges, longer than Python could follow at once, is built link by link', () => {
    const chain = Array.from({ length: 1500 }, (_, at) => `- &m${String(at + 1)} {<<: *m${String(at)}}\n`);
    const file = readFile(user('ana').replace('- ', '- &m0\n  ') + chain.join(''));
    assert.equal(readingOf(file).kind, 'list');
    assert.equal([...file.entries].at(-1)?.record.user?.username, 'ana');
    const { last } = file.entries;
    assert.ok(last);
    const view = file.view(last);
    assert.equal(view?.raw.fields.get('api_key')?.merged, true);
  });

  it('a list that many users share is looked at as long as it is no multiple of the file', () => {
    const names = (count: number): string => Array.from({ length: count }, (_, at) => `team-${String(at)}`).join(', ');
    const shared = (users: number, count: number): string =>
      user('ana', { workspaces: `&all [${names(count)}]` }) +
      Array.from({ length: users }, (_, at) => user(`u${String(at)}`, { workspaces: '*all' })).join('');
    assert.deepEqual(readings(shared(1000, 50)), ['list', 1001]);
    const [kind, judged] = readings(shared(1000, 3500));
    assert.equal(kind, 'too-complex');
    assert.ok(judged > 10 && judged < 200);
  });

  it('what has been counted is not counted again', () => {
    const text = `${user('ana', { workspaces: `&all [${'team-1, '.repeat(3000)}]` })}${user('ben', { workspaces: '*all' })}`;
    const file = readFile(text);
    const { last } = file.entries;
    assert.ok(last);
    for (let time = 0; time < 200; time++) assert.ok(file.view(last));
  });

  it('says so at the user that goes beyond, and judges the others', () => {
    const text = `${user('ana')}- {username: ben, note: [${'x, '.repeat(100_000)}]}\n${user('cleo', { hashed_password: 'x' })}`;
    const found = findingsOf(readFile(text)).map(({ code, severity, range }) => [code, severity, range.start.line]);
    assert.deepEqual(found, [
      ['too-complex', 'warning', 4],
      ['not-bcrypt', 'warning', 6],
    ]);
  });
});
