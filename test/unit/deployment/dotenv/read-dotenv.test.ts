import assert from 'node:assert/strict';
import type { DotenvRead } from '../../../../server/src/deployment/dotenv/entry.ts';
import { readDotenv1 } from '../../../../server/src/deployment/dotenv/read-dotenv-1.ts';
import { readDotenv } from '../../../../server/src/deployment/dotenv/read-dotenv.ts';
import { valueOf } from '../../../../server/src/deployment/interpolation/marks.ts';

const lookup = (name: string) => (name === 'CALLER' ? 'own' : null);

/** Names and values, the last of each; why the file is refused, if it is. */
function shown({ entries, fault }: DotenvRead): Record<string, string | null> | string {
  if (fault) return fault.kind;
  return Object.fromEntries(
    entries.map(({ name, text }) => {
      const value = text === null ? null : valueOf(text);
      return [
        name,
        value === null ? null : value.kind === 'unknown' ? value.otherwise : (value as { text: string }).text,
      ];
    }),
  );
}

describe('readDotenv', () => {
  for (const [text, second, first] of [
    ['A=b\nexport C = d \n', { A: 'b', C: 'd' }, { A: 'b', C: 'd' }],
    ['A: b\n', { A: 'b' }, {}],
    ['# c\n\nA=b # c\nB=b#c\r\n', { A: 'b', B: 'b#c' }, { A: 'b', B: 'b#c' }],
    [`A="b # c" # d\nB='e' # f\n`, { A: 'b # c', B: 'e' }, { A: 'b # c', B: 'e' }],
    ['A="b\nc"\n', { A: 'b\nc' }, { A: 'b\nc' }],
    [`A='$2b$10$x'\n`, { A: '$2b$10$x' }, { A: '$2b$10$x' }],
    ['A="$2b$10$x"\n', { A: '$2b$10' }, { A: '$2b$10$x' }],
    ['A=$$B\n', { A: '$B' }, { A: '$$B' }],
    ['A="\\$B\\t\\"\\0101"\n', { A: '$B\t"A' }, { A: '\\$B\t"\\0101' }],
    [`A='b\\'c'\n`, { A: "b'c" }, { A: "b'c" }],
    ['A=1\nB=$A\nC=${A}\n', { A: '1', B: '1', C: '1' }, { A: '1', B: '$A', C: '1' }],
    ['CALLER=1\nB=${CALLER}\n', { CALLER: '1', B: 'own' }, { CALLER: '1', B: '1' }],
    ['CALLER\nGONE\n', { CALLER: 'own', GONE: null }, { CALLER: 'own', GONE: null }],
    ['A= # c\n', { A: '# c' }, { A: '# c' }],
    ['A@B=c\nD=e\n', 'name', { 'A@B': 'c', D: 'e' }],
    ['A B=c\nD=e\n', 'blank', { D: 'e' }],
    ['A="b\nD=e\n', 'quote', { D: 'e' }],
    ['A=${1}\n', 'format', { A: '' }],
    ['A=${B:?}\n', 'required', { A: '${B:?}' }],
  ] as const) {
    it(`makes of ${JSON.stringify(text)} what Compose makes of it`, () => {
      assert.deepEqual(shown(readDotenv(text, lookup)), second);
      assert.deepEqual(shown(readDotenv1(text, lookup)), first);
    });
  }

  it('tells where names, values and references are written', () => {
    const text = 'export A = "x $B" # c\nC=$B y\n';
    const cut = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
    for (const read of [readDotenv(text, lookup), readDotenv1(text, lookup)]) {
      assert.deepEqual(
        read.entries.map(({ key, written, quote }) => [cut(key), cut(written), quote]),
        [
          ['A', '"x $B"', 'double'],
          ['C', '$B y', 'none'],
        ],
      );
    }
    const { entries } = readDotenv(text, lookup);
    assert.deepEqual(
      entries.map(({ used }) => used.map(cut)),
      [['$B'], ['$B']],
    );
  });
});
