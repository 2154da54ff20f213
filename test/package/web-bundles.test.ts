import assert from 'node:assert/strict';
import { setMaxListeners } from 'node:events';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import type { ExecuteCommandParams, PublishDiagnosticsParams, WorkspaceEdit } from 'vscode-languageserver';
import { root } from '../../scripts/package/bundle.mjs';
import { ensureBuilt } from '../../scripts/setup.mjs';
import type { FileQuestion } from '../../server/src/common/web/worker-start.ts';
import { textOf } from '../docs/project-files.ts';
import { MemoryFileSystem } from '../support/memory-file-system.ts';
import { codesOf, rangeOf, until } from '../support/protocol-pair.ts';
import { user } from '../support/users.ts';
import { WebWorker } from '../support/web-worker.ts';
import { verifiesElsewhere } from '../unit/hashing/passlib.ts';

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

const folder = 'vscode-vfs://github/team/config';
const bundle = (name: string): string => pathToFileURL(join(root, 'dist', name)).href;

describe('the bundles for a browser', function () {
  this.timeout(60_000);
  before(() => {
    ensureBuilt();
  });

  it('take from outside nothing but VS Code', () => {
    const asked = (name: string) =>
      [...textOf(`dist/${name}`).matchAll(/\b(?:require|import)\("([^"]+)"\)/g)].map(([, module]) => module);
    assert.deepEqual([...new Set(asked('web-client.js'))], ['vscode']);
    assert.deepEqual([...asked('web-server.js'), ...asked('web-hash-worker.js')], []);
  });

  it('speak the language of VS Code by the texts that the extension has read', async () => {
    const worker = new WebWorker(bundle('web-server.js'));
    const { port1, port2 } = new MessageChannel();
    answer(port1, new MemoryFileSystem(folder, {}));
    const received: Message[] = [];
    worker.addEventListener('message', ({ data }) => {
      received.push(data as Message);
    });
    const texts = JSON.parse(textOf('l10n/server.l10n.es.json')) as unknown;
    worker.postMessage({ files: port2, hashWorker: bundle('web-hash-worker.js'), texts }, [port2]);
    const params = { processId: null, rootUri: null, locale: 'es-419', capabilities: {} };
    worker.postMessage({ jsonrpc: '2.0', id: 1, method: 'initialize', params });
    await until('the answer', () => received.find(({ id }) => id === 1));
    const textDocument = { uri: 'untitled:users.yml', languageId: 'yaml', version: 1, text: user('Ben') };
    worker.postMessage({ jsonrpc: '2.0', method: 'initialized', params: {} });
    worker.postMessage({ jsonrpc: '2.0', method: 'textDocument/didOpen', params: { textDocument } });
    const told = await until('the findings', () =>
      received.find(({ method }) => method === 'textDocument/publishDiagnostics'),
    );
    const { diagnostics } = told.params as PublishDiagnosticsParams;
    assert.match(JSON.stringify(diagnostics), /"Rubrix 0\.18 no arranca: /);
    worker.terminate();
    port1.close();
  });

  describe('with the language server in a web worker', () => {
    let worker: WebWorker;
    let files: MemoryFileSystem;
    let ports: MessageChannel;
    const received: Message[] = [];
    let asked = 0;

    const send = (message: Message): void => worker.postMessage({ jsonrpc: '2.0', ...message });
    const request = async (method: string, params: unknown): Promise<unknown> => {
      const id = (asked += 1);
      send({ id, method, params });
      const answer = await until(method, () => received.find((each) => each.id === id && each.method === undefined));
      return answer.result;
    };
    const published = (uri: string) =>
      received
        .filter(({ method }) => method === 'textDocument/publishDiagnostics')
        .map(({ params }) => params as PublishDiagnosticsParams)
        .findLast((each) => each.uri === uri);

    before(async () => {
      // What Node would warn of, a browser does not.
      setMaxListeners(0);
      files = new MemoryFileSystem(folder, {
        'users.yml': user('ana', { workspaces: null }),
        'users-yml.config.json': '{"severity":{"super-user":"error"}}',
      });
      ports = new MessageChannel();
      answer(ports.port1, files);
      worker = new WebWorker(bundle('web-server.js'));
      worker.addEventListener('message', ({ data }) => {
        const message = data as Message;
        received.push(message);
        if (message.method !== undefined && message.id !== undefined)
          send({ id: message.id, result: message.method === 'workspace/applyEdit' ? { applied: true } : null });
      });
      worker.postMessage({ files: ports.port2, hashWorker: bundle('web-hash-worker.js') }, [ports.port2]);
      await request('initialize', {
        processId: null,
        rootUri: null,
        workspaceFolders: [{ uri: folder, name: 'config' }],
        capabilities: { workspace: { applyEdit: true } },
      });
      send({ method: 'initialized', params: {} });
    });
    after(async () => {
      await request('shutdown', {});
      send({ method: 'exit' });
      await until('the end', () => worker.isClosed);
      ports.port1.close();
      setMaxListeners(10);
    });

    it('reads the files that the editor has, with their configuration', async () => {
      const { diagnostics } = await until('the findings', () => published(`${folder}/users.yml`));
      const found = diagnostics.find(({ code }) => code === 'super-user');
      assert.equal(found?.severity, 1);
      assert.deepEqual(found.range.start, { line: 0, character: 2 });
    });

    it('finds the same again and again while a long file is edited', async () => {
      const uri = `${folder}/long.users.yml`;
      const text = Array.from({ length: 300 }, (_, index) => user(`u${index}`, { workspaces: null })).join('');
      send({
        method: 'textDocument/didOpen',
        params: { textDocument: { uri, languageId: 'yaml', version: 1, text } },
      });
      const shown = () => codesOf(published(uri)?.diagnostics ?? []).filter((code) => code === 'super-user').length;
      await until('all of them', () => shown() === 300);
      const range = { start: { line: 0, character: 0 }, end: { line: 4, character: 0 } };
      const lines = text.split('\n').slice(0, 4).join('\n');
      send({
        method: 'textDocument/didChange',
        params: {
          textDocument: { uri, version: 2 },
          contentChanges: [{ range, text: `${lines}\n  workspaces: []\n` }],
        },
      });
      await until('one less', () => shown() === 299);
    });

    it('hashes in a worker of its own', async () => {
      const uri = `${folder}/plain.users.yml`;
      const text = user('ana', { hashed_password: 'correct horse' });
      send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'yaml', version: 1, text } } });
      const argument = { uri, version: 1, range: rangeOf(text, 'correct horse') };
      const params: ExecuteCommandParams = { command: 'usersYml.hashInPlace', arguments: [argument] };
      await request('workspace/executeCommand', params);
      const edit = await until('the edit', () => received.find(({ method }) => method === 'workspace/applyEdit'));
      const written = JSON.stringify((edit.params as { readonly edit: WorkspaceEdit }).edit);
      const hash = /\$2b\$12\$[./A-Za-z0-9]{53}/.exec(written)?.[0];
      assert.ok(hash !== undefined && verifiesElsewhere('correct horse', hash), written);
    });
  });
});

/** As the extension answers questions about files. */
function answer(port: MessagePort, files: MemoryFileSystem): void {
  port.on('message', (question: FileQuestion) => {
    const ask = files[question.name] as (...args: readonly unknown[]) => Promise<unknown>;
    void ask(...question.args).then((found) => {
      port.postMessage({ id: question.id, answer: found });
    });
  });
}
