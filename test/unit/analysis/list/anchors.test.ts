import assert from 'node:assert/strict';
import type { UsersFile } from '../../../../server/src/analysis/users-file.ts';
import { LineIndex } from '../../../../server/src/text/line-index.ts';
import { readFile, stateOf } from '../../../support/file-state.ts';
import { user } from '../../../support/users.ts';

const ana = user('ana', { workspaces: '&team [red]' });
const ben = user('ben', { workspaces: '*team' });
const cid = user('cid');

/** Puts a text in place of the first that is there. */
function put(file: UsersFile, old: string, text: string): void {
  const start = file.text.indexOf(old);
  assert.ok(start >= 0, old);
  file.edit(new LineIndex(file.text).range(start, start + old.length), text);
  file.advance();
  assert.deepEqual(stateOf(file), stateOf(readFile(file.text, 'rubrix-0.18')));
}

function reach(file: UsersFile): string {
  return Array.from(
    file.entries,
    ({ record }) => `${record.usernameText ?? ''}: ${record.workspaceNames.join(' ')}`,
  ).join(', ');
}

const isInParts = (file: UsersFile): boolean => file.whole === null;

describe('an anchor that another entry speaks of', () => {
  let file: UsersFile;
  beforeEach(() => {
    file = readFile(ana + cid + ben, 'rubrix-0.18');
    assert.ok(isInParts(file) && file.anchors.shares);
  });

  it('is followed by whoever takes it up', () => {
    put(file, '[red]', '[red, blue]');
    assert.ok(isInParts(file));
    assert.equal(reach(file), 'ana: red blue, cid: , ben: red blue');
    put(file, '&team [red, blue]', '&team\n    - green # new');
    assert.ok(isInParts(file));
    assert.equal(reach(file), 'ana: green, cid: , ben: green');
  });

  it('is followed while its brackets are not closed, or hold the same anchor once more', () => {
    put(file, '[red]', '[red, blue');
    put(file, '[red, blue', '[red, blue, green  workspaces: &team [red]]');
    put(file, '[red, blue, green  workspaces: &team [red]]', '[red]');
    assert.ok(isInParts(file));
    assert.equal(reach(file), 'ana: red, cid: , ben: red');
  });

  it('leaves others alone while something else of its entry changes', () => {
    const [, , before] = file.entries;
    const record = before?.record;
    put(file, 'ana', 'anna');
    const [, , after] = file.entries;
    assert.equal(after, before);
    assert.equal(after?.record, record);
  });

  it('is missed once it is gone, and found again', () => {
    put(file, '&team ', '');
    assert.ok(!isInParts(file));
    put(file, '[red]', '&team [red]');
    assert.ok(isInParts(file));
    put(file, ana, '');
    assert.ok(!isInParts(file));
    put(file, cid, ana + cid);
    assert.ok(isInParts(file));
  });

  it('has to stand above, once, and for a text or a list of texts', () => {
    put(file, ana, '');
    put(file, ben, ben + ana);
    assert.ok(!isInParts(file));
    for (const [old, text] of [
      ['&team [red]', '&team [[red]]'],
      ['&team [red]', '&team [1]'],
      ['&team [red]', '&team {red: 1}'],
      ['[]', '&team []'],
    ] as const) {
      const other = readFile(ana + cid + ben, 'rubrix-0.18');
      put(other, old, text);
      assert.ok(!isInParts(other), text);
    }
  });

  it('can be an entry of its own, and is taken up within lists', () => {
    const other = readFile(`- &a red\n${user('dan', { workspaces: '[*a , blue]' })}`, 'rubrix-0.18');
    assert.ok(isInParts(other));
    put(other, 'red', 'green');
    assert.ok(isInParts(other));
    assert.equal(reach(other), ': , dan: green blue');
  });

  it('moves to where it is set now', () => {
    put(file, ' &team [red]', ' [red]');
    put(file, cid, cid.replace('[]', '&team [blue]'));
    assert.ok(isInParts(file));
    assert.equal(reach(file), 'ana: red, cid: blue, ben: blue');
  });

  it('may be taken up by more than are read at once', () => {
    const names = Array.from({ length: 600 }, (_, index) => `user-${String(index)}`);
    const many = readFile(ana + names.map((name) => user(name, { workspaces: '*team' })).join(''), 'rubrix-0.18');
    assert.ok(isInParts(many));
    put(many, '[red]', '[blue]');
    assert.ok(isInParts(many));
    assert.ok(reach(many).endsWith('user-599: blue'));
  });

  it('is followed in turns, and from the beginning after an edit in between', () => {
    const names = Array.from({ length: 600 }, (_, index) => `user-${String(index)}`);
    const many = readFile(ana + names.map((name) => user(name, { workspaces: '*team' })).join(''), 'rubrix-0.18');
    const edit = (old: string, text: string): void => {
      const start = many.text.indexOf(old);
      many.edit(new LineIndex(many.text).range(start, start + old.length), text);
    };
    const goOn = (steps: number): boolean => {
      let left = steps;
      return many.advance(() => (left -= 1) <= 0);
    };
    edit('[red]', '[blue]');
    assert.ok(!goOn(200));
    edit('[blue]', '[blue, user-7]');
    assert.ok(!goOn(300));
    edit('user-100', 'other');
    assert.ok(!goOn(50));
    edit('user-599', 'user-7');
    edit(user('user-300', { workspaces: '*team' }), '');
    many.advance();
    assert.ok(isInParts(many));
    assert.ok(reach(many).endsWith('user-7: blue user-7'));
    assert.deepEqual(stateOf(many), stateOf(readFile(many.text, 'rubrix-0.18')));
    edit('&team', '&tea');
    assert.ok(!many.settled);
    edit('&tea', '&team');
    many.advance();
    assert.ok(isInParts(many));
    assert.deepEqual(stateOf(many), stateOf(readFile(many.text, 'rubrix-0.18')));
  });

  it('is looked at beside others by whoever takes it up', () => {
    const many = Array.from({ length: 6 }, (_, index) => user(`user-${String(index)}`, { workspaces: '[contracts]' }));
    const shared = readFile(
      `- &team [red]\n${many.join('')}${ben}${user('dan', { workspaces: '*team' })}`,
      'rubrix-0.18',
    );
    const told = (): readonly string[] =>
      Array.from(shared.entries, ({ peerFindings }) => peerFindings.map(({ code }) => code).join()).slice(-2);
    put(shared, '[red]', '[red, user-1]');
    assert.deepEqual(told(), ['workspace-is-username', 'workspace-is-username']);
    put(shared, '[red, user-1]', '[user-1, red]');
    put(shared, '[user-1, red]', '[red, user-11]');
    assert.deepEqual(told(), ['', '']);
    put(shared, 'username: user-2', 'username: user-11');
    assert.deepEqual(told(), ['workspace-is-username', 'workspace-is-username']);
    put(shared, '[red, user-11]', '[ben]');
    assert.deepEqual(told(), ['', 'workspace-is-username']);
    put(shared, user('dan', { workspaces: '*team' }), '');
    put(shared, '[ben]', '[contrcts]');
    assert.deepEqual(told(), ['', 'similar-workspace']);
    put(shared, '[contrcts]', '[contracts]');
    assert.deepEqual(told(), ['', '']);
    assert.ok(isInParts(shared));
  });

  it('may lend a key to more users than are compared at once', () => {
    const key = 'Kx9vTq2LmZw8RbN4sYc7PdF1gHj6';
    const names = Array.from({ length: 600 }, (_, index) => `user-${String(index)}`);
    const many = readFile(
      user('ana', { api_key: `&k ${key}` }) + names.map((name) => user(name, { api_key: '*k' })).join(''),
      'rubrix-0.18',
    );
    put(many, key, `${key}x`);
    assert.ok(isInParts(many));
    const [, , third] = many.entries;
    assert.equal(third?.record.apiKeyText, `${key}x`);
  });

  it('may lend texts that each user should have alone', () => {
    const key = 'Kx9vTq2LmZw8RbN4sYc7PdF1gHj6';
    const lent = readFile(
      user('ana', { api_key: `&k ${key}`, email: '&m ana@example.org' }) +
        cid +
        user('ben', { api_key: '*k', email: '*m' }) +
        user('dan', { api_key: '*k' }),
      'rubrix-0.18',
    );
    assert.ok(isInParts(lent));
    put(lent, key, `${key}x`);
    put(lent, 'ana@example.org', 'ana@example');
    put(lent, 'ana@example', 'ana@example.net');
    put(lent, `${key}x`, 'changeme');
    put(lent, '&k changeme', `&k ${key}`);
    assert.ok(isInParts(lent));
  });

  it('takes the whole file where very much comes of it', () => {
    const long = `- &long ${'x'.repeat(30_000)}\n`;
    const of = (count: number): UsersFile => readFile(long + '- [*long]\n'.repeat(count), 'rubrix-0.18');
    assert.ok(isInParts(of(30)));
    assert.ok(!isInParts(of(60)));
  });
});
