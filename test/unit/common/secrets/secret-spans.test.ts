import assert from 'node:assert/strict';
import { secretSpans } from '../../../../server/src/common/secrets/secret-spans.ts';

/** The text with what is covered between `«` and `»`, line by line, overlapping parts as one. */
function covered(text: string, from = 0): string[] {
  const lines = text.split('\n');
  const marked = lines.map((line) => Array.from(line, () => false));
  for (const { start, end } of secretSpans((line) => lines[line] ?? '', from, lines.length - 1))
    marked[start.line]?.fill(true, start.character, end.character);
  return lines.map((line, index) => {
    const marks = marked[index] ?? [];
    return Array.from(line, (letter, at) => {
      const [before, is, after] = [marks[at - 1] ?? false, marks[at] ?? false, marks[at + 1] ?? false];
      return `${is && !before ? '«' : ''}${letter}${is && !after ? '»' : ''}`;
    }).join('');
  });
}

describe('what is covered on a screen', () => {
  for (const [what, expected] of [
    ['hashes and keys', ['- username: ana', '  hashed_password: «$2b$12$abc»', '  api_key: «ana-1» # of ana']],
    [
      'a misspelt name, and a password in place of a hash',
      ['  hashed_pasword: «$2b$12$abc»', '- password: «a b: c#d»'],
    ],
    ['quoted values and names', [`  "api_key": «"a # \\" b"» # c`, `  'api-key' : «'it''s'»`]],
    ['a name with letters by number', ['  "api\\x5fkey": «k»', '  "api\\u005fkey" : «"k"» "api_key": «x y»']],
    ['a value with a tag and an anchor', ['  api_key: «!!str "a # b"»', '  hashed_password: «&h $2b$12$abc»']],
    ['users on one line', ['- {username: ana, api_key: «k1», hashed_password: «"a,b"», disabled: false}']],
    ['what is commented out', ['  # api_key: «old-1»', '#hashed_password: «x»', '# was $2x, «$2b$12$abc.»']],
    ['a name without its blank', ['- api_key:«abc»', '  image: secret:1.2']],
    [
      'variables',
      ['      - ARGILLA_LOCAL_AUTH_DEFAULT_APIKEY=«abc»', 'export SECRET_KEY=«"a b"»', ' -e X_PASSWORD=«a» \\'],
    ],
    ['doubled dollars', ['      X: «$$2b$$12$$abc»']],
    ['a long text of base64', [`  users.yml: «${'QUJD'.repeat(20)}»`, `  image: x@sha256:${'ab'.repeat(32)}`]],
    ['a block', ['  api_key: |-', '    «a: b»', '', '    «c»', '  full_name: c']],
    ['a text over several lines', ['  api_key: «"a»', '    «b»', '    «c"»', '  full_name: c']],
    ['a quote that is not closed yet', ['  api_key: «"new»', '  «"»api\\x5fkey": «old»', '  email: e']],
    ['what looks like a key within a quote', ['  api_key: «"a»', '    «password: b»', '    «c"»', '  email: e']],
    ['words that go on below', ['  hashed_password:', '    «abc»', '    «def»', '  email: e']],
    ['nothing else', ['- username: token-ring', '  workspaces: [secrets, hash]', 'secrets:', '  key:', '    file: a']],
    ['no mapping below a name', ['  secret:', '    name: argilla', '    - x', '# the password: «none»']],
    ['nothing where nothing is', ['  api_key:', '  hashed_password: # todo', 'a = b', '']],
  ] as const)
    it(`is ${what}`, () => {
      const text = expected.join('\n').replace(/[«»]/g, '');
      assert.deepEqual(covered(text), expected);
    });

  it('is told for the lines that are seen, by what stands above them, too', () => {
    const text = 'api_key: old\nhashed_password: |\n  one\n  two';
    assert.deepEqual(covered(text, 3), ['api_key: old', 'hashed_password: |', '  one', '  «two»']);
  });
});
