import assert from 'node:assert/strict';
import type { CodeAction } from 'vscode-languageserver';
import { candidateKind } from '../../server/src/deployment/graph/candidates.ts';
import { deploymentCases, secretsIn } from '../support/deployment-cases.ts';
import { MemoryFileSystem } from '../support/memory-file-system.ts';
import { connect } from '../support/protocol-pair.ts';

const root = 'file:///deployed';

describe('what an editor is told of a deployment', () => {
  it('repeats no secret of any case, but in edits', async () => {
    let told = 0;
    for (const { id, files } of deploymentCases()) {
      const secrets = Object.values(files).flatMap(secretsIn);
      const pair = await connect({ folders: [root], fileSystem: new MemoryFileSystem(root, files) });
      for (const [path, text] of Object.entries(files)) {
        if (candidateKind(path) === null) continue;
        const uri = `${root}/${path}`;
        const textDocument = { uri };
        await pair.open(uri, text);
        const said: unknown[] = [await pair.pull(uri)];
        for (const [line, content] of text.split(/\r\n|\r|\n/).entries()) {
          for (const character of [content.search(/\S/) + 1, content.length]) {
            const position = { line, character };
            said.push(await pair.client.sendRequest('textDocument/hover', { textDocument, position }));
          }
        }
        said.push(await pair.client.sendRequest('textDocument/documentLink', { textDocument }));
        said.push(await pair.client.sendRequest('usersYml/container', { uri }));
        said.push(await pair.client.sendRequest('usersYml/deployments', {}));
        const range = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };
        const asked = { textDocument, range, context: { diagnostics: [] } };
        const actions = await pair.client.sendRequest<CodeAction[] | null>('textDocument/codeAction', asked);
        said.push(...(actions ?? []).map((action) => ({ ...action, edit: null })));
        told += said.filter((each) => each !== null).length;
        const all = JSON.stringify([said, pair.log, pair.shown]);
        for (const secret of secrets)
          assert.ok(!all.includes(JSON.stringify(secret).slice(1, -1)), `${id} ${path} repeats ${secret}`);
      }
      assert.deepEqual(pair.logged, [], id);
      await pair.end();
    }
    assert.ok(told > 500, String(told));
  });
});
