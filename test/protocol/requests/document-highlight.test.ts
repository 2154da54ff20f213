import assert from 'node:assert/strict';
import { DocumentHighlightKind, type DocumentHighlight } from 'vscode-languageserver';
import { connect, rangeOf, type Pair } from '../../support/protocol-pair.ts';
import { user } from '../../support/users.ts';

const uri = 'file:///srv/users.yml';
const team = user('ana', { workspaces: '[news]' }) + user('ben', { workspaces: '["ana"]' });

describe('document highlight', () => {
  let pair: Pair;
  const highlights = (part: string): Promise<DocumentHighlight[]> =>
    pair.client.sendRequest('textDocument/documentHighlight', {
      textDocument: { uri },
      position: rangeOf(team, part).start,
    });
  beforeEach(async () => {
    pair = await connect({ capabilities: {} });
    await pair.open(uri, team);
  });
  afterEach(() => pair.end());

  it('tells who has a name from who lists it', async () => {
    assert.deepEqual(await highlights('"ana"'), [
      { range: rangeOf(team, 'ana'), kind: DocumentHighlightKind.Write },
      { range: rangeOf(team, '"ana"'), kind: DocumentHighlightKind.Read },
    ]);
  });

  it('tells an anchor from its aliases', async () => {
    const text = user('ana', { workspaces: '&all [news]' }) + user('ben', { workspaces: '*all' });
    await pair.edit(uri, rangeOf(team, team), text);
    const position = rangeOf(text, '*all').end;
    assert.deepEqual(
      await pair.client.sendRequest('textDocument/documentHighlight', { textDocument: { uri }, position }),
      [
        { range: rangeOf(text, '&all'), kind: DocumentHighlightKind.Write },
        { range: rangeOf(text, '*all'), kind: DocumentHighlightKind.Read },
      ],
    );
  });

  it('is none beside a name', async () => {
    assert.deepEqual(await highlights('hashed_password'), []);
  });
});
