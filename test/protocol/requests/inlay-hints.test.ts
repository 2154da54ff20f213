import assert from 'node:assert/strict';
import type { ClientCapabilities, InlayHint } from 'vscode-languageserver';
import { connect, fullCapabilities, until, type Pair } from '../../support/protocol-pair.ts';
import { user } from '../../support/users.ts';

const uri = 'file:///srv/users.yml';
const team = user('ana', { workspaces: '[0123, news]' }) + user('ben', { workspaces: '[news]' });
const resolving: ClientCapabilities = {
  textDocument: {
    inlayHint: { resolveSupport: { properties: ['tooltip'] } },
    hover: { contentFormat: ['markdown', 'plaintext'] },
  },
};

describe('inlay hints', () => {
  let pair: Pair;
  const hints = (of = uri, lines = 100): Promise<InlayHint[]> =>
    pair.client.sendRequest('textDocument/inlayHint', {
      textDocument: { uri: of },
      range: { start: { line: 0, character: 0 }, end: { line: lines, character: 0 } },
    });
  const labels = async (): Promise<string[]> => (await hints()).map(({ label }) => JSON.stringify(label));
  afterEach(() => pair.end());

  it('say what the server makes of a value, and why once somebody points at it', async () => {
    pair = await connect({ capabilities: resolving });
    await pair.open(uri, team);
    const [hint, ...others] = await hints();
    assert.deepEqual(others, []);
    assert.ok(hint);
    const { position, label, paddingLeft } = hint;
    assert.deepEqual([position, label, paddingLeft], [{ line: 3, character: 19 }, '= 83', true]);
    const resolved: InlayHint = await pair.client.sendRequest('inlayHint/resolve', hint);
    assert.match(JSON.stringify(resolved.tooltip), /"kind":"markdown","value":"Read as `83` \(YAML 1.1: an integer\)/);
    assert.equal(resolved.label, '= 83');
  });

  it('have nothing more to say to a client that does not ask, or of a text that is gone', async () => {
    pair = await connect({ capabilities: {} });
    await pair.open(uri, team);
    assert.deepEqual(await hints(), [{ position: { line: 3, character: 19 }, label: '= 83', paddingLeft: true }]);
    const old = { position: { line: 3, character: 19 }, label: '= 83', data: { uri: 'file:///srv/gone.yml' } };
    const resolved: InlayHint = await pair.client.sendRequest('inlayHint/resolve', old);
    assert.deepEqual(resolved, { position: old.position, label: '= 83' });
  });

  it('are those that settings want, and asked for anew when these change', async () => {
    pair = await connect({
      capabilities: {
        ...fullCapabilities,
        workspace: { ...fullCapabilities.workspace, inlayHint: { refreshSupport: true } },
      },
      settings: { inlayHints: { values: false, workspaceUsers: true } },
    });
    let refreshed = 0;
    pair.client.onRequest('workspace/inlayHint/refresh', () => {
      refreshed += 1;
      return null;
    });
    await pair.open(uri, team);
    assert.deepEqual(await labels(), ['"×1"', '"×2"', '"×2"']);
    pair.settings = { inlayHints: { values: false } };
    await pair.client.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await until('the server asks to be asked again', () => refreshed > 0);
    assert.deepEqual(await labels(), []);
  });

  it('follow the text', async () => {
    pair = await connect({ capabilities: {} });
    await pair.open(uri, team);
    const start = { line: 0, character: 0 };
    await pair.edit(uri, { start, end: start }, '# first\n');
    assert.deepEqual(
      (await hints()).map(({ position }) => position.line),
      [4],
    );
    assert.deepEqual(await hints(uri, 3), []);
  });

  it('are none in a file that is none of ours', async () => {
    pair = await connect({ capabilities: {} });
    await pair.open('file:///srv/compose.yml', 'services: {a: 0123}\n');
    assert.deepEqual(await hints('file:///srv/compose.yml'), []);
  });
});
