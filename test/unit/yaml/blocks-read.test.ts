import assert from 'node:assert/strict';
import { composeDocument } from '../../../server/src/yaml/read.ts';

/** `mistake` at the start, then comments up to the character with this index, counted with CR LF as one, then BEL. */
function withBell(mistake: string, index: number, lineBreak: string): string {
  const start = `${mistake}${lineBreak}`;
  const room = index - mistake.length - 1;
  const lines = `#${lineBreak}`.repeat(Math.floor(room / 2)) + ' '.repeat(room % 2);
  return `${start}${lines}\u0007`;
}

// PyYAML reads 8192 characters at first and 4096 at a time from then on; a mistake is met when it is read.
describe('a forbidden character behind a mistake in the YAML', () => {
  const cases: [string, number, string, string][] = [
    ['a: b: c', 8191, '\n', 'reader'],
    ['a: b: c', 8192, '\n', 'syntax'],
    ['a: b: c', 8191, '\r\n', 'reader'],
    ['a: b: c', 8192, '\r\n', 'syntax'],
    [`${'#\n'.repeat(4096)}a: b: c`, 12287, '\n', 'reader'],
    [`${'#\n'.repeat(4096)}a: b: c`, 12288, '\n', 'syntax'],
    ['a: "b', 20000, '\n', 'reader'],
    ['a: b', 20000, '\n', 'reader'],
    ['[a]]', 20000, '\n', 'syntax'],
  ];
  for (const [mistake, index, lineBreak, expected] of cases) {
    const name = `${JSON.stringify(mistake.slice(-10))}, character ${String(index)} after ${JSON.stringify(lineBreak)}`;
    it(`${name}: ${expected}`, () => {
      const text = withBell(mistake, index, lineBreak);
      const { root, error } = composeDocument(text);
      assert.equal(root, null);
      assert.equal(error?.kind, expected);
      if (expected === 'reader') assert.equal(error.offset, text.length - 1);
    });
  }
});
