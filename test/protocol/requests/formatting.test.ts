import assert from 'node:assert/strict';
import type { ClientCapabilities, RegistrationParams, TextEdit } from 'vscode-languageserver';
import { applyEdits } from '../../../server/src/text/edits.ts';
import { connect, fullCapabilities, until, type Pair } from '../../support/protocol-pair.ts';
import { user } from '../../support/users.ts';

const uri = 'file:///srv/users.yml';
const options = { tabSize: 2, insertSpaces: true };
const sloppy = user('ana').replace('workspaces: []', 'workspaces : [ a,b ]') + user('ben').replace(': ', ':  ');
const tidy = user('ana', { workspaces: '[a, b]' }) + user('ben');
const start = { line: 0, character: 0 };

describe('formatting', () => {
  let pair: Pair;
  const ask = (method: string, params: object, of = uri): Promise<TextEdit[] | null> =>
    pair.client.sendRequest(method, { textDocument: { uri: of }, options, ...params });
  afterEach(() => pair.end());

  it('lays out the file as it is by then, and is asked for nothing more behind that', async () => {
    pair = await connect({ capabilities: {} });
    await pair.open(uri, sloppy);
    await pair.edit(uri, { start, end: start }, '# ours\n');
    const edits = (await ask('textDocument/formatting', {})) ?? [];
    assert.equal(applyEdits(pair.text(uri), edits), `# ours\n${tidy}`);
    await pair.replace(uri, tidy);
    assert.deepEqual(await ask('textDocument/formatting', {}), []);
  });

  it('lays out the users of a range', async () => {
    pair = await connect({ capabilities: {} });
    await pair.open(uri, sloppy);
    const range = { start: { line: 5, character: 3 }, end: { line: 5, character: 3 } };
    const edits = (await ask('textDocument/rangeFormatting', { range })) ?? [];
    assert.equal(applyEdits(sloppy, edits), sloppy.slice(0, sloppy.indexOf('- username:  ben')) + user('ben'));
  });

  it('indents the line that Enter has begun, and no other', async () => {
    pair = await connect({ capabilities: {} });
    const text = '# users-yml: check\n- username: ana\n\n';
    await pair.open(uri, text);
    const position = { line: 2, character: 0 };
    const edits = await ask('textDocument/onTypeFormatting', { position, ch: '\n' });
    assert.deepEqual(edits, [{ range: { start: position, end: position }, newText: '  ' }]);
    assert.equal(await ask('textDocument/onTypeFormatting', { position, ch: '}' }), null);
  });

  it('leaves files alone that are none of ours', async () => {
    pair = await connect({ capabilities: {} });
    const other = 'file:///srv/notes.yml';
    await pair.open(other, 'a:   b\n\n');
    const range = { start, end: { line: 1, character: 0 } };
    assert.deepEqual(await ask('textDocument/formatting', {}, other), []);
    assert.deepEqual(await ask('textDocument/rangeFormatting', { range }, other), []);
    assert.equal(await ask('textDocument/onTypeFormatting', { position: range.end, ch: '\n' }, other), null);
  });

  it('is announced for users files alone, by name and once they are open, where that can be said', async () => {
    const dynamicRegistration = true;
    const capabilities: ClientCapabilities = {
      ...fullCapabilities,
      textDocument: {
        ...fullCapabilities.textDocument,
        formatting: { dynamicRegistration },
        rangeFormatting: { dynamicRegistration },
        onTypeFormatting: { dynamicRegistration },
      },
    };
    pair = await connect({ capabilities });
    const announced = Object.keys(pair.result.capabilities);
    assert.ok(!announced.some((name) => name.endsWith('FormattingProvider')), announced.join());
    const patterns = new Map<string, string>();
    pair.client.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
      for (const { method, registerOptions } of registrations) patterns.set(method, JSON.stringify(registerOptions));
      return null;
    });
    await pair.open('file:///srv/staff%20[1].yml', `# users-yml: check\n${tidy}`);
    await pair.open('file:///srv/notes.yml', 'a: b\n');
    const selector =
      '[{"pattern":"**/{users,.users}.{yml,yaml}"},{"pattern":"**/*.users.{yml,yaml}"},{"pattern":"**/staff ?1?.yml"}]';
    await until('all three are registered anew', () =>
      ['formatting', 'rangeFormatting', 'onTypeFormatting'].every((name) =>
        patterns.get(`textDocument/${name}`)?.includes(`"documentSelector":${selector}`),
      ),
    );
    assert.match(patterns.get('textDocument/onTypeFormatting') ?? '', /"firstTriggerCharacter":"\\n"/);
  });
});
