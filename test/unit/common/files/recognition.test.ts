import { equal } from 'node:assert/strict';
import { isUsersFile } from '../../../../server/src/common/files/recognition.ts';
import { user } from '../../../support/users.ts';

const ours: Record<string, string> = {
  'a user': user('ana'),
  'a user with little': '- username: ana\n  hashed_password: x\n  api_key: y\n',
  'JSON style': '[{"username": "ana", "hashed_password": "x", "api_key": "y"}]\n',
  'indented, with comments and a separator': `# users\n---\n  ${user('ana').replaceAll('\n', '\n  ')}`,
  'misspelt keys': '- user_name: ana\n  hashedPassword: x\n  apikey: y\n  workspace: [a]\n',
  'a user without a dash': 'username: ana\nhashed_password: x\napi_key: y\n',
  'a list under a key': `users:\n${user('ana')}`,
  'a syntax error': user('ana').replace('api_key: ', 'api_key '),
  'an open quote': user('ana', { full_name: '"Ana' }),
  'CR line ends': user('ana').replaceAll('\n', '\r'),
};

const foreign: Record<string, string> = {
  nothing: '',
  'only comments': '# username: ana\n# hashed_password: x\n# api_key: y\n',
  'another list of users': '- username: ana\n  password: $2y$10$abc\n  role: admin\n',
  'a web framework’s users':
    '- username: ana\n  full_name: Ana\n  email: a@b.co\n  hashed_password: x\n  disabled: false\n',
  'API keys of something': '- name: ana\n  api_key: x\n  quota: 5\n  team: a\n  plan: pro\n',
  Ansible: 'users:\n  - username: ana\n    groups: sudo\n    password: $6$x\n',
  'a map of users': 'ana:\n  email: a@b.co\n  api_key: x\n',
};

describe('recognition', () => {
  for (const [name, text] of Object.entries(ours)) it(`knows ${name}`, () => equal(isUsersFile(text), true));
  for (const [name, text] of Object.entries(foreign))
    it(`leaves alone: ${name}`, () => equal(isUsersFile(text), false));

  it('survives the loss of any one character', () => {
    const text = user('ana', { email: 'a@b.co' });
    for (let at = 0; at < text.length; at++) {
      const broken = text.slice(0, at) + text.slice(at + 1);
      equal(isUsersFile(broken), true, JSON.stringify(broken));
    }
  });
});
