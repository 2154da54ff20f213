import assert from 'node:assert/strict';
import { user } from '../../../support/users.ts';
import { afterTaking, itemsAt, labelsAt } from './completion-at.ts';

const plain = (name = ''): string =>
  `- username: ${name || '$1'}\n  hashed_password: ${name || '$2'}\n  api_key: ${name || '$3'}\n  workspaces: [${name || '$4'}]`;
const [ana, ben] = [plain('ana'), plain('ben')];

const taken: readonly (readonly [title: string, text: string, after: string])[] = [
  ['below the last user', `${ana}\n|`, `${ana}\n${plain()}`],
  ['between two users', `${ana}\n|\n${ben}\n`, `${ana}\n${plain()}\n${ben}\n`],
  ['for its first letters', `${ana}\nus|\n${ben}\n`, `${ana}\n${plain()}\n${ben}\n`],
  ['behind a dash', `${ana}\n- |\n`, `${ana}\n${plain()}\n`],
  ['behind a dash and its first letters', `${ana}\n- us|\n${ben}\n`, `${ana}\n${plain()}\n${ben}\n`],
  ['behind a dash without a gap', `${ana}\n-|\n`, `${ana}\n${plain()}\n`],
  ['above the first user', `# ours\n|\n${ana}\n`, `# ours\n${plain()}\n${ana}\n`],
  ['behind `---`', `---\n|\n${ana}\n`, `---\n${plain()}\n${ana}\n`],
  ['in a file of comments', '# users-yml: check\n|', `# users-yml: check\n${plain()}`],
  ['in an empty file', '|', plain()],
  ['in a file that is read as a whole', `- &a\n  username: ana\n- *a\n|`, `- &a\n  username: ana\n- *a\n${plain()}`],
  [
    'with the gap that others have',
    '-   username: ana\n|',
    `-   username: ana\n${plain().replace('- ', '-   ').replaceAll('\n  ', '\n    ')}`,
  ],
  [
    'below its own gap',
    '- username: ana\n-   |\n',
    `- username: ana\n${plain().replace('- ', '-   ').replaceAll('\n  ', '\n    ')}\n`,
  ],
  ['with CRLF', `${ana.replaceAll('\n', '\r\n')}\r\n- |\r\n`, `${ana}\n${plain()}\n`.replaceAll('\n', '\r\n')],
  [
    'in the order of the user above',
    '- api_key: x\n  email: a@example.org\n  username: ana\n|',
    '- api_key: x\n  email: a@example.org\n  username: ana\n- api_key: $1\n  username: $2\n  hashed_password: $3\n  workspaces: [$4]',
  ],
  [
    'with the quotes of the user above',
    '- username: "ana"\n  api_key: "x"\n|',
    '- username: "ana"\n  api_key: "x"\n- username: "$1"\n  api_key: "$2"\n  hashed_password: "$3"\n  workspaces: [$4]',
  ],
  [
    'with a list like that of the user above',
    '- username: ana\n  workspaces:\n  - a\n|',
    '- username: ana\n  workspaces:\n  - a\n- username: $1\n  workspaces:\n  - $2\n  hashed_password: $3\n  api_key: $4',
  ],
  ['with a blank line where users are parted by one', `${ana}\n\n${ben}\n|`, `${ana}\n\n${ben}\n\n${plain()}`],
  ['without a second blank line', `${ana}\n\n${ben}\n\n|`, `${ana}\n\n${ben}\n\n${plain()}`],
];

const nowhere: readonly (readonly [title: string, text: string])[] = [
  ['in the middle of a user', '- username: ana\n|\n  api_key: x\n'],
  ['in a text in quotes', '- username: ana\n  full_name: "Ana\n|\n  Maria"\n'],
  ['in front of a user on its line', '|- username: ana\n'],
  ['above `---`', `|\n---\n${ana}\n`],
  ['at another column', `${ana}\n |\n`],
  ['above a list that is indented', `|\n  - username: ana\n`],
  ['below a list in brackets', '[{username: ana}]\n|'],
  ['in a comment', `${ana}\n# by us|\n`],
  ['at a word that is none', `${ana}\n---|\n`],
  ['behind a dash in front of a comment', `${ana}\n- # by us|\n`],
];

describe('completion of a whole user', () => {
  for (const [title, text, after] of taken) {
    it(`writes one ${title}`, () => {
      assert.equal(afterTaking(text, 'New user').replace(/\$\{(\d):[A-Za-z][A-Za-z0-9]{32}\}/, '$$$1'), after);
    });
  }

  for (const [title, text] of nowhere) {
    it(`is not offered ${title}`, () => {
      assert.deepEqual(labelsAt(text), []);
    });
  }

  it('has a new API key each time', () => {
    const [first, second] = [afterTaking('|', 'New user'), afterTaking('|', 'New user')];
    assert.match(first, /api_key: \$\{3:[A-Za-z][A-Za-z0-9]{32}\}\n/);
    assert.notEqual(first, second);
  });

  it('is for clients with snippets, and never pops up by itself', () => {
    assert.deepEqual(labelsAt(`${ana}\n|`, { snippets: false }), []);
    assert.deepEqual(labelsAt(`${ana}\n- |`, { unasked: true }), []);
    assert.ok(!labelsAt(`${ana}\n- |`, { snippets: false }).includes('New user'));
  });

  it('comes before the keys, behind a dash', () => {
    assert.deepEqual(labelsAt(`${ana}\n- |`).slice(0, 2), ['New user', 'username']);
  });
});

describe('completion anywhere', () => {
  /** Odd, broken and unfinished texts. */
  const texts = [
    user('ana', { full_name: '"An\n    a"', workspaces: '\n    - a\n    - "b"\n  # end' }) + user('ben'),
    '- {username: "a, b": c, [d, {e: f}]: g, workspaces: [\'a\', "b]}\n- [[[[',
    `- ${'['.repeat(200)}`,
    `[${'{a: '.repeat(200)}`,
    '- username: ana\n  full_name: >-\n\n    a\n\n   b\n  ? x\n  : y\n  - z\n\t- t\n-\n-\r\n-\r',
    '\n# users-yml: check\n---\n%x\n--- \n- a: &b !c "d"\n  <<: *b\n...\n- a',
    '  - username: ana\n    workspaces: [a, "b\n  -  - x\n    api_key\n',
    '[\n{username: ana, # c\n "api_key":"x", e\n workspaces: [a, \'b\n},\n[a], {a: b}]]]\n',
  ];
  for (const [index, text] of texts.entries()) {
    it(`replaces no more than the word at the cursor, in text ${String(index + 1)}`, () => {
      for (let offset = 0; offset <= text.length; offset++) {
        if (text.startsWith('\r\n', offset - 1)) continue;
        const marked = `${text.slice(0, offset)}|${text.slice(offset)}`;
        const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
        const cursor = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
        for (const { textEdit } of itemsAt(marked)) {
          assert.ok(textEdit);
          const [insert, replace] =
            'range' in textEdit ? [textEdit.range, textEdit.range] : [textEdit.insert, textEdit.replace];
          for (const { start, end } of [insert, replace]) {
            assert.deepEqual([start.line, end.line], [cursor.line, cursor.line]);
            assert.ok(start.character <= cursor.character && cursor.character <= end.character);
            assert.match(
              text.split(/\r\n|\r|\n/)[start.line]?.slice(start.character, end.character) ?? '',
              /^[\w.=:-]*$/,
            );
          }
          if (!('range' in textEdit)) assert.deepEqual(insert, { start: replace.start, end: cursor });
        }
      }
    });
  }
});
