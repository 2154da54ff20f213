import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Diagnostic, Message } from 'vscode-languageserver';
import { joinParts } from '../../../server/src/connection/list-parts.ts';
import { MessageEncoder } from '../../../server/src/node/encode-message.ts';

function diagnostic(line: number, more: Partial<Diagnostic> = {}): Diagnostic {
  const range = { start: { line, character: 2 }, end: { line, character: 10 } };
  return {
    range,
    severity: 2,
    code: 'super-user',
    source: 'users-yml',
    message: 'This user is a super-user.',
    ...more,
  };
}

const many = Array.from({ length: 80 }, (_, index) => diagnostic(7 * index));
const varied = many.flatMap((each, index) => [
  each,
  { ...each, severity: 1 as const },
  { ...each, code: 'default-password' },
  { ...each, codeDescription: { href: 'https://example.org/rules/super-user.md' } },
  { ...each, message: `Workspace \`Größe ${String(index)} 😀\` has "items":[] and "diagnostics":[] in its name.` },
  { ...each, relatedInformation: [{ location: { uri: 'file:///ü', range: each.range }, message: String(index) }] },
  { ...each, message: { kind: 'markdown' as const, value: 'formatted' } },
]);
const uri = 'file:///srv/%C3%BC/"items":[]/users.yml';

const table: readonly { readonly name: string; readonly message: object }[] = [
  {
    name: 'a short answer',
    message: { jsonrpc: '2.0', id: 1, result: { kind: 'full', resultId: '1.2', items: [many[0]] } },
  },
  {
    name: 'a request',
    message: { jsonrpc: '2.0', id: 'a', method: 'workspace/configuration', params: { items: [{ section: 'ü' }] } },
  },
  { name: 'a notification without parameters', message: { jsonrpc: '2.0', method: 'exit' } },
  { name: 'a full report', message: { jsonrpc: '2.0', id: 2, result: { kind: 'full', resultId: '1.3', items: many } } },
  { name: 'a full report of many kinds', message: { jsonrpc: '2.0', id: 3, result: { kind: 'full', items: varied } } },
  {
    name: 'published diagnostics',
    message: {
      jsonrpc: '2.0',
      method: 'textDocument/publishDiagnostics',
      params: { uri, version: 4, diagnostics: varied },
    },
  },
  {
    name: 'a list of something else',
    message: { jsonrpc: '2.0', id: 4, result: { isIncomplete: false, items: many } },
  },
  {
    name: 'an error',
    message: { jsonrpc: '2.0', id: 5, error: { code: -32800, message: 'Cancelled – by the client.' } },
  },
];

function decode(pieces: readonly Buffer[]): unknown {
  const text = Buffer.concat(pieces).toString('utf8');
  const [header, ...rest] = text.split('\r\n\r\n');
  const content = rest.join('\r\n\r\n');
  assert.equal(header, `Content-Length: ${String(Buffer.byteLength(content))}`);
  return JSON.parse(content);
}

describe('messages as they are sent', () => {
  for (const { name, message } of table) {
    it(`${name} arrives as it was, each time`, () => {
      const encoder = new MessageEncoder();
      for (let time = 0; time < 2; time++) {
        const sent = encoder.encode(message as Message);
        assert.deepEqual(decode(sent), JSON.parse(JSON.stringify(message)));
      }
    });
  }

  it('places change while what is said stays', () => {
    const encoder = new MessageEncoder();
    for (const shift of [0, 1, 40]) {
      const items = varied.map((each) => {
        const line = each.range.start.line + shift;
        return { ...each, range: { start: { line, character: 0 }, end: { line: line + 1, character: shift } } };
      });
      const message = { jsonrpc: '2.0', id: shift, result: { kind: 'full', items } };
      assert.deepEqual(decode(encoder.encode(message)), message);
    }
  });

  const other = diagnostic(3, { message: 'Another one – with “quotes”.' });
  const lists = [
    varied,
    varied.toSpliced(100, 0, other),
    varied.toSpliced(100, 3, other, other),
    varied.slice(0, 100),
    varied.slice(50),
    [...varied.slice(50), ...varied],
    [other, ...varied.slice(1)],
    varied.slice(0, 60).toReversed(),
    Array.from({ length: 10 }, () => varied).flat(),
    varied,
  ];

  it('diagnostics that stay beside new, removed and changed ones', () => {
    const encoder = new MessageEncoder();
    for (const [id, items] of lists.entries()) {
      const message = { jsonrpc: '2.0', id, result: { kind: 'full', items } };
      assert.deepEqual(decode(encoder.encode(message)), JSON.parse(JSON.stringify(message)));
    }
  });

  it('a longer message around the same diagnostics', () => {
    const encoder = new MessageEncoder();
    for (const length of [1, 5000, 10]) {
      const message = {
        jsonrpc: '2.0',
        method: 'textDocument/publishDiagnostics',
        params: { uri: `file:///${'ü'.repeat(length)}`, diagnostics: many },
      };
      assert.deepEqual(decode(encoder.encode(message)), message);
    }
  });

  it('what was given before stays as it was', () => {
    const encoder = new MessageEncoder();
    const messages = lists.map((items, id) => ({ jsonrpc: '2.0', id, result: { kind: 'full', items } }));
    const sent = messages.map((message) => encoder.encode(message));
    assert.deepEqual(sent.map(decode), JSON.parse(JSON.stringify(messages)));
  });

  it('parts of a list that stay the same are not made again', () => {
    const encoder = new MessageEncoder();
    const parts = [many, varied, many.slice(0, 3)];
    const send = (lists: readonly Diagnostic[][]): readonly Buffer[] => {
      const message = { jsonrpc: '2.0', id: 1, result: { kind: 'full', items: joinParts(lists) } };
      const sent = encoder.encode(message);
      assert.deepEqual(decode(sent), JSON.parse(JSON.stringify(message)));
      return sent;
    };
    const first = send(parts);
    for (const lists of [
      parts.with(1, [...varied, other]),
      parts.slice(0, 2),
      [[other], ...parts],
      parts.toReversed(),
    ]) {
      const sent = send(lists);
      for (const [index, list] of parts.entries()) {
        const at = lists.indexOf(list);
        // The last one gives its comma away.
        if (at !== -1 && at !== lists.length - 1 && index !== 2) assert.ok(sent[1 + at] === first[1 + index]);
      }
    }
  });

  it('any list after any other', () => {
    const item = fc.record({ line: fc.nat(12_000), height: fc.nat(2), kind: fc.nat(varied.length - 1) }).map(toItem);
    const part = fc.array(item, { maxLength: 30 });
    const change = fc.record({ part: fc.nat(), from: fc.nat(30), removed: fc.nat(3), added: part, lines: fc.nat(200) });
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 6 }),
        fc.array(change, { maxLength: 8 }),
        (first, changes) => {
          const encoder = new MessageEncoder();
          let parts = [many, ...first];
          for (const { part: index, from, removed, added, lines } of [null, ...changes].map(
            (each) => each ?? noChange,
          )) {
            const at = index % parts.length;
            parts = parts.map((each, other) =>
              other < at ? each : each.map((diagnostic) => moved(diagnostic, lines)),
            );
            parts = parts.with(at, (parts[at] ?? []).toSpliced(from, removed, ...added));
            const message = { jsonrpc: '2.0', id: 1, result: { kind: 'full', items: joinParts(parts) } };
            assert.deepEqual(decode(encoder.encode(message)), JSON.parse(JSON.stringify(message)));
          }
        },
      ),
      { numRuns: 300, seed: 11 },
    );
  });
});

const noChange = { part: 0, from: 0, removed: 0, added: [], lines: 0 };

function toItem({ line, height, kind }: { line: number; height: number; kind: number }): Diagnostic {
  const range = { start: { line, character: 4 }, end: { line: line + height, character: 9 } };
  return { ...(varied[kind] ?? diagnostic(0)), range };
}

/** The same objects but for the range, as an edit leaves them. */
function moved(item: Diagnostic, lines: number): Diagnostic {
  if (lines === 0) return item;
  const { start, end } = item.range;
  const range = { start: { ...start, line: start.line + lines }, end: { ...end, line: end.line + lines } };
  return { ...item, range };
}
