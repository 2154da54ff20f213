// @ts-check
// A language server that looks at nothing: it keeps the lines and sends as many findings as FINDINGS says, each LENGTH
// bytes long if that is more than it has to say. What it takes is what process, transport, JSON and client cost.
import { frame, readMessages } from './message-stream.mjs';

/** @type {Map<string, { version: number, lines: string[] }>} */
const documents = new Map();
const count = Number(process.env['FINDINGS'] ?? 0);
const length = Number(process.env['LENGTH'] ?? 0);
/** @param {number} line @param {string} message */
const finding = (line, message) => ({
  range: { start: { line, character: 2 }, end: { line, character: 24 } },
  severity: 2,
  code: 'nothing',
  source: 'null',
  message,
});
const message = 'A sentence about as long as what a server has to say about a value.'.padEnd(
  length - JSON.stringify(finding(10_000, '')).length,
  '.',
);

/** @param {object} message */
const send = (message) => void process.stdout.write(frame({ jsonrpc: '2.0', ...message }));

/** @param {string} uri */
function publish(uri) {
  const document = documents.get(uri);
  if (!document) return;
  const step = Math.max(1, Math.floor(document.lines.length / Math.max(1, count)));
  const diagnostics = Array.from({ length: count }, (_, index) =>
    finding(Math.min(index * step, document.lines.length - 1), message),
  );
  send({ method: 'textDocument/publishDiagnostics', params: { uri, version: document.version, diagnostics } });
}

/** @type {{ [method: string]: (params: any) => unknown }} */
const methods = {
  initialize: () => ({ capabilities: { textDocumentSync: 2, codeActionProvider: true } }),
  'textDocument/didOpen'({ textDocument: { uri, version, text } }) {
    documents.set(uri, { version, lines: text.split('\n') });
    publish(uri);
  },
  'textDocument/didChange'({ textDocument: { uri, version }, contentChanges }) {
    const document = documents.get(uri);
    if (!document) return;
    document.version = version;
    const { lines } = document;
    for (const {
      range: { start, end },
      text,
    } of contentChanges) {
      const before = lines[start.line]?.slice(0, start.character) ?? '';
      const behind = lines[end.line]?.slice(end.character) ?? '';
      lines.splice(start.line, end.line - start.line + 1, ...`${before}${text}${behind}`.split('\n'));
    }
    publish(uri);
  },
  'textDocument/codeAction': () => [],
  shutdown: () => null,
  exit: () => process.exit(0),
};

readMessages(process.stdin, ({ id, method, params }) => {
  const result = methods[method]?.(params);
  if (id !== undefined && method !== undefined) send({ id, result: result ?? null });
});
