import assert from 'node:assert/strict';
import { KeyReader } from '../../../../server/src/cli/hash/key-reader.ts';
import { PasswordInterrupted } from '../../../../server/src/cli/hash/password-source.ts';

function linesOf(...chunks: readonly (string | Uint8Array)[]): string[] {
  const reader = new KeyReader();
  const lines: string[] = [];
  for (const chunk of chunks) {
    reader.feed(chunk);
    for (let line = reader.nextLine(); line !== null; line = reader.nextLine()) lines.push(line);
  }
  return lines;
}

/** Byte by byte. */
function bytesOf(text: string): Uint8Array[] {
  return [...new TextEncoder().encode(text)].map((byte) => Uint8Array.of(byte));
}

describe('typing a password', () => {
  for (const [what, chunks, lines] of [
    ['Enter', ['abc\r'], ['abc']],
    ['line feed', ['abc\n'], ['abc']],
    ['two lines pasted', ['abc\nabc\n'], ['abc', 'abc']],
    ['CRLF pasted', ['abc\r\nabc\r\n'], ['abc', 'abc']],
    ['CR and LF apart', ['abc\r', '\nabc\r'], ['abc', 'abc']],
    ['nothing entered yet', ['abc'], []],
    ['blanks and tabs', [' a\tb \r'], [' a\tb ']],
    ['Backspace', ['abx\x7fc\r'], ['abc']],
    ['Ctrl+H', ['abx\bc\r'], ['abc']],
    ['Backspace over an emoji', ['a😀\x7fb\r'], ['ab']],
    ['Backspace at the start', ['\x7f\x7fa\r'], ['a']],
    ['Ctrl+U', ['wrong\x15right\r'], ['right']],
    ['Ctrl+D', ['abc\x04'], ['abc']],
    ['NUL, to be refused later', ['a\0b\r'], ['a\0b']],
    ['arrow keys', ['a\x1b[Db\x1bOAc\x1b[1;5C\r'], ['abc']],
    ['an arrow key in pieces', ['a\x1b[', 'Db\r'], ['ab']],
    ['the marks around a paste', ['\x1b[200~abc\x1b[201~\r'], ['abc']],
    ['Escape alone', ['a', '\x1b', 'b\r'], ['ab']],
    ['Alt and a letter', ['a\x1bxb\r'], ['ab']],
    ['Escape, then Enter at once', ['a\x1b\r'], ['a']],
    ['other control characters', ['a\x01\x0b\x1ab\r'], ['ab']],
    ['bytes of UTF-8 in pieces', bytesOf('pä😀\r'), ['pä😀']],
  ] as const) {
    it(what, () => {
      assert.deepEqual(linesOf(...chunks), lines);
    });
  }

  for (const keys of ['ab\x03', '\x1c', 'a\x1b\x03', 'a\x1b[\x03']) {
    it(`${JSON.stringify(keys)} interrupts`, () => {
      assert.throws(() => linesOf(keys), PasswordInterrupted);
    });
  }

  it('is UTF-8', () => {
    assert.throws(() => linesOf(Uint8Array.of(0x70, 0xe4, 0x0d)), TypeError);
  });
});
