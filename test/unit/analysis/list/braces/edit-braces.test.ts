import assert from 'node:assert/strict';
import fc from 'fast-check';
import { reportFindings } from '../../../../../server/src/analysis/report/report.ts';
import type { UsersFile } from '../../../../../server/src/analysis/users-file.ts';
import type { Entry } from '../../../../../server/src/model/entry.ts';
import { LineIndex } from '../../../../../server/src/text/line-index.ts';
import { composeDocument } from '../../../../../server/src/yaml/read.ts';
import { readFile, stateOf } from '../../../../support/file-state.ts';
import { bracketForms } from '../../../../support/forms.ts';
import { user } from '../../../../support/users.ts';

const runs = Number(process.env['FUZZ_RUNS'] ?? 60);
const seed = Number(process.env['FUZZ_SEED'] ?? 20);
const server = 'rubrix-0.18';
const names = ['ana', 'ben', 'cid', 'dan'];

function bracketed(of: (text: string) => string): string {
  return of(names.map((name) => user(name, { workspaces: '[red, blue]' })).join(''));
}

/** Whether the file, with a text in place of the first `old`, was not read as a whole: it keeps the reading it had. */
function keeps(file: UsersFile, old: string, text: string): boolean {
  const { whole } = file;
  const start = file.text.indexOf(old);
  assert.ok(start >= 0, old);
  file.edit(new LineIndex(file.text).range(start, start + old.length), text);
  file.advance();
  check(file);
  return file.whole === whole;
}

/** All that is said, and all nodes, are what a fresh reading gives. */
function check(file: UsersFile): void {
  const fresh = readFile(file.text, server);
  assert.deepEqual(stateOf(file), stateOf(fresh));
  const shown = (each: UsersFile): unknown =>
    reportFindings(each, { severity: {}, strict: true }).map(({ code, range }) => ({ code, range }));
  assert.deepEqual(shown(file), shown(fresh));
  const nodes = (each: UsersFile): unknown => Array.from(each.entries, (entry) => entry.source().node);
  assert.deepEqual(nodes(file), nodes(fresh));
  const { root, error } = composeDocument(file.text);
  if (!error) assert.deepEqual(file.whole?.rootNode, root);
}

describe('a list in brackets', () => {
  for (const { name, of } of bracketForms) {
    describe(name, () => {
      let file: UsersFile;
      beforeEach(() => {
        file = readFile(bracketed(of), server);
      });

      it('is kept when a value changes, and all other users with it', () => {
        const before = Array.from(file.entries, (entry: Entry) => entry);
        const [, , cid] = before;
        const record = cid?.record;
        assert.ok(keeps(file, 'ana', 'anna'));
        assert.ok(keeps(file, 'red', '"dark, red"'));
        assert.ok(keeps(file, '"dark, red"', 'red'));
        assert.deepEqual(Array.from(file.entries), before);
        // On one line it is told anew where it stands.
        if (name === 'in brackets, on one line') assert.notEqual(cid?.record, record);
        else assert.equal(cid?.record, record);
      });

      it('is kept when a key or lines come and go', () => {
        assert.ok(keeps(file, 'username: ben', 'full_name: "Ben",\n\n username: ben'));
        assert.ok(keeps(file, '\n\n', '\r\n # more\n'));
        assert.ok(keeps(file, 'full_name: "Ben",\r\n # more\n', ''));
      });

      it('is kept when users come and go, with all others', () => {
        const last = file.entries.last;
        const brace = /\{\s*username: ben/.exec(file.text)?.[0] ?? '';
        assert.ok(keeps(file, brace, `{username: new}, # one more\n ${brace}`));
        assert.equal(Array.from(file.entries).length, names.length + 1);
        assert.ok(keeps(file, '{username: new}, # one more\n ', ''));
        assert.equal(Array.from(file.entries).length, names.length);
        assert.equal(file.entries.last, last);
      });

      it('is kept when what stands between users and behind them changes', () => {
        assert.ok(keeps(file, '},', '}  ,\r\n\n# users-yml-disable-line super-user\n'));
        assert.ok(keeps(file, ']\n', ' ] # all\n'));
        assert.ok(keeps(file, '# users-yml-disable-line super-user', '# gone'));
      });

      it('is kept when users begin or cease to share a name', () => {
        assert.ok(keeps(file, 'cid', 'ana'));
        assert.ok(keeps(file, 'username: ana', 'username: ada'));
      });

      for (const [title, old, text] of [
        ['a quote is opened', 'username: ben', 'username: "ben'],
        ['a brace is closed', 'username: ben', 'username: ben}, {'],
        ['a brace goes', '{username: ben', 'username: ben'],
        ['an anchor is set', 'username: ben', 'username: &b ben'],
        ['an alias stands there', 'username: ben', 'username: *b'],
        ['a user goes', ',', ''],
        ['a sign that YAML does not allow comes', 'username: ben', 'username: b\u0007en'],
        ['a comment hides the end', 'username: ben', '# username: ben'],
        ['a document begins', 'username: ben', '\n---\nusername: ben'],
      ] as const) {
        it(`is read again when ${title}`, () => {
          const compact = readFile(file.text.replace(/\{\s+/g, '{'), server);
          const whole = compact.whole;
          const isKept = keeps(compact, old, text);
          // What is a text or a comment in one form may be none in another.
          assert.ok(!isKept || (whole && composeDocument(compact.text).error === null));
        });
      }
    });
  }

  it('knows the places of all others on a line, also those of comments, of what others share, and of what can’t be built', () => {
    const [ana, ben] = ['{username: ana, api_key: k}', '{username: ben, api_key: k, workspaces: [a, "B C"]}'];
    const odd = '{username: 2024-99-99, <<: 1}';
    const text = `# one\n [${ana}, ${ben}, ${odd}, ${ana} # users-yml-disable-line duplicate-api-key, nothing\n , ${ben}]\n`;
    const file = readFile(text, server);
    assert.ok(keeps(file, 'ana', 'anna'));
    assert.ok(keeps(file, 'anna', 'a'));
    assert.ok(keeps(file, '2024-99-99', '"2024"'));
    assert.ok(keeps(file, 'api_key: k', 'api_key:\n k'));
    assert.ok(keeps(file, 'api_key:\n k', 'api_key: key'));
  });

  it('is read again when a bracket closes it and a comment hides the user behind it', () => {
    const file = readFile('[{username: ana},\n {username: ben}\n]\n', server);
    assert.ok(!keeps(file, ',\n', ',\n {username: new}\n]\n #'));
  });

  it('is no list of users in braces that can be read alone with an anchor, or a tag of its own', () => {
    for (const text of [
      '[{username: &a ana}, {username: ben}]\n',
      '%TAG ! tag:example.com,2000:\n--- [{username: ana}, {username: ben}]\n',
      '- {username: ana}\n- &a {username: ben}\n- *a\n',
    ]) {
      assert.ok(!keeps(readFile(text, server), 'ben', 'bea'), text);
    }
  });

  it('is what a fresh reading gives after any edits', () => {
    const piece = fc.constantFrom(
      'x',
      '"',
      '}',
      '{',
      ',',
      ']',
      '[',
      '\n',
      '\r',
      '# ',
      ': ',
      '&a ',
      '*a',
      '',
      'true',
      '...',
      "'",
    );
    const edit = fc.record({ at: fc.nat(999), length: fc.nat(4), piece });
    let kept = 0;
    fc.assert(
      fc.property(fc.constantFrom(...bracketForms), fc.array(edit, { minLength: 1, maxLength: 8 }), ({ of }, edits) => {
        const file = readFile(bracketed(of), server);
        for (const { at, length, piece: text } of edits) {
          const { text: before, whole } = file;
          const start = Math.floor((at / 1000) * before.length);
          const end = Math.min(before.length, start + length);
          file.edit(new LineIndex(before).range(start, end), text);
          assert.equal(file.text, before.slice(0, start) + text + before.slice(end));
          file.advance();
          check(file);
          if (whole === file.whole) kept += 1;
          // Broken for good, nothing more is to be seen.
          file.edit(new LineIndex(file.text).range(start, start + text.length), before.slice(start, end));
          file.advance();
          check(file);
        }
      }),
      { numRuns: runs, seed },
    );
    assert.ok(kept > runs / 2, `${String(kept)} edits were taken in`);
  });
});
