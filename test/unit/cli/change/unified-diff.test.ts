import assert from 'node:assert/strict';
import { unifiedDiff } from '../../../../server/src/cli/change/unified-diff.ts';
import type { TextEdit } from '../../../../server/src/text/range.ts';

const names = { old: 'a', fresh: 'b' };
const edit = (line: number, from: number, to: number, newText: string): TextEdit => ({
  range: { start: { line, character: from }, end: { line, character: to } },
  newText,
});
const removed = (from: number, to: number): TextEdit => ({
  range: { start: { line: from, character: 0 }, end: { line: to, character: 0 } },
  newText: '',
});
const numbers = (count: number): string => Array.from({ length: count }, (_, index) => `${index + 1}\n`).join('');
const body = (text: string, edits: readonly TextEdit[]): readonly string[] =>
  unifiedDiff(text, edits, names).split('\n').slice(2, -1);

describe('a unified diff', () => {
  it('has three lines around each change, and joins those that are near', () => {
    assert.deepEqual(body(numbers(20), [edit(4, 0, 1, 'five'), edit(15, 0, 2, 'x')]), [
      ...['@@ -2,7 +2,7 @@', ' 2', ' 3', ' 4', '-5', '+five', ' 6', ' 7', ' 8'],
      ...['@@ -13,7 +13,7 @@', ' 13', ' 14', ' 15', '-16', '+x', ' 17', ' 18', ' 19'],
    ]);
    assert.equal(
      body(numbers(20), [edit(4, 0, 1, 'a'), edit(11, 0, 2, 'b')]).filter((line) => line.startsWith('@@')).length,
      1,
    );
  });

  it('tells lines that come and go alone', () => {
    assert.deepEqual(body(numbers(2), [edit(0, 1, 1, '\nnew')]), ['@@ -1,2 +1,3 @@', ' 1', '+new', ' 2']);
    assert.deepEqual(body(numbers(3), [removed(1, 2)]), ['@@ -1,3 +1,2 @@', ' 1', '-2', ' 3']);
    assert.deepEqual(body('', [edit(0, 0, 0, 'a\n')]), ['@@ -0,0 +1 @@', '+a']);
    assert.deepEqual(body('a\n', [removed(0, 1)]), ['@@ -1 +0,0 @@', '-a']);
  });

  it('says where the last line has no end', () => {
    assert.deepEqual(body('a\nb', [edit(1, 1, 1, '\nc')]), [
      ...['@@ -1,2 +1,3 @@', ' a', '-b', '\\ No newline at end of file'],
      ...['+b', '+c', '\\ No newline at end of file'],
    ]);
  });

  it('shows no secret, wherever it stands', () => {
    const text = [
      '- username: ana # the old key was ana-secret-1',
      '  hashed_password: $2b$04$GlWU8kcMeLmcNmmkKoSzs.F6vHk/adEtJ3k/Exo.VRjS9G.mArKrq',
      "  api_key: 'ana-secret-1'",
      '  password: hunter2',
      '  email: a@b.org # or $2y$05$abcdefghijklmnopqrstuv',
      '- username: ben',
      '  hashed_password: |-',
      '    folded-secret',
      '  api_key: "x"',
      '',
    ].join('\n');
    assert.deepEqual(body(text, [edit(0, 12, 15, 'anna'), edit(5, 12, 15, 'benno')]), [
      '@@ -1,9 +1,9 @@',
      ...['-- username: ana # the old key was ***', '+- username: anna # the old key was ***'],
      ...['   hashed_password: ***', '   api_key: ***', '   password: ***', '   email: a@b.org # or ***'],
      ...['-- username: ben', '+- username: benno', '   hashed_password: ***', '     ***', '   api_key: ***'],
    ]);
  });
});
