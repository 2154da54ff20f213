import assert from 'node:assert/strict';
import type { ClientCapabilities } from 'vscode-languageserver';
import { ServerCommand } from '../../server/src/common/protocol/protocol.ts';
import { connect, fullCapabilities } from '../support/protocol-pair.ts';
import { user } from '../support/users.ts';

const uri = 'file:///srv/users.yml';

describe('capabilities', () => {
  it('are few for a client that has none', async () => {
    const pair = await connect({ capabilities: {} });
    const { capabilities } = pair.result;
    assert.equal(capabilities.positionEncoding, 'utf-16');
    assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2 });
    assert.equal(capabilities.diagnosticProvider, undefined);
    assert.equal(capabilities.executeCommandProvider, undefined);
    await pair.end();
  });

  it('are all there for a client that has all', async () => {
    const pair = await connect();
    const { capabilities, serverInfo } = pair.result;
    assert.equal(serverInfo?.name, 'users-yml');
    assert.equal(capabilities.diagnosticProvider?.interFileDependencies, false);
    assert.equal(capabilities.diagnosticProvider.workspaceDiagnostics, true);
    assert.deepEqual(capabilities.executeCommandProvider?.commands, Object.values(ServerCommand));
    assert.ok(typeof capabilities.codeActionProvider === 'object');
    assert.ok(capabilities.codeActionProvider.resolveProvider);
    await pair.end();
  });

  /** Each leaf of what a full client can do, taken away alone. */
  const lacks: readonly (readonly [string, ClientCapabilities])[] = leaves(fullCapabilities).map((path) => [
    path.join('.'),
    without(fullCapabilities, path),
  ]);
  for (const [name, capabilities] of lacks) {
    it(`may lack ${name}`, async () => {
      const pair = await connect({ capabilities });
      await pair.open(uri, user('ana', { hashed_password: 'secret-word' }));
      const range = { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } };
      const params = { textDocument: { uri }, range, context: { diagnostics: [] } };
      const actions = await pair.client.sendRequest<unknown[]>('textDocument/codeAction', params);
      assert.ok(actions.length > 0);
      const place = { textDocument: { uri }, position: { line: 0, character: 4 } };
      assert.ok(await pair.client.sendRequest('textDocument/hover', place));
      const symbols = await pair.client.sendRequest<unknown[]>('textDocument/documentSymbol', {
        textDocument: { uri },
      });
      assert.equal(symbols.length, 1);
      await pair.client.sendRequest('textDocument/completion', place);
      await pair.edit(uri, { start: range.start, end: range.start }, '# new\n');
      await pair.client.sendNotification('workspace/didChangeConfiguration', { settings: {} });
      await pair.settled();
      assert.deepEqual(pair.logged, []);
      await pair.end();
    });
  }
});

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function leaves(value: object): readonly (readonly string[])[] {
  return Object.entries(value).flatMap(([key, each]) =>
    isObject(each) && Object.keys(each).length > 0 ? [[key], ...leaves(each).map((path) => [key, ...path])] : [[key]],
  );
}

function without(value: object, [first = '', ...rest]: readonly string[]): object {
  const others = Object.entries(value).filter(([key]) => key !== first);
  const inner: unknown = Object.entries(value).find(([key]) => key === first)?.[1];
  return Object.fromEntries(rest.length > 0 && isObject(inner) ? [...others, [first, without(inner, rest)]] : others);
}
