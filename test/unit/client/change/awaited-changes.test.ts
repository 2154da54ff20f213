import assert from 'node:assert/strict';
import { AwaitedChanges } from '../../../../client/src/change/awaited-changes.ts';
import type { TextEdit } from '../../../../server/src/text/range.ts';

const before = '- a\n- b\n';

/** Puts a text into a line, in place of its first characters. */
function put(newText: string, line: number, removed = 0): TextEdit {
  return { range: { start: { line, character: 0 }, end: { line, character: removed } }, newText };
}

describe('what is told of a change, once it is there', () => {
  for (const [what, after, expected] of [
    ['of the change that was made', '- a\n- x\n- b\n', ['inserted']],
    ['of one with two edits', 'a\nb\n', ['removed', 'twice']],
    ['in a file with other line breaks', '- a\r\n- x\r\n- b\r\n', ['inserted']],
    ['nothing of another change', '- a\n- y\n- b\n', null],
    ['nothing of one of two edits', 'a\n- b\n', null],
  ] as const) {
    it(what, () => {
      const awaited = new AwaitedChanges();
      const start = after.includes('\r') ? before.replaceAll('\n', '\r\n') : before;
      awaited.add('a', start, { edits: [put('', 0, 2), put('', 1, 2)], said: ['removed', 'twice'] });
      awaited.add('a', start, { edits: [put('- x\n', 1)], said: ['inserted'] });
      assert.deepEqual(awaited.changed('a', after), expected);
      assert.equal(awaited.size, 0);
    });
  }

  it('nothing of a change that comes later, after another one', () => {
    const awaited = new AwaitedChanges();
    awaited.add('a', before, { edits: [put('- x\n', 1)], said: ['inserted'] });
    assert.equal(awaited.changed('a', `${before}\n`), null);
    assert.equal(awaited.changed('a', '- a\n- x\n- b\n'), null);
  });

  it('of the last text that changes were made for, and of each file alone', () => {
    const awaited = new AwaitedChanges();
    awaited.add('a', '', { edits: [put('- x\n', 0)], said: ['old'] });
    awaited.add('a', before, { edits: [put('- x\n', 1)], said: ['new'] });
    awaited.add('b', before, { edits: [put('- x\n', 1)], said: ['other'] });
    assert.equal(awaited.changed('c', '- a\n- x\n- b\n'), null);
    assert.deepEqual(awaited.changed('a', '- a\n- x\n- b\n'), ['new']);
    awaited.forget('b');
    assert.equal(awaited.size, 0);
    awaited.add('a', before, { edits: [], said: ['new'] });
    awaited.clear();
    assert.equal(awaited.size, 0);
  });
});
