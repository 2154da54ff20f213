import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ErrorCodes, ResponseError, type ClientCapabilities } from 'vscode-languageserver';
import { codesOf, connect, until, type Pair } from '../../support/protocol-pair.ts';
import { watchUnhandled } from '../../support/unhandled.ts';
import { user } from '../../support/users.ts';

/** What eglot 1.9 of Emacs 28.2 says that it can do, as far as this server cares. */
const capabilities: ClientCapabilities = {
  workspace: {
    applyEdit: true,
    executeCommand: { dynamicRegistration: false },
    workspaceEdit: { documentChanges: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    configuration: true,
    workspaceFolders: true,
  },
  textDocument: {
    synchronization: { dynamicRegistration: false, willSave: true, willSaveWaitUntil: true, didSave: true },
    completion: { dynamicRegistration: false, completionItem: { snippetSupport: false }, contextSupport: true },
    hover: { dynamicRegistration: false, contentFormat: ['plaintext'] },
    documentSymbol: { dynamicRegistration: false, hierarchicalDocumentSymbolSupport: true },
    codeAction: {
      dynamicRegistration: false,
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source'] } },
      isPreferredSupport: true,
    },
    publishDiagnostics: { relatedInformation: false, codeDescriptionSupport: false },
  },
};

interface Registered {
  readonly registrations: readonly {
    readonly method: string;
    readonly registerOptions?: { readonly watchers?: readonly { readonly globPattern: string }[] };
  }[];
}

describe('a client that speaks like eglot', () => {
  watchUnhandled();
  let pair: Pair;
  let folder: string;
  const uri = (): string => pathToFileURL(join(folder, 'users.yml')).href;
  /** It takes watchers, but for a `*` within braces, and registers nothing else. */
  const register = ({ registrations }: Registered): null => {
    for (const { method, registerOptions } of registrations) {
      const globs = registerOptions?.watchers?.map(({ globPattern }) => globPattern) ?? [];
      if (method !== 'workspace/didChangeWatchedFiles' || globs.some((glob) => /\{[^}]*\*/.test(glob)))
        throw new ResponseError(ErrorCodes.InternalError, 'Wrong type argument: glob');
    }
    return null;
  };
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'users-yml-eglot-'));
    writeFileSync(join(folder, 'users.yml'), user('ana', { hashed_password: 'secret-word' }));
    pair = await connect({ capabilities, folders: [pathToFileURL(folder).href] });
    pair.onAsked('client/registerCapability', register);
  });
  afterEach(async () => {
    await pair.end();
    rmSync(folder, { recursive: true, force: true });
  });
  const last = (): readonly string[] =>
    codesOf(pair.published.findLast((each) => each.uri === uri())?.diagnostics ?? []);

  it('keeps its server, and gets the findings of files, open or not', async () => {
    await until('the findings of the file', () => last().includes('not-bcrypt'));
    await pair.open(uri(), user('ana', { workspaces: null }));
    await until('those of the open text', () => last().includes('super-user'));
    await until('the watchers', () => pair.asked.includes('client/registerCapability'));
    assert.ok(!pair.asked.includes('workspace/diagnostic/refresh'));
  });

  it('may tell of changed files all the same', async () => {
    await until('the findings of the file', () => last().includes('not-bcrypt'));
    writeFileSync(join(folder, 'users.yml'), user('ana', { workspaces: null, email: 'ana@example.com' }));
    await pair.client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uri(), type: 2 }] });
    await until('the findings after that', () => last().includes('super-user'));
  });
});
