import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/text/edits.ts';
import { read } from '../../rules/support/harness.ts';
import { hash, offer, user } from './support.ts';
import { safeFixes } from '../../support/safe-fixes.ts';

function allSafe(text: string): string {
  const { file, findings } = read(text);
  return applyEdits(text, safeFixes(file, findings));
}

describe('safeFixes', () => {
  it('mends what has one right answer, in one go', () => {
    const text = `${user({ hashed_password: `ana:${hash}` }, 'workspaces: [team, team]\nfullname: Ana')}${user(
      { username: 'ben', api_key: 'ben-8fW2kqZtR4mNvB3xT5pLs9' },
      'workspaces: team',
    )}`;
    assert.equal(
      allSafe(text),
      `${user({}, 'workspaces: [team]\nfull_name: Ana')}${user({ username: 'ben', api_key: 'ben-8fW2kqZtR4mNvB3xT5pLs9' }, 'workspaces: [team]')}`,
    );
  });

  it('never makes two keys of one name', () => {
    const text = user({}, 'workspaces: []\nfullname: Ana\nFull-Name: Díaz');
    assert.equal(allSafe(text), user({}, 'workspaces: []\nfull_name: Ana\nFull-Name: Díaz'));
  });

  it('leaves alone what a person must decide', () => {
    for (const text of [
      user({}, ''),
      user({}, 'workspace: [team]'),
      user({ api_key: '01234567' }),
      user({ hashed_password: 'secret' }),
      user({ username: 'Ana Díaz' }),
      user({ email: 'a@example.org' }, 'email: b@example.org\nworkspaces: []'),
    ]) {
      assert.equal(allSafe(text), text);
    }
  });

  it('quotes a key that looks like a number only with a person’s consent', () => {
    const { preferred, safe } = offer(user({ api_key: '01234567' }), 'yaml11-surprise', 'quote-value');
    assert.deepEqual({ preferred, safe }, { preferred: true, safe: false });
  });
});
