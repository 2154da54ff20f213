import assert from 'node:assert/strict';
import { readComments, readFileComments } from '../../server/src/analysis/comments.ts';
import { isUsersFile } from '../../server/src/common/files/recognition.ts';
import { mayBeUsersFile } from '../../server/src/common/files/may-be-users-file.ts';
import { secretSpans } from '../../server/src/common/secrets/secret-spans.ts';
import { decodeText } from '../../server/src/document/decode-text.ts';
import { UsersDocument } from '../../server/src/document/users-document.ts';
import { completionsAt } from '../../server/src/features/completion/completion.ts';
import { documentSymbols } from '../../server/src/features/outline/document-symbols.ts';
import { hoverAt } from '../../server/src/features/hover/hover.ts';
import { LineIndex } from '../../server/src/text/line-index.ts';
import { readItem } from '../../server/src/yaml/read.ts';

/*
 * Texts of which each would take minutes, were one part looked through again for each other part: what is quadratic
 * does not come back from here. Of what is linear each takes some milliseconds.
 */
const many = 200_000;
const hash = '$2b$12$H4N2Hi5qpmyPVRDrMjKTIetpp.SIWnvy2EKqxlLFxJrNswbRNiQbC';
const user = `- username: ana\n  hashed_password: ${hash}\n  api_key: k3yZq8vLw2RtY5mXc7BnJ4hQ1\n`;
const completion = {
  ...{ snippets: true, insertReplace: true, documentation: null, unasked: false, commands: new Set<string>() },
  ...{ elsewhere: () => [], codesFound: () => new Set<string>() },
};

function read(text: string): UsersDocument {
  const document = new UsersDocument(decodeText(Buffer.from(text)).text);
  document.advance();
  return document;
}

describe('texts made to be looked through again and again', () => {
  it('lines of names, signs, blanks, quotes and dollars, on a screen', () => {
    for (const part of [
      'password',
      'password: ',
      'api_key ',
      '{ ',
      ': ',
      '= ',
      '"',
      '$',
      '$2b$',
      'QUJD',
      ' #',
      '{,"',
      '\\',
    ])
      for (const end of ['', ' :', '"', '\u0000']) {
        const line = `  api_key: ${part.repeat(many / part.length)}${end}`;
        const spans = [...secretSpans(() => line, 0, 3)];
        assert.ok(spans.length < 100_000);
      }
  });

  it('blank lines and comments before what may be a users file', () => {
    const words = 'username hashed_password api_key';
    for (const part of ['\n', ' \n', '#\n', '\uFEFF', '---\n', ' '])
      assert.equal(mayBeUsersFile(`${part.repeat(many)}${words}`), false, JSON.stringify(part));
  });

  it('comments between the keys of a user, and one that is no key', () => {
    const { file } = read(`${user}${'  # c\n'.repeat(many)}  !\n`);
    assert.equal(file?.entries.last?.record.usernameText, null);
  });

  it('comments between the keys of a user of the usual form', () => {
    const document = read(`${user}${'  # c\n'.repeat(many)}  workspaces: [team]\n`);
    assert.deepEqual(
      document.findings().map(({ code }) => code),
      ['no-super-user'],
    );
    assert.deepEqual(document.file?.entries.last?.record.workspaceNames, ['team']);
  });

  it('comments and blank lines behind the last key, in the outline', () => {
    const { file } = read(`${user}  workspaces: [a]\n${'# c\r\n\r\n'.repeat(many)}`);
    assert.ok(file);
    assert.deepEqual([...documentSymbols(file)].flat()[0]?.range.end, { line: 3, character: 17 });
  });

  it('suppressions, each of another line', () => {
    const text = `- k: x\n${'# users-yml-disable-line weak-cost\n'.repeat(many)}`;
    assert.equal(readComments(text, null, 0)?.at(-1)?.line, many);
  });

  it('texts that look like suppressions, on one line', () => {
    const text = `- k: "${' # users-yml-disable-line weak-cost'.repeat(1500)}" # users-yml-disable-line super-user`;
    const { node } = readItem(text, 0);
    assert.ok(node);
    assert.equal(readComments(text, node, 0)?.length, 1);
  });

  it('scalars and suppressions in turn', () => {
    const text = `- [${"'a', # users-yml-disable-line weak-cost\n  ".repeat(3000)}]`;
    assert.equal(readComments(text, readItem(text, 0).node, 0)?.length, 3000);
  });

  it('codes for the file', () => {
    const codes = Array.from({ length: many }, (_, index) => `c${String(index)}`);
    assert.equal(readFileComments(`# users-yml-disable-file ${codes.join(', ')}\n`).disabled.length, many);
    const document = read(
      `# users-yml: check\n# users-yml-disable-file ${codes.join(', ')}\n${user}  workspaces: []\n`,
    );
    assert.equal(document.findings().length, many + 1);
  });

  it('blanks before what ends a line for YAML alone', () => {
    const head = `# users-yml-disable-file${' '.repeat(many)}\u2028x`;
    assert.deepEqual(
      readFileComments(head).disabled.map(({ code }) => code),
      ['x'],
    );
    assert.equal(readFileComments(`# users-yml:${' '.repeat(many)}\u2028check`).claim, 'check');
  });

  for (const [title, text] of [
    ['dashes', '- '.repeat(many)],
    ['blanks behind a dash', `- ${' '.repeat(many)}!`],
    ['words', `a: ${'hashed_password '.repeat(many)}`],
    ['commas and blanks', `a: [${', '.repeat(many)}`],
    ['one word', `- ${'hashed_password'.repeat(many)}: x`],
  ] as const) {
    it(`${title} on one line are no users file`, () => {
      assert.equal(isUsersFile(text), false);
    });
  }

  it('places on one line', () => {
    const lines = new LineIndex(`a${' b'.repeat(many)}\r\nc`);
    for (let offset = 0; offset < many; offset += 2) assert.equal(lines.lineEndAt(offset), 2 * many + 1);
  });

  it('lines that end with CR alone', () => {
    const { file } = read(user.replaceAll('\n', '\r').repeat(3000));
    assert.equal(file?.entries.last?.line, 3 * 2999);
  });

  it('users in brackets, all on one line: hover and completion', () => {
    const each = `{"username": "ana", "hashed_password": "${hash}", "api_key": "k", "workspaces": ["team"]}`;
    const text = `[${Array<string>(8000).fill(each).join(', ')}]`;
    const { file } = read(text);
    assert.ok(file);
    const start = text.length - 1 - each.length;
    for (let index = 0; index < 50; index++)
      assert.ok(hoverAt(file, { line: 0, character: start + each.indexOf('team') }, 'markdown', []));
    assert.ok(completionsAt(file, { line: 0, character: start + each.indexOf('"team') - 1 }, completion) === null);
    assert.ok(completionsAt(file, { line: 0, character: start + each.indexOf('"workspaces"') + 3 }, completion));
  });
});
