import assert from 'node:assert/strict';
import fc from 'fast-check';
import { BracesList } from '../../../../server/src/analysis/list/braces/braces-list.ts';
import type { UsersFile } from '../../../../server/src/analysis/users-file.ts';
import { serverNames, type ServerName } from '../../../../server/src/common/servers.ts';
import { LineIndex } from '../../../../server/src/text/line-index.ts';
import { readFile, stateOf } from '../../../support/file-state.ts';
import { anchorForm, bracketForms, forms, type Form } from '../../../support/forms.ts';
import { user } from '../../../support/users.ts';
import { fileText, insertion, place } from '../../../support/users-text.ts';

/** With `FUZZ_RUNS` in the environment so many sequences of edits, else few enough for every day. */
const runs = Number(process.env['FUZZ_RUNS'] ?? 0);
const seed = Number(process.env['FUZZ_SEED'] ?? 20);

const allForms = [...forms, ...bracketForms];

interface Edit {
  /** Where it begins and ends, as fractions of the text. */
  readonly at: number;
  readonly length: number;
  readonly text: string;
  /** Whether the file is read to the end before the next edit. */
  readonly settles: boolean;
  /** It is taken back at once. */
  readonly undone: boolean;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  at: place,
  length: fc.oneof(
    { weight: 4, arbitrary: fc.constant(0) },
    { weight: 3, arbitrary: fc.nat(3) },
    { weight: 2, arbitrary: fc.nat(60) },
    { weight: 1, arbitrary: fc.nat(1000) },
  ),
  text: insertion,
  settles: fc.oneof({ weight: 9, arbitrary: fc.constant(true) }, fc.constant(false)),
  undone: fc.boolean(),
});

/** Signs that open or close something, where a value begins or ends; `at` is a line of the text, as a fraction. */
const openingEdit = fc.record({
  at: place,
  isEnd: fc.boolean(),
  length: fc.nat(1),
  text: fc.constantFrom('"', "'", '[', ']', '{', '}', '', 'x'),
});

function apply(file: UsersFile, server: ServerName, { at, length, text, settles, undone }: Edit): void {
  const before = file.text;
  const start = Math.floor(at * before.length);
  const end = Math.min(before.length, start + length);
  file.edit(new LineIndex(before).range(start, end), text);
  if (settles) check(file, server);
  if (!undone) return;
  const after = new LineIndex(file.text);
  file.edit(after.range(start, start + text.length), before.slice(start, end));
  if (settles) check(file, server);
}

function check(file: UsersFile, server: ServerName): void {
  file.advance();
  assert.deepEqual(stateOf(file), stateOf(readFile(file.text, server)));
}

/** Users are read one by one. */
function isInParts({ whole }: UsersFile): boolean {
  return whole === null || whole instanceof BracesList;
}

function checkSequences(form: Form, most: number, edits: number, numRuns: number): void {
  const sequence = fc.array(edit, { minLength: 1, maxLength: edits, size: 'max' });
  let inParts = 0;
  fc.assert(
    fc.property(fileText(most), fc.constantFrom(...serverNames), sequence, (text, server, changes) => {
      const file = readFile(form.of(text), server);
      for (const change of changes) {
        apply(file, server, change);
        if (isInParts(file) && (form !== anchorForm || file.anchors.shares)) inParts += 1;
      }
    }),
    { numRuns, seed },
  );
  assert.ok(
    inParts > (form === anchorForm ? 0 : numRuns),
    `${String(inParts)} edits of files that are read entry by entry`,
  );
}

describe('a file under edit is what a fresh reading of its text gives', () => {
  for (const form of allForms) {
    it(`in every value, finding and range of small files, ${form.name}`, () => {
      checkSequences(form, 6, 12, runs || Math.ceil(500 / allForms.length));
    });
  }
  it('and of long files', () => {
    for (const form of allForms) checkSequences(form, 400, 8, runs ? Math.ceil(runs / 20) : 3);
  });
  it('and where an edit closes what is open far before it', () => {
    const users = fc.array(fc.constantFrom('ana', 'ben', 'cleo'), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(
        fc.constantFrom(...forms),
        users,
        fc.array(openingEdit, { minLength: 2, maxLength: 8 }),
        (form, names, edits) => {
          const file = readFile(form.of(names.map((name) => user(name)).join('')), 'rubrix-0.18');
          for (const { at, isEnd, length, text } of edits) {
            const lines = file.text.split('\n');
            const line = Math.min(lines.length - 1, Math.floor(at * lines.length));
            const content = lines[line] ?? '';
            const character = isEnd ? Math.max(0, content.length - length) : content.indexOf(': ') + 2;
            file.edit({ start: { line, character }, end: { line, character: character + length } }, text);
            check(file, 'rubrix-0.18');
          }
        },
      ),
      { numRuns: runs || 150, seed },
    );
  });

  it('and where a blank line comes to the entry before, shortly behind one that is open', () => {
    const file = readFile("-\n'-\n-\n-\n-\n\n-\n", 'rubrix-0.18');
    file.edit({ start: { line: 4, character: 0 }, end: { line: 5, character: 0 } }, '');
    check(file, 'rubrix-0.18');
  });

  it('edits of a long line with entries behind separators that are none for an editor', () => {
    const ana = user('ana');
    const file = readFile(`${ana}- b\n`, 'rubrix-0.18');
    const end = new LineIndex(file.text).positionAt(ana.length + '- b'.length);
    file.edit({ start: end, end }, '\u2028- ba'.repeat(1800));
    check(file, 'rubrix-0.18');
    const before = file.text;
    const middle = new LineIndex(before).positionAt(before.length - 4000);
    file.edit({ start: middle, end: middle }, 'x');
    assert.equal(file.text, `${before.slice(0, -4000)}x${before.slice(-4000)}`);
    check(file, 'rubrix-0.18');
  });
});
