import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FrameParser } from '../../../../server/src/node/stdio/frame-parser.ts';

const framed = (body: string): string => `Content-Length: ${String(Buffer.byteLength(body))}\r\n\r\n${body}`;

/** The contents of a stream, and how often something in it was no message. */
function parse(chunks: readonly Buffer[]): { readonly contents: readonly string[]; readonly faults: number } {
  const contents: string[] = [];
  let faults = 0;
  const parser = new FrameParser({ content: (bytes) => contents.push(bytes.toString()), fault: () => (faults += 1) });
  for (const chunk of chunks) parser.push(chunk);
  return { contents, faults };
}

/** Text that can't be taken for a head. */
const garbage = fc.string({ unit: fc.constantFrom('a', ' ', ':', '{', '\r\n', '\n', 'é', '-') });

describe('frames', () => {
  it('are found however the stream is cut, also behind what is none', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ before: fc.option(garbage, { nil: '' }), body: fc.string() }), { maxLength: 6 }),
        fc.array(fc.nat(200)),
        (parts, cuts) => {
          const bytes = Buffer.from(parts.map(({ before, body }) => before + framed(body)).join(''));
          const at = [0, ...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].toSorted((a, b) => a - b);
          const chunks = at.slice(1).map((end, index) => bytes.subarray(at[index], end));
          const { contents } = parse(chunks);
          assert.deepEqual(
            contents,
            parts.map(({ body }) => body),
          );
        },
      ),
    );
  });

  it('may have other headers, in any case and order', () => {
    const head = 'CONTENT-TYPE: application/vscode-jsonrpc; charset=utf-8\r\ncontent-length:4 \r\nX-Other: 5\r\n\r\n';
    assert.deepEqual(parse([Buffer.from(`${head}body`)]), { contents: ['body'], faults: 0 });
  });

  it('are told to be missing once, however long that goes on', () => {
    const chunk = Buffer.from('nothing of interest '.repeat(1000));
    assert.deepEqual(parse([...Array.from({ length: 50 }, () => chunk), Buffer.from(framed('x'))]), {
      contents: ['x'],
      faults: 1,
    });
  });

  it('are left out where they are longer than any message, and not kept meanwhile', () => {
    const length = 300 * 1024 * 1024;
    const chunk = Buffer.alloc(1024 * 1024, 'x');
    const before = process.memoryUsage().arrayBuffers;
    const { contents, faults } = parse([
      Buffer.from(`Content-Length: ${String(length)}\r\n\r\n`),
      ...Array.from({ length: 300 }, () => chunk),
      Buffer.from(framed('next')),
    ]);
    assert.deepEqual([contents, faults], [['next'], 1]);
    assert.ok(process.memoryUsage().arrayBuffers - before < 50 * 1024 * 1024);
  });
});
