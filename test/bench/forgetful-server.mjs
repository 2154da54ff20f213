// @ts-check
// A language server whose answers depend on how often it was told of edits, not on the text: what a soak must notice.
import { frame, readMessages } from '../../bench/message-stream.mjs';

let edits = 0;
let root = '';
const start = { line: 0, character: 0 };

/** @param {string} method */
function answer(method) {
  if (method === 'initialize') return { capabilities: {} };
  if (method === 'workspace/diagnostic') return { items: [{ uri: `${root}/disk.users.yml`, items: [] }] };
  return { kind: 'full', items: [{ range: { start, end: start }, message: `edits: ${edits}` }] };
}

process.on('SIGUSR2', () => process.stderr.write('loop {"max":0,"heap":1,"handles":1}\n'));
readMessages(process.stdin, ({ id, method, params }) => {
  if (method === 'initialize') root = params.rootUri;
  if (method === 'textDocument/didChange') edits += 1;
  if (method === 'exit') process.exit();
  if (id !== undefined) process.stdout.write(frame({ jsonrpc: '2.0', id, result: answer(method) }));
});
