import assert from 'node:assert/strict';
import type { Diagnostic, Message } from 'vscode-languageserver';
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

function decode(bytes: Buffer): unknown {
  const text = bytes.toString('utf8');
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
        const sent = encoder.encode(message as Message, true);
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
      assert.deepEqual(decode(encoder.encode(message, true)), message);
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
      assert.deepEqual(decode(encoder.encode(message, true)), JSON.parse(JSON.stringify(message)));
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
      assert.deepEqual(decode(encoder.encode(message, true)), message);
    }
  });

  it('what has not left yet stays as it was', () => {
    const encoder = new MessageEncoder();
    const messages = lists.map((items, id) => ({ jsonrpc: '2.0', id, result: { kind: 'full', items } }));
    const sent = messages.map((message) => encoder.encode(message, false));
    assert.deepEqual(sent.map(decode), JSON.parse(JSON.stringify(messages)));
  });

  it('what has left makes room', () => {
    const encoder = new MessageEncoder();
    const one = varied.toSpliced(100, 1, other);
    const buffers = [varied, one, varied].map(
      (items) => encoder.encode({ jsonrpc: '2.0', id: 1, result: { kind: 'full', items } } as Message, true).buffer,
    );
    assert.ok(buffers[0] === buffers[2]);
  });
});
