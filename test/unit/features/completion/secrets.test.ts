import assert from 'node:assert/strict';
import { user } from '../../../support/users.ts';
import { afterTaking, itemsAt, labelsAt } from './completion-at.ts';

const commands = new Set(['usersYml.hashAndInsert']);
const key = /[A-Za-z][A-Za-z0-9]{32}/;

describe('completion of secrets', () => {
  for (const [what, text] of [
    ['behind its key', '- username: ana\n  api_key: |\n'],
    ['between quotes', '- username: ana\n  api_key: "|"\n'],
    ['between braces', '- {username: ana, api_key: |}\n'],
    ['before a comment', '- api_key: | # new\n'],
  ] as const)
    it(`makes an API key up ${what}, another one each time`, () => {
      const after = afterTaking(text, 'Random API key');
      assert.equal(after.replace(key, '|'), text);
      assert.notEqual(afterTaking(text, 'Random API key'), after);
    });

  it('asks for a password where the client can, and writes nothing by itself', () => {
    const text = '- username: ana\n  hashed_password: |\n';
    const [item] = itemsAt(text, { commands });
    assert.deepEqual(item?.command, { title: 'Set a password…', command: 'usersYml.hashAndInsert' });
    assert.equal(afterTaking(text, 'Set a password…', { commands }), text.replace('|', ''));
    assert.deepEqual(labelsAt(text), []);
  });

  it('touches no secret that is there', () => {
    for (const [name, value] of [
      ['api_key', 'ana-8fW2'],
      ['hashed_password', '$2b'],
    ] as const) {
      const text = user('ana');
      const at = text.indexOf(`${name}: ${value}`) + name.length + 2;
      for (const offset of [at, at + value.length])
        assert.deepEqual(labelsAt(`${text.slice(0, offset)}|${text.slice(offset)}`, { commands }), []);
    }
  });
});
