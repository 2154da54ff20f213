import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Diagnostic, Message, ResponseMessage } from 'vscode-languageserver';
import type { DiagnosticChunk } from '../../../../server/src/connection/diagnostics/diagnostic-chunk.ts';
import { DiagnosticList } from '../../../../server/src/connection/diagnostics/diagnostic-list.ts';
import { JsonList } from '../../../../server/src/connection/transport/json-list.ts';
import { MessageEncoder } from '../../../../server/src/node/stdio/encode-message.ts';

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
const owner = {};

function listOf(items: readonly Diagnostic[]): DiagnosticList {
  return new DiagnosticList(owner, [{ items, lines: 0 }]);
}

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
  {
    name: 'a short full report',
    message: { jsonrpc: '2.0', id: 2, result: { kind: 'full', resultId: '1.3', items: listOf(many.slice(0, 3)) } },
  },
  {
    name: 'a full report',
    message: { jsonrpc: '2.0', id: 2, result: { kind: 'full', resultId: '1.3', items: listOf(many) } },
  },
  {
    name: 'a full report of many kinds',
    message: { jsonrpc: '2.0', id: 3, result: { kind: 'full', items: listOf(varied) } },
  },
  {
    name: 'published diagnostics',
    message: {
      jsonrpc: '2.0',
      method: 'textDocument/publishDiagnostics',
      params: { uri, version: 4, diagnostics: listOf(varied) },
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
      for (const isFree of [true, false, true]) {
        assert.deepEqual(decode(encoder.encode(message as Message, isFree)), asJson(message));
      }
    });
  }

  for (const items of [[], [{ name: 'a' }], varied]) {
    it(`a list of ${String(items.length)} that is in JSON already, in parts`, () => {
      for (const id of [7, 'a "result":0}']) {
        const list = new JsonList();
        for (let at = 0; at < items.length; at += 50) list.add(items.slice(at, at + 50));
        list.add([]);
        const message: ResponseMessage = { jsonrpc: '2.0', id, result: list as never };
        assert.deepEqual(decode(new MessageEncoder().encode(message, true)), asJson({ ...message, result: items }));
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
      const message = report(listOf(items));
      assert.deepEqual(decode(encoder.encode(message, true)), asJson(message));
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
    for (const items of lists) {
      const message = report(listOf(items));
      assert.deepEqual(decode(encoder.encode(message, true)), asJson(message));
    }
  });

  it('a longer message around the same diagnostics', () => {
    const encoder = new MessageEncoder();
    for (const length of [1, 5000, 10]) {
      const params = { uri: `file:///${'ü'.repeat(length)}`, diagnostics: listOf(many) };
      const message = { jsonrpc: '2.0', method: 'textDocument/publishDiagnostics', params };
      assert.deepEqual(decode(encoder.encode(message, true)), asJson(message));
    }
  });

  it('what is not sent yet stays as it was', () => {
    const encoder = new MessageEncoder();
    const messages = lists.map((items) => report(listOf(items)));
    const sent = messages.map((message) => encoder.encode(message, false));
    assert.deepEqual(sent.map(decode), asJson(messages));
  });

  const numbers = [
    { name: 'more digits', line: 95, by: 10 },
    { name: 'fewer digits', line: 1003, by: -4 },
    { name: 'a carry over all digits but the first', line: 1999, by: 1 },
    { name: 'a carry from below zero', line: 2000, by: -1 },
    { name: 'the first line', line: 3, by: -3 },
    { name: 'thousands of lines', line: 12_345, by: 8_765 },
  ];
  for (const { name, line, by } of numbers) {
    it(`a chunk that moves: ${name}`, () => {
      const encoder = new MessageEncoder();
      const items = [diagnostic(line), diagnostic(line), diagnostic(line + 2)];
      for (const lines of [0, by, 0]) {
        const message = report(
          new DiagnosticList(owner, [
            { items: many, lines: 0 },
            { items, lines },
          ]),
        );
        assert.deepEqual(decode(encoder.encode(message, true)), asJson(message));
      }
    });
  }

  it('any list after any other, of several documents', () => {
    const item = fc.record({ line: fc.nat(12_000), height: fc.nat(2), kind: fc.nat(varied.length - 1) }).map(toItem);
    const items = fc.array(item, { maxLength: 30 });
    const change = fc.record({
      isFree: fc.boolean(),
      document: fc.nat(1),
      chunk: fc.nat(),
      from: fc.nat(30),
      removed: fc.nat(3),
      added: items,
      lines: fc.integer({ min: -9, max: 200 }),
      dropped: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(items, { minLength: 1, maxLength: 6 }),
        fc.array(change, { minLength: 1, maxLength: 12 }),
        (first, changes) => {
          const encoder = new MessageEncoder();
          const owners = [{}, {}];
          const start = [many, ...first].map((each): DiagnosticChunk => ({ items: each, lines: 10 }));
          const documents = [start, start];
          let unsent: { readonly sent: readonly Buffer[]; readonly message: object }[] = [];
          for (const { isFree, document, chunk, from, removed, added, lines, dropped } of changes) {
            if (isFree) unsent = [];
            const chunks = documents[document] ?? [];
            const at = chunk % chunks.length;
            const now = (chunks[at]?.items ?? []).toSpliced(from, removed, ...added);
            const moved = chunks.map((each, other) =>
              other < at ? each : { ...each, lines: Math.max(0, each.lines + lines) },
            );
            const changed = moved.toSpliced(at, dropped ? 1 : 0, { items: now, lines: 0 });
            documents[document] = changed;
            const message = report(new DiagnosticList(owners[document] ?? {}, changed));
            unsent.push({ sent: encoder.encode(message, isFree), message });
            for (const each of unsent) assert.deepEqual(decode(each.sent), asJson(each.message));
          }
        },
      ),
      { numRuns: 300, seed: 11 },
    );
  });
});

function report(items: DiagnosticList): Message & { result: object } {
  const message = { jsonrpc: '2.0', id: 1, result: { kind: 'full', items } };
  return message;
}

/** As it arrives when it is put into JSON in the usual way. */
function asJson(message: object): unknown {
  return JSON.parse(JSON.stringify(message));
}

function toItem({ line, height, kind }: { line: number; height: number; kind: number }): Diagnostic {
  const range = { start: { line, character: 4 }, end: { line: line + height, character: 9 } };
  return { ...(varied[kind] ?? diagnostic(0)), range };
}
