import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { DocumentSymbol } from 'vscode-languageserver';
import {
  documentSymbols,
  flatSymbols,
  mostUsers,
  mostWithFields,
} from '../../../../server/src/features/outline/document-symbols.ts';
import type { ServerName } from '../../../../server/src/common/servers.ts';
import { LineIndex } from '../../../../server/src/text/line-index.ts';
import { comparePositions, type Range } from '../../../../server/src/text/range.ts';
import { columnForms, forms } from '../../../support/forms.ts';
import { fileText, insertion, place } from '../../../support/users-text.ts';
import { readFile, user } from '../../../support/users.ts';

/** `name | detail | lines and characters of the whole | of the name`, all from 0. */
function outline(text: string, server?: ServerName): readonly string[] {
  return [...documentSymbols(readFile(text, server))]
    .flat()
    .map(
      ({ name, detail, range, selectionRange }) =>
        `${name} | ${detail ?? ''} | ${brief(range)} | ${brief(selectionRange)}`,
    );
}

function brief({ start, end }: Range): string {
  return `${String(start.line)}:${String(start.character)}-${String(end.line)}:${String(end.character)}`;
}

const cases: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'a user each, with workspaces or the word super-user',
    user('ana', { workspaces: '[team, x]' }) + user('ben', { workspaces: null, disabled: 'yes' }) + user('cid'),
    [
      'ana | team, x | 0:0-3:23 | 0:12-0:15',
      'ben | super-user, disabled | 4:0-7:15 | 4:12-4:15',
      'cid |  | 8:0-11:16 | 8:12-8:15',
    ],
  ],
  [
    'few of many workspaces',
    user('ana', { workspaces: '[a, b, c, d, e, f]', disabled: 'on' }),
    ['ana | a, b, c, d, 2 more, disabled | 0:0-4:14 | 0:12-0:15'],
  ],
  [
    'no blank lines and comments behind a user',
    '# ours\n\n- username: a\n  api_key: k # own\n\n# next\n\n- username: b\n\n# end',
    ['a |  | 2:0-3:18 | 2:12-2:13', 'b |  | 7:0-7:13 | 7:12-7:13'],
  ],
  [
    'comments of several lines, and blanks, behind a user who ends before them',
    '- username: a\r\n  api_key: k  \r\n  # one\r\n# two\r\n   \r\n#\r\n- # no key\n  # none\n',
    ['a |  | 0:0-1:12 | 0:12-0:13', '(user without a name) |  | 6:0-6:10 | 6:1-6:1'],
  ],
  ['a last line without an end', '- api_key: b\n  username: "a"', ['a |  | 0:0-1:15 | 1:12-1:15']],
  [
    'CRLF',
    '- username: a\r\n  api_key: x\r\n\r\n- username: b\r\n',
    ['a |  | 0:0-1:12 | 0:12-0:13', 'b |  | 3:0-3:13 | 3:12-3:13'],
  ],
  [
    'entries without a name, and such as can’t be read',
    '- username:\n- api_key: b\n- username: " "\n- 5\n- username: "x\n',
    [
      '(user without a name) |  | 0:0-0:11 | 0:2-0:10',
      '(user without a name) |  | 1:0-1:12 | 1:2-1:9',
      '(user without a name) |  | 2:0-2:15 | 2:12-2:15',
      '(user without a name) |  | 3:0-3:3 | 3:2-3:3',
      '(user that can’t be read) |  | 4:0-4:14 | 4:0-4:1',
    ],
  ],
  [
    'users on one line, which are read as a whole',
    '[{username: a, api_key: k}, {username: b,\n disabled: true}]\n',
    ['a |  | 0:1-0:26 | 0:12-0:13', 'b | disabled | 0:28-1:16 | 0:39-0:40'],
  ],
  [
    'a name that comes from elsewhere, at the first key',
    '- &a {username: a, x: y}\n- <<: *a\n  email: x\n',
    ['a |  | 0:2-0:24 | 0:16-0:17', 'a |  | 1:2-2:10 | 1:2-1:4'],
  ],
  [
    'no name that no server takes, which could be anything',
    '- username: "a\\nb\\u202e"\n',
    ['(user with a name that is not shown) |  | 0:0-0:24 | 0:12-0:24'],
  ],
  [
    'no name that is somebody’s API key',
    '- username: ana\n  api_key: ben\n  workspaces: [team, ben]\n- username: ben\n',
    [
      'ana | team, (not shown) | 0:0-2:25 | 0:12-0:15',
      '(user with a name that is not shown) |  | 3:0-3:15 | 3:12-3:15',
    ],
  ],
  ['nothing in a file without a list', 'users: []\n', []],
  ['nothing in an empty file', '', []],
];

describe('the outline', () => {
  for (const [what, text, lines] of cases) {
    it(`shows ${what}`, () => {
      assert.deepEqual(outline(text), lines);
    });
  }

  it('counts the users that are too many for it', () => {
    const all = Array.from({ length: mostUsers + 7 }, (_, index) => `- username: u${String(index)}\n`).join('');
    const lines = outline(`${all}# end`);
    assert.equal(lines.length, mostUsers + 1);
    assert.equal(lines.at(-2), 'u9999 |  | 9999:0-9999:17 | 9999:12-9999:17');
    assert.equal(lines.at(-1), '… and 7 more users |  | 10000:0-10007:5 | 10000:0-10000:0');
    const oneMore = all
      .split('\n')
      .slice(0, mostUsers + 1)
      .join('\n');
    assert.equal(outline(oneMore).at(-1), '… and 1 more user |  | 10000:0-10000:18 | 10000:0-10000:0');
    assert.equal(outline(all.split('\n').slice(0, mostUsers).join('\n')).length, mostUsers);
  });

  it('has the keys of users in it, where these are not too many', () => {
    const text = '- username: ana\n  workspaces:\n    - a\n    # all\n\n  # why\n  extra: "x\n    y"\n  <<: {}\n';
    const keys = (of: string): readonly string[] =>
      [...documentSymbols(readFile(of))]
        .flat()[0]
        ?.children?.map(({ name, range, selectionRange }) => `${name} | ${brief(range)} | ${brief(selectionRange)}`) ??
      [];
    assert.deepEqual(keys(text), [
      'username | 0:2-0:15 | 0:2-0:10',
      'workspaces | 1:2-2:7 | 1:2-1:12',
      '(another key) | 6:2-7:6 | 6:2-6:7',
      '(another key) | 8:2-8:8 | 8:2-8:4',
    ]);
    assert.deepEqual(keys(`# one\n${text}`)[0], 'username | 1:2-1:15 | 1:2-1:10');
    const others = Array.from({ length: mostWithFields }, (_, index) => `- username: u${String(index)}\n`).join('');
    assert.deepEqual(keys(text + others), []);
    assert.equal(keys(text + others.slice(others.indexOf('\n') + 1)).length, 4);
  });

  it('has the same keys, however certain it is what the user is', () => {
    for (const fields of [
      { full_name: '"Ana # Maria"  # hers', email: 'a@example.org', workspaces: '[a, b] # all]' },
      { full_name: "'It''s # me'", disabled: 'true  # gone', workspaces: '[]' },
      { workspaces: null },
    ]) {
      for (const end of ['\n', '\r\n']) {
        for (const list of ['', '  workspaces: # why\n    - a # b\n\n    - "c"\n  # end\n']) {
          const text = (
            list === '' ? user('ana', fields) : user('ana', { ...fields, workspaces: null }) + list
          ).replaceAll('\n', end);
          const [known] = [...documentSymbols(readFile(text))].flat();
          const [read] = [...documentSymbols(readFile(`${text}- &a b${end}- *a${end}`))].flat();
          assert.deepEqual(known?.children, read?.children, text);
        }
      }
    }
  });

  it('is flat for clients that know no trees', () => {
    const symbols = [...documentSymbols(readFile(user('ana')))].flat();
    const range = { start: { line: 0, character: 0 }, end: { line: 3, character: 16 } };
    assert.deepEqual(flatSymbols(symbols, 'file:///users.yml'), [
      { name: 'ana', kind: symbols[0]?.kind, location: { uri: 'file:///users.yml', range } },
    ]);
  });

  it('follows edits', () => {
    const file = readFile(user('ana') + user('ben') + user('cid'));
    const at = { line: 4, character: 12 };
    file.edit({ start: at, end: at }, 'x');
    assert.deepEqual(
      [...documentSymbols(file)].flat().map(({ name }) => name),
      ['ana', 'xben', 'cid'],
    );
    file.edit({ start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, '# ours\n');
    assert.deepEqual(
      [...documentSymbols(file)].flat().map(({ range }) => range.start.line),
      [1, 5, 9],
    );
  });

  it('are the same in each form, as much further to the right as the dashes', () => {
    const plain =
      user('ana', { full_name: "'Ana: x' # y", workspaces: '[a,  b]' }) +
      user('ben').replace('[]', '\n  - a # b\n  - "c"');
    const given = plain.replaceAll('\n', '\r\n') + plain.replace(/ben/, 'cid').replace(/ana/, 'dan');
    for (const { name, of } of columnForms) {
      const file = readFile(of(given));
      const column = file.column;
      const moved = ({ start, end }: Range): Range => ({
        start: { ...start, character: start.character + column },
        end: { ...end, character: end.character + column },
      });
      const expected = [...documentSymbols(readFile(given))].flat().map((symbol) => ({
        ...symbol,
        range: moved(symbol.range),
        selectionRange: moved(symbol.selectionRange),
        children: symbol.children?.map((child) => ({
          ...child,
          range: moved(child.range),
          selectionRange: moved(child.selectionRange),
        })),
      }));
      assert.deepEqual([...documentSymbols(file)].flat(), expected, name);
    }
  });

  it('is well formed and that of the text, whatever was edited', () => {
    const edit = fc.tuple(place, fc.nat(20), insertion);
    const property = fc.property(
      fileText(5),
      fc.constantFrom(...forms),
      fc.array(edit, { maxLength: 4 }),
      (text, { of }, edits) => {
        const file = readFile(of(text));
        for (const [from, length, inserted] of edits) {
          [...documentSymbols(file)].flat();
          const start = Math.floor(from * file.text.length);
          file.edit(new LineIndex(file.text).range(start, Math.min(file.text.length, start + length)), inserted);
          file.advance();
        }
        const symbols = [...documentSymbols(file)].flat();
        assert.deepEqual(symbols, [...documentSymbols(readFile(file.text))].flat());
        checkForm(symbols, new LineIndex(file.text));
      },
    );
    fc.assert(property, {
      numRuns: Number(process.env['FUZZ_RUNS'] ?? 200),
      seed: Number(process.env['FUZZ_SEED'] ?? 3),
    });
  });
});

function checkForm(symbols: readonly DocumentSymbol[], lines: LineIndex): void {
  let end = { line: 0, character: 0 };
  for (const { name, range, selectionRange } of symbols) {
    assert.ok(name.trim() !== '');
    assert.ok(comparePositions(end, range.start) <= 0);
    assert.ok(comparePositions(range.start, selectionRange.start) <= 0);
    assert.ok(comparePositions(selectionRange.start, selectionRange.end) <= 0);
    assert.ok(comparePositions(selectionRange.end, range.end) <= 0);
    for (const position of [range.start, range.end, selectionRange.start, selectionRange.end])
      assert.deepEqual(lines.positionAt(lines.offsetAt(position)), position);
    end = range.end;
  }
}
