import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import {
  CancellationTokenSource,
  createProtocolConnection,
  type ClientCapabilities,
  type ServerCapabilities,
} from 'vscode-languageserver/node';
import { requests } from '../../../server/src/connection/requests/index.ts';
import type { Services } from '../../../server/src/connection/services.ts';
import { createServices } from '../../../server/src/connection/session.ts';
import { nodeFileSystem } from '../../../server/src/node/node-file-system.ts';
import { nodeScheduler } from '../../../server/src/node/node-scheduler.ts';
import { connect, fullCapabilities, plainBcrypt } from '../../support/protocol-pair.ts';
import { textOf } from '../../docs/project-files.ts';
import { user } from '../../support/users.ts';

const uri = 'file:///srv/users.yml';
const textDocument = { uri };
const position = { line: 0, character: 4 };
const range = { start: position, end: position };

/** What is expected of a request: whoever adds one says it here. */
interface Expected {
  /** What it announces. */
  readonly capability?: keyof ServerCapabilities;
  /** The least that a client has to be able to do for that; any client, if it is left out. */
  readonly needs?: ClientCapabilities;
  /** One call of each method that it answers, with parameters that make sense. */
  readonly calls: Readonly<Record<string, object>>;
}

const expected: Readonly<Record<keyof typeof requests, Expected>> = {
  diagnostics: {
    capability: 'diagnosticProvider',
    needs: { textDocument: { diagnostic: {} } },
    calls: { 'textDocument/diagnostic': { textDocument }, 'workspace/diagnostic': { previousResultIds: [] } },
  },
  codeActions: {
    capability: 'codeActionProvider',
    calls: {
      'textDocument/codeAction': { textDocument, range, context: { diagnostics: [] } },
      'codeAction/resolve': { title: 'None of ours' },
    },
  },
  completion: { capability: 'completionProvider', calls: { 'textDocument/completion': { textDocument, position } } },
  hover: { capability: 'hoverProvider', calls: { 'textDocument/hover': { textDocument, position } } },
  documentLinks: { capability: 'documentLinkProvider', calls: { 'textDocument/documentLink': { textDocument } } },
  documentSymbols: {
    capability: 'documentSymbolProvider',
    calls: { 'textDocument/documentSymbol': { textDocument } },
  },
  definition: { capability: 'definitionProvider', calls: { 'textDocument/definition': { textDocument, position } } },
  references: {
    capability: 'referencesProvider',
    calls: { 'textDocument/references': { textDocument, position, context: { includeDeclaration: true } } },
  },
  documentHighlight: {
    capability: 'documentHighlightProvider',
    calls: { 'textDocument/documentHighlight': { textDocument, position } },
  },
  workspaceSymbols: { capability: 'workspaceSymbolProvider', calls: { 'workspace/symbol': { query: '' } } },
  foldingRanges: { capability: 'foldingRangeProvider', calls: { 'textDocument/foldingRange': { textDocument } } },
  selectionRanges: {
    capability: 'selectionRangeProvider',
    calls: { 'textDocument/selectionRange': { textDocument, positions: [position] } },
  },
  rename: {
    capability: 'renameProvider',
    calls: {
      'textDocument/prepareRename': { textDocument, position },
      'textDocument/rename': { textDocument, position: { line: 0, character: 12 }, newName: 'anna' },
    },
  },
  codeLenses: {
    capability: 'codeLensProvider',
    calls: { 'textDocument/codeLens': { textDocument }, 'codeLens/resolve': { range } },
  },
  inlayHints: {
    capability: 'inlayHintProvider',
    calls: { 'textDocument/inlayHint': { textDocument, range }, 'inlayHint/resolve': { position, label: '= 83' } },
  },
  formatting: {
    capability: 'documentFormattingProvider',
    calls: { 'textDocument/formatting': { textDocument, options: { tabSize: 2, insertSpaces: true } } },
  },
  rangeFormatting: {
    capability: 'documentRangeFormattingProvider',
    calls: { 'textDocument/rangeFormatting': { textDocument, range, options: { tabSize: 2, insertSpaces: true } } },
  },
  onTypeFormatting: {
    capability: 'documentOnTypeFormattingProvider',
    calls: {
      'textDocument/onTypeFormatting': {
        textDocument,
        position,
        ch: '\n',
        options: { tabSize: 2, insertSpaces: true },
      },
    },
  },
  executeCommand: {
    capability: 'executeCommandProvider',
    needs: { workspace: { applyEdit: true } },
    calls: { 'workspace/executeCommand': { command: 'somebody.elses' } },
  },
  audit: { calls: { 'usersYml/auditPlan': { uri }, 'usersYml/audit': { uri } } },
  change: {
    calls: {
      'usersYml/change': { files: [{ uri, steps: [{ kind: 'newApiKey', username: 'ana' }] }] },
      'usersYml/userAt': { uri, position },
    },
  },
  checkList: { calls: { 'usersYml/checkList': { uri, text: 'ben' } } },
  handOut: { calls: { 'usersYml/handOut': { uri, username: 'ana' } } },
  compareAccess: {
    calls: {
      'usersYml/compareAccess': { uri, name: 'users.yml', before: null, beforeName: 'HEAD', afterName: 'now' },
    },
  },
  config: { calls: { 'usersYml/config': { uri } } },
  container: { calls: { 'usersYml/container': { uri } } },
  composeTargetsOf: { calls: { 'usersYml/composeTargets': { uri } } },
  deploymentLinesOf: { calls: { 'usersYml/deploymentLines': { uri, kind: 'compose' } } },
  deployedFiles: { calls: { 'usersYml/deployments': { uri } } },
  access: { calls: { 'usersYml/access': {} } },
  entryStyle: { calls: { 'usersYml/entryStyle': { uri } } },
  matrix: {
    calls: {
      'usersYml/matrix': { uri },
      'usersYml/matrixPlace': { uri, user: 1 },
      'usersYml/closeMatrix': { uri },
    },
  },
  judgedFor: {
    calls: {
      'usersYml/judgedFor': { uri },
      'usersYml/serverComment': { uri, server: 'argilla-1.5' },
    },
  },
  signInUser: { calls: { 'usersYml/signInUser': { uri, username: 'ana' } } },
  secretRanges: { calls: { 'usersYml/secretRanges': { uri, from: 0, to: 3 } } },
  status: { calls: { 'usersYml/status': {} } },
  seen: { calls: { 'usersYml/seen': { uri } } },
  migrationReport: { calls: { 'usersYml/migrationReport': { uri } } },
};
const names = Object.keys(requests) as (keyof typeof requests)[];

/** What a session has before anything is open. */
function services(capabilities: ClientCapabilities): Services {
  const connection = createProtocolConnection(new PassThrough(), new PassThrough());
  const platform = { bcrypt: plainBcrypt, fileSystem: nodeFileSystem, scheduler: nodeScheduler, takesLists: true };
  const params = { capabilities, initializationOptions: null, folders: [], processId: null, locale: null };
  return createServices(connection, platform, params);
}

describe('each request', () => {
  for (const name of names) {
    const { capability, needs, calls } = expected[name];
    const isAnnounced = async (capabilities: ClientCapabilities): Promise<boolean> => {
      const pair = await connect({ capabilities });
      const announced = new Set(Object.keys(pair.result.capabilities));
      await pair.end();
      return capability !== undefined && announced.has(capability);
    };

    it(`${name} announces itself to the clients that it is for, and to no other`, async () => {
      assert.equal(await isAnnounced(fullCapabilities), capability !== undefined);
      assert.equal(await isAnnounced(needs ?? {}), capability !== undefined);
      if (needs) assert.equal(await isAnnounced({}), false);
    });

    it(`${name} stands in docs/protocol.md`, () => {
      const page = textOf('docs/protocol.md');
      assert.deepEqual(
        Object.keys(calls).filter((method) => !page.includes(`\`${method}\``)),
        [],
      );
    });

    it(`${name} announces nothing but what it answers`, () => {
      for (const capabilities of [fullCapabilities, needs ?? {}]) {
        const { capabilities: announced, handlers } = requests[name](services(capabilities));
        assert.deepEqual(Object.keys(announced), capability === undefined ? [] : [capability]);
        assert.deepEqual(handlers.map(({ method }) => method).toSorted(), Object.keys(calls).toSorted());
      }
    });

    for (const [method, params] of Object.entries(calls)) {
      for (const [client, capabilities] of [
        ['a client that has all', fullCapabilities],
        ['one that has the least', needs ?? {}],
      ] as const) {
        it(`${method} is answered to ${client}`, async () => {
          const pair = await connect({ capabilities });
          await pair.open(uri, user('ana', { workspaces: null }));
          assert.notEqual(await pair.client.sendRequest(method, params), undefined);
          assert.deepEqual(pair.logged, []);
          await pair.end();
        });
      }

      // What is done is done, and what is completed was answered before.
      if (name === 'executeCommand' || method === 'codeAction/resolve') continue;
      it(`${method} ends when it is cancelled`, async () => {
        const pair = await connect();
        await pair.open(uri, user('ana', { workspaces: null }));
        const source = new CancellationTokenSource();
        const asked = pair.client.sendRequest(method, params, source.token);
        source.cancel();
        await assert.rejects(asked, { code: -32800 });
        assert.deepEqual(pair.logged, []);
        await pair.end();
      });
    }
  }
});
