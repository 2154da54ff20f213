import assert from 'node:assert/strict';
import type { EntryStyle } from '../../../../server/src/common/protocol/protocol.ts';
import { applyEdits } from '../../../../server/src/text/edits.ts';
import { defaultStyle } from '../../../../server/src/common/new-user/default-style.ts';
import { formatUser, meantSuperUser } from '../../../../server/src/common/new-user/format-user.ts';
import type { NewUser } from '../../../../server/src/common/new-user/new-user.ts';

const hash = `$2b$12$${'a'.repeat(53)}`;
const ana: NewUser = {
  username: 'ana',
  fullName: 'Ana Lovelace',
  email: 'ana@example.org',
  workspaces: ['red', 'blue'],
  hashedPassword: hash,
  apiKey: 'kQ7examplekey',
};

function formatted(user: Partial<NewUser>, style: Partial<EntryStyle> = {}): string {
  return formatUser({ ...defaultStyle, ...style }, { ...ana, ...user });
}

const whole = (...lines: string[]): string => lines.map((line) => `${line}\n`).join('');

describe('the text of a new user', () => {
  it('has the documented keys in a file without entries', () => {
    assert.equal(
      formatted({}),
      whole(
        '- username: ana',
        '  full_name: Ana Lovelace',
        '  email: ana@example.org',
        `  hashed_password: ${hash}`,
        '  api_key: kQ7examplekey',
        '  workspaces: [red, blue]',
      ),
    );
  });

  it('leaves out what was not given', () => {
    assert.equal(
      formatted({ fullName: '', email: '', workspaces: [] }),
      whole('- username: ana', `  hashed_password: ${hash}`, '  api_key: kQ7examplekey', '  workspaces: []'),
    );
  });

  it('gives a super-user no workspaces', () => {
    assert.equal(
      formatted({ fullName: '', email: '', workspaces: 'all' }),
      whole(`- username: ana ${meantSuperUser}`, `  hashed_password: ${hash}`, '  api_key: kQ7examplekey'),
    );
  });

  it("follows the file's order, indentation, quotes and lists", () => {
    const style = {
      keys: ['api_key', 'fullname', 'username', 'workspaces', 'hashed_password'],
      indent: '  ',
      afterDash: '   ',
      quote: '"',
      workspaces: 'block',
      listIndent: '  ',
    } as const;
    assert.equal(
      formatted({ email: '' }, style),
      whole(
        '  -   api_key: "kQ7examplekey"',
        '      username: "ana"',
        '      full_name: "Ana Lovelace"',
        '      workspaces:',
        '        - "red"',
        '        - "blue"',
        `      hashed_password: "${hash}"`,
      ),
    );
  });

  it('puts list items below the key itself where the file does', () => {
    const text = formatted({ fullName: '', email: '' }, { workspaces: 'block', listIndent: '' });
    assert.ok(text.endsWith('\n  workspaces:\n  - red\n  - blue\n'));
  });

  it('writes an empty list in one line whatever the style', () => {
    assert.ok(formatted({ workspaces: [] }, { workspaces: 'block' }).endsWith('\n  workspaces: []\n'));
  });

  it('puts keys below a dash on a line of its own', () => {
    const text = formatted({ fullName: '', email: '', workspaces: 'all' }, { afterDash: '\n    ' });
    assert.equal(
      text,
      whole('-', `    username: ana ${meantSuperUser}`, `    hashed_password: ${hash}`, '    api_key: kQ7examplekey'),
    );
  });

  for (const [workspaces, value] of [
    ['all', `true ${meantSuperUser}`],
    [['red'], 'false'],
  ] as const) {
    it(`says superuser: ${value.slice(0, 5).trim()} where the file has the key`, () => {
      const text = formatted({ workspaces }, { keys: ['username', 'superuser'] });
      assert.ok(text.includes(`\n  superuser: ${value}\n`), text);
    });
  }

  it('keeps line ends, and what goes before and behind', () => {
    const style = { endOfLine: '\r\n', before: '\r\n\r\n', after: '' } as const;
    assert.equal(
      formatted({ fullName: '', email: '', workspaces: [] }, style),
      `\r\n\r\n- username: ana\r\n  hashed_password: ${hash}\r\n  api_key: kQ7examplekey\r\n  workspaces: []`,
    );
  });

  it('takes the place of an empty list', () => {
    const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 2 } };
    const newText = formatted({ fullName: '', email: '', workspaces: 'all' }, { range, after: '' });
    assert.equal(
      applyEdits('# our users\n[]\n', [{ range, newText }]),
      whole(
        '# our users',
        `- username: ana ${meantSuperUser}`,
        `  hashed_password: ${hash}`,
        '  api_key: kQ7examplekey',
      ),
    );
  });

  it('quotes a name that would be read as something else', () => {
    assert.ok(formatted({ username: '007' }).startsWith("- username: '007'\n"));
  });
});
