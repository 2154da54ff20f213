import assert from 'node:assert/strict';
import type { MarkupContent } from 'vscode-languageserver';
import { serverNames } from '../../../../server/src/common/servers.ts';
import { profileOf } from '../../../../server/src/model/profiles/index.ts';
import { user } from '../../../support/users.ts';
import { afterTaking, itemsAt, labelsAt, type AtOptions } from './completion-at.ts';

const rest = ['full_name', 'email', 'disabled'];
const others = user('ben') + user('cid');
const all = ['username', 'hashed_password', 'api_key', 'workspaces', ...rest];
const butUsername = all.slice(1);

const places: readonly (readonly [title: string, text: string, labels: readonly string[]])[] = [
  ['a half-written key', user('ana').replace('  api_key', '  e|\n  api_key'), rest],
  ['an empty line among the keys', user('ana').replace('  api_key', '  |\n  api_key'), rest],
  ['an empty line behind the last key', `${user('ana')}  |\n`, rest],
  ['an empty line between two users', `${user('ana')}  |\n${others}`, rest],
  ['the end of the text', `${user('ana')}  em|`, rest],
  ['a user of one key', '- username: ana\n  |\n', butUsername],
  ['a key in front of its value', user('ana').replace('api_key:', 'api|:'), ['api_key', ...rest]],
  ['a key as it is', user('ana').replace('api_key:', 'api_key|:'), ['api_key', ...rest]],
  ['a key in front of a text', '- username: ana\n  ema| a@example.org\n', butUsername],
  ['a key in front of a comment', '- username: ana\n  ema| # later\n', butUsername],
  ['the first key', '- us|\n  api_key: x\n', ['username', 'hashed_password', 'workspaces', ...rest]],
  ['the first key, not yet begun', '- |\n  api_key: x\n', ['username', 'hashed_password', 'workspaces', ...rest]],
  ['the first key with a value', '- user|: ana\n', all],
  ['the line below a dash', '-\n  |\n', all],
  ['a user below its dash and an anchor', '- &ana\n  username: ana\n  |\n', butUsername],
  ['a user with a merge', '- &base\n  username: ana\n- <<: *base\n  |\n', all],
  ['keys in quotes', '- "username": ana\n  "em|\n', butUsername],
  ['keys indented further', '-   username: ana\n    |\n', butUsername],
  ['CRLF', '- username: ana\r\n  e|\r\n  api_key: x\r\n', ['hashed_password', 'workspaces', ...rest]],
  ['lone CR', '- username: ana\r  e|\r  api_key: x\r', ['hashed_password', 'workspaces', ...rest]],
  [
    'a list below the key above',
    '- username: ana\n  workspaces:\n  - a\n  |\n',
    ['hashed_password', 'api_key', ...rest],
  ],
  [
    'a text over lines above',
    '- username: ana\n  full_name: >\n    Ana\n\n    Maria\n  |\n',
    [...butUsername.slice(0, 3), 'email', 'disabled'],
  ],
  ['a quoted text over lines above', '- username: "an\n    a"\n  |\n', butUsername],
  [
    'a list over lines above',
    '- username: ana\n  workspaces: [a,\n    b]\n  |\n',
    ['hashed_password', 'api_key', ...rest],
  ],
  [
    'a list above that is not closed',
    '- username: ana\n  workspaces: [a,\n  email: x\n  |\n',
    ['hashed_password', 'api_key', 'full_name', 'disabled'],
  ],
  ['a comment above', '- username: ana # "quoted\n  # [also\n  |\n', butUsername],
  [
    'values that look like something else',
    `- username: ana\n  full_name: Ana "the\n  api_key: a[b{c'\n  |\n`,
    ['hashed_password', 'workspaces', 'email', 'disabled'],
  ],
  ['a user in brackets', '- {username: ana, |}\n', butUsername],
  [
    'a half-written key in brackets',
    '- {username: ana, em|, api_key: x}\n',
    ['hashed_password', 'workspaces', ...rest],
  ],
  ['a key in brackets with a value', '- {username: ana, em|: x}\n', butUsername],
  ['brackets not closed yet', `- {username: ana, |\n${others}`, butUsername],
  ['brackets over lines', '- {\n    username: ana,\n    |\n  }\n', butUsername],
  ['JSON', '[{"username": "ana"},\n {"username": "ben", "a|"}]\n', butUsername],
  ['JSON on one line', '[{"username": "ana"}, {"username": "ben", |}]\n', butUsername],
  ['JSON over lines', '[\n  {\n    "api_key": "x"\n  },\n  {\n    "username": "ben",\n    |\n  }\n]\n', butUsername],
  ['a list that is indented', '  - username: ana\n    |\n  - username: ben\n', butUsername],
  [
    'an indented list, half-written',
    '  - username: ana\n    e|\n    api_key: x\n  - username: ben\n',
    ['hashed_password', 'workspaces', ...rest],
  ],
  [
    'a file that is read as a whole',
    '- &a\n  username: ana\n- *a\n- username: ben\n  e|\n  api_key: x\n',
    ['hashed_password', 'workspaces', ...rest],
  ],
  ['a file behind `---`', '---\n- username: ana\n  |\n', butUsername],
];

const nowhere: readonly (readonly [title: string, text: string])[] = [
  ['a comment', '- username: ana\n  # by em|\n'],
  ['a comment behind a value', '- username: ana # by em|\n  api_key: x\n'],
  ['a comment behind a half-written key', '- username: ana\n  em # by em|\n'],
  ['a text in quotes', '- username: ana\n  full_name: "em|"\n'],
  ['a text in quotes over lines', '- username: ana\n  full_name: "An\n  em|"\n'],
  ['a text in quotes that are not closed', '- username: ana\n  full_name: "An\n  |\n'],
  ['a text over lines', '- username: ana\n  full_name: Ana\n    em|\n'],
  ['a block of text', '- username: ana\n  full_name: >\n    em|\n'],
  ['a line of a block of text', '- username: ana\n  full_name: >\n    Ana\n    |\n'],
  ['a hash', '- username: ana\n  hashed_password: |\n'],
  ['a half-written hash', '- username: ana\n  hashed_password: a|\n'],
  ['a full name', '- username: ana\n  full_name: |\n'],
  ['a username', '- username: |\n'],
  ['an e-mail address', '- username: ana\n  email: a|\n'],
  ['a name', '- username: ana\n  full_name: a|\n'],
  ['another indentation', '- username: ana\n   em|\n'],
  ['too deep an indentation', '- username: ana\n      |\n'],
  ['too little an indentation', '- username: ana\n |\n'],
  ['the indentation of a key', '- username: ana\n |  email: x\n'],
  ['a tab', '- username: ana\n\t|\n'],
  ['a mapping in a user', '- username: ana\n  extra:\n    em|\n'],
  ['a mapping in brackets in a user', '- username: ana\n  extra: {em|}\n'],
  ['a list in a list', '- - em|\n'],
  ['a second word', '- username: ana\n  em ail|\n'],
  ['the middle of something else', '- username: ana\n  em|@il: x\n'],
  ['an explicit key', '- username: ana\n  ? em|\n'],
  ['an entry that is a text', '- ana\n  |\n'],
  ['between a key and its list', '- username: ana\n  workspaces:\n  |\n  - a\n'],
  ['between a key and its indented list', '- username: ana\n  workspaces:\n  em|\n    - a\n'],
  ['behind brackets', '- {username: ana} |\n'],
  ['behind a value in brackets', '- {username: ana |}\n'],
  ['before a key in brackets', '- {username: ana,\n  |\n  api_key: x}\n'],
  ['a value in brackets', '- {username: ana, full_name: |}\n'],
  ['a comment in brackets', '- {username: ana, # by em|\n  api_key: x}\n'],
  ['a quote in brackets that is not closed', '- {username: ana, full_name: "An,\n  |}\n'],
  ['a mapping that is no list', 'username: ana\n|\n'],
  ['a list without dashes below', 'users:\n  - username: ana\n    |\n'],
  ['a second document', '- username: ana\n---\n  em|\n'],
];

describe('completion of keys', () => {
  for (const [title, text, labels] of places) {
    it(`offers what the user lacks: ${title}`, () => {
      assert.deepEqual(
        labelsAt(text).filter((label) => label !== 'New user'),
        labels,
      );
    });
  }

  for (const [title, text] of nowhere) {
    it(`offers nothing in ${title}`, () => {
      assert.deepEqual(labelsAt(text), []);
    });
  }

  it('offers `superuser` where the server reads it', () => {
    for (const server of serverNames) {
      assert.equal(labelsAt(`${user('ana')}  |\n`, { server }).includes('superuser'), profileOf(server).superuserKey);
    }
  });

  const taken: readonly (readonly [
    text: string,
    label: string,
    after: string,
    options?: AtOptions & { how?: 'insert' },
  ])[] = [
    ['- username: ana\n  e|\n  api_key: x\n', 'email', '- username: ana\n  email: \n  api_key: x\n'],
    ['- username: ana\n  |\n', 'email', '- username: ana\n  email: \n'],
    ['- username: ana\n  ema|: x\n', 'email', '- username: ana\n  email: x\n'],
    ['- username: ana\n  ema|ol: x\n', 'email', '- username: ana\n  email: x\n'],
    ['- username: ana\n  ema|ol: x\n', 'email', '- username: ana\n  emailol: x\n', { how: 'insert' }],
    [
      '- username: ana\n  ema|ol: x\n',
      'email',
      '- username: ana\n  email: x\n',
      { how: 'insert', insertReplace: false },
    ],
    ['- username: ana\n  ema| x\n', 'email', '- username: ana\n  email: x\n'],
    ['- username: ana\n  wor|\n', 'workspaces', '- username: ana\n  workspaces: [$1]\n'],
    ['- username: ana\n  wor|\n', 'workspaces', '- username: ana\n  workspaces: []\n', { snippets: false }],
    ['- username: ana\n  wor|: []\n', 'workspaces', '- username: ana\n  workspaces: []\n'],
    ['- username: ana\n  "em|"\n', 'email', '- username: ana\n  "email"\n'],
    ['- username: ana\n  "em|\n', 'email', '- username: ana\n  "email": \n'],
    ["- username: ana\n  'em|': x\n", 'email', "- username: ana\n  'email': x\n"],
    ['- {username: ana, e|, api_key: x}\n', 'email', '- {username: ana, email: , api_key: x}\n'],
    [
      '  - username: ana\r\n    e|\r\n    api_key: x\r\n',
      'email',
      '  - username: ana\r\n    email: \r\n    api_key: x\r\n',
    ],
    [`${others}- us|\n`, 'username', `${others}- username: \n`],
  ];
  for (const [text, label, after, options] of taken) {
    it(`writes ${JSON.stringify(after.slice(-40))}${options ? ` with ${JSON.stringify(options)}` : ''}`, () => {
      assert.equal(afterTaking(text, label, options), after);
    });
  }

  it('tells what the server does with a key, in the form that the client wants', () => {
    const text = '- username: ana\n  |\n';
    const [hash] = itemsAt(text);
    assert.equal(hash?.label, 'hashed_password');
    assert.equal(hash.detail, 'required');
    const { kind, value } = hash.documentation as MarkupContent;
    assert.equal(kind, 'markdown');
    assert.match(value, /HTTP 500/);
    const plain = itemsAt(text, { documentation: 'plaintext' })[0]?.documentation as MarkupContent;
    assert.equal(plain.kind, 'plaintext');
    assert.equal(itemsAt(text, { documentation: null })[0]?.documentation, plain.value);
  });

  it('does not pop up at spaces', () => {
    for (const text of ['- username: ana\n  |\n', '- |\n', '- username: ana\n  ema|\n']) {
      assert.deepEqual(labelsAt(text, { unasked: true }), []);
    }
  });
});
