import assert from 'node:assert/strict';
import type { Location } from 'vscode-languageserver';
import { connect, rangeOf, type Pair } from '../../support/protocol-pair.ts';
import { user } from '../../support/users.ts';

const uri = 'file:///srv/users.yml';
const team = user('ana', { workspaces: '[news]' }) + user('ben', { workspaces: '[ana, sports]' });

describe('references', () => {
  let pair: Pair;
  const references = (part: string, includeDeclaration: boolean, of = uri): Promise<Location[]> =>
    pair.client.sendRequest('textDocument/references', {
      textDocument: { uri: of },
      position: rangeOf(pair.text(of), part).start,
      context: { includeDeclaration },
    });
  beforeEach(async () => {
    pair = await connect({ capabilities: {} });
    await pair.open(uri, team);
  });
  afterEach(() => pair.end());

  it('are who lists the private workspace of a user, and the user where that is wanted', async () => {
    const listed = rangeOf(team, '[ana');
    const list = { start: { ...listed.start, character: listed.start.character + 1 }, end: listed.end };
    assert.deepEqual(await references('ana', false), [{ uri, range: list }]);
    assert.deepEqual(await references('ana', true), [
      { uri, range: rangeOf(team, 'ana') },
      { uri, range: list },
    ]);
  });

  it('are those of the text as it is by then', async () => {
    await pair.edit(uri, rangeOf(team, '[news]'), '[sports]');
    assert.equal((await references('sports', true)).length, 2);
  });

  it('are the aliases of an anchor, and the anchor where that is wanted', async () => {
    const other = 'file:///srv/shared/users.yml';
    const text = user('ana', { workspaces: '&all [news]' }) + user('ben', { workspaces: '*all' });
    await pair.open(other, text);
    const alias = rangeOf(text, '*all');
    assert.deepEqual(await references('*all', false, other), [{ uri: other, range: alias }]);
    assert.deepEqual(await references('&all', true, other), [
      { uri: other, range: rangeOf(text, '&all') },
      { uri: other, range: alias },
    ]);
  });

  it('are none in a file that is none of ours', async () => {
    const other = 'file:///srv/compose.yml';
    await pair.open(other, 'ana: ana\n');
    assert.deepEqual(await references('ana', true, other), []);
  });

  it('need to be told which are wanted', async () => {
    const params = { textDocument: { uri }, position: { line: 0, character: 0 } };
    await assert.rejects(pair.client.sendRequest('textDocument/references', params), { code: -32602 });
  });
});
