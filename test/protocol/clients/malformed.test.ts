import assert from 'node:assert/strict';
import { ErrorCodes } from 'vscode-languageserver';
import { connect, type Pair } from '../../support/protocol-pair.ts';
import { watchUnhandled } from '../../support/unhandled.ts';
import { user } from '../../support/users.ts';

const uri = 'file:///srv/users.yml';
const secret = 'secret-word';
const text = user('ana', { hashed_password: secret });

const framed = (body: string): string => `Content-Length: ${String(Buffer.byteLength(body))}\r\n\r\n${body}`;

/** Frames that hold no message, by what is wrong with them. */
const frames: Readonly<Record<string, string>> = {
  'no JSON': framed(`{"text": "${secret}`),
  'an empty content': 'Content-Length: 0\r\n\r\n',
  'no length': `Content-Type: text\r\n\r\n${JSON.stringify({ text })}`,
  'a negative length': `Content-Length: -5\r\n\r\n${secret}`,
  'a length in words': `Content-Length: ten\r\n\r\n${secret}`,
  'a huge length of no digits': `Content-Length: 1e9\r\n\r\n${secret}`,
  'a line of something else': `${secret}\n`,
  'long garbage without an end': `${secret}, `.repeat(5000),
  'a page of the web': `GET /${secret} HTTP/1.1\r\nHost: localhost\r\n\r\n`,
};

/** Contents that are JSON, and no message. */
const contents: Readonly<Record<string, unknown>> = {
  'a number': 5,
  null: null,
  'a list of messages': [{ jsonrpc: '2.0', id: 'x', method: 'shutdown' }],
  'nothing in it': {},
  'neither method nor result': { jsonrpc: '2.0', params: { text } },
  'a method that is no text': { jsonrpc: '2.0', method: 5, params: { text } },
  'an id that is no id': { jsonrpc: '2.0', id: { text }, method: 'usersYml/seen', params: {} },
  'an id beyond all numbers': { jsonrpc: '2.0', id: null, method: 'usersYml/seen', params: {} },
  'a notification with a text for parameters': { jsonrpc: '2.0', method: 'textDocument/didOpen', params: text },
};

describe('a client that sends what is no message', () => {
  watchUnhandled();
  let pair: Pair;
  beforeEach(async () => {
    pair = await connect();
    await pair.open(uri, text);
  });
  afterEach(() => pair.end());

  const next = { jsonrpc: '2.0', id: 'next', method: 'usersYml/seen', params: { uri } };
  const isSilentAbout = (answers: readonly unknown[]): void => {
    assert.ok(!JSON.stringify([pair.log, pair.shown, answers]).includes(secret));
  };

  for (const [why, bytes] of Object.entries(frames)) {
    it(`is told so, and served on: ${why}`, async () => {
      const answers = await pair.sendRaw(bytes, next);
      await pair.settled();
      assert.ok(answers.find(({ id }) => id === 'next')?.result);
      assert.deepEqual(
        answers.filter(({ id }) => id === null).map(({ error }) => error?.code),
        [ErrorCodes.ParseError],
      );
      isSilentAbout(answers);
    });
  }

  for (const [why, content] of Object.entries(contents)) {
    it(`is told so, and served on: ${why}`, async () => {
      const answers = await pair.sendRaw(framed(JSON.stringify(content)), next);
      await pair.settled();
      assert.ok(answers.find(({ id }) => id === 'next')?.result);
      const code = why.includes('parameters') ? ErrorCodes.InvalidParams : ErrorCodes.InvalidRequest;
      assert.deepEqual(
        answers.filter(({ id }) => id === null).map(({ error }) => error?.code),
        [code],
      );
      isSilentAbout(answers);
    });
  }

  it('is answered by the id, where there is one', async () => {
    const params = [text, text];
    const [answer] = await pair.sendRaw({ jsonrpc: '2.0', id: 'mine', method: 'usersYml/seen', params });
    assert.equal(answer?.id, 'mine');
    assert.equal(answer.error?.code, ErrorCodes.InvalidParams);
    isSilentAbout([answer]);
  });

  it('has its answers to questions of the server thrown away where they are none, without a word of them', async () => {
    for (const response of [
      { id: 1, error: { code: 5, message: text } },
      { id: 1 },
      { id: 77, result: text },
      { id: null, error: { code: -32700, message: text } },
      { id: { text }, result: 5 },
    ])
      await pair.sendRaw(framed(JSON.stringify({ jsonrpc: '2.0', ...response })));
    const answers = await pair.sendRaw(next);
    assert.ok(answers.some(({ result }) => result));
    isSilentAbout(answers);
  });

  for (const [method, params] of [
    ['textDocument/didOpen', { textDocument: { uri, text: [text] } }],
    ['textDocument/didChange', { textDocument: { uri }, contentChanges: [{ range: { start: {} }, text }] }],
    ['textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ range: text, text }] }],
    ['textDocument/didClose', { textDocument: text }],
    ['workspace/didChangeWatchedFiles', { changes: text }],
    ['workspace/didChangeWorkspaceFolders', { event: { added: [text] } }],
    ['window/workDoneProgress/cancel', { token: { text } }],
    ['$/cancelRequest', { id: { text } }],
    ['$/progress', { value: text }],
    ['$/setTrace', { value: 5, text }],
  ] as const) {
    it(`has ${method} left out where it makes no sense`, async () => {
      await pair.client.sendNotification(method, params);
      assert.deepEqual(await pair.codes(uri), ['not-bcrypt']);
      if (!method.startsWith('$')) assert.ok(pair.logged.some((line) => line.startsWith(`${method}: left out`)));
      isSilentAbout([]);
    });
  }

  for (const [method, params] of [
    ['textDocument/hover', { textDocument: { uri }, position: { line: -1, character: 0 } }],
    ['textDocument/hover', { textDocument: { uri }, position: { line: 0.5, character: 0 } }],
    ['textDocument/completion', { textDocument: { uri }, position: text }],
    ['textDocument/codeAction', { textDocument: { uri }, range: [], context: { only: text } }],
    ['textDocument/documentSymbol', { textDocument: 5 }],
    ['textDocument/diagnostic', {}],
    ['workspace/diagnostic', { previousResultIds: [{ uri, value: { text } }] }],
    ['workspace/executeCommand', { command: [text] }],
    ['codeAction/resolve', { title: { text } }],
    ['usersYml/seen', { uri: { text } }],
  ] as const) {
    it(`gets an error for ${method} with ${Object.keys(params).at(-1) ?? 'nothing'} of the wrong kind`, async () => {
      await assert.rejects(pair.client.sendRequest(method, params), { code: ErrorCodes.InvalidParams });
      isSilentAbout([]);
    });
  }

  it('may ask for places beyond all texts', async () => {
    const far = { line: Number.MAX_VALUE, character: Number.MAX_VALUE };
    for (const method of ['textDocument/hover', 'textDocument/completion'])
      await pair.client.sendRequest(method, { textDocument: { uri }, position: far });
    const range = { start: { line: 0, character: 0 }, end: far };
    const params = { textDocument: { uri }, range, context: { diagnostics: [] } };
    assert.ok((await pair.client.sendRequest<unknown[]>('textDocument/codeAction', params)).length > 0);
    await pair.client.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range, text: user('ben', { workspaces: null }) }],
    });
    assert.deepEqual(await pair.codes(uri), ['super-user']);
    assert.deepEqual(pair.logged, []);
  });
});
