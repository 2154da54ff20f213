import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { rmSync, statSync, writeFileSync } from 'node:fs';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/package/bundle.mjs';
import { ensureBuilt } from '../../scripts/setup.mjs';

const bundle = (name: string): string => join(root, 'dist', `${name}.cjs`);

/** As much of VS Code as the entry asks of it, with one YAML document open; tells which bundles are asked for. */
const program = `
const { Module } = require('node:module');
const { basename } = require('node:path');
const asked = [];
const nothing = { dispose() {} };
const listen = () => nothing;
class Disposable { static from() { return nothing; } dispose() {} }
class EventEmitter { event = listen; fire() {} dispose() {} }
class Range {}
const document = (name, lines) => ({
  uri: { scheme: 'file', path: '/w/' + name, toString: () => 'file:///w/' + name }, languageId: 'yaml',
  lineCount: lines.length, lineAt: (line) => ({ text: lines[line] }), getText: () => lines.join('\\n'),
});
const opened = [];
const vscode = {
  version: '1.91.0', Disposable, EventEmitter, Range, TreeItem: class {}, CodeLens: class {},
  l10n: { t: (text) => text },
  commands: { registerCommand: () => nothing, executeCommand: async () => undefined },
  window: {
    createOutputChannel: () => ({ info() {}, error() {}, dispose() {} }),
    createTreeView: () => ({ visible: false, onDidChangeVisibility: listen, dispose() {} }),
  },
  languages: {
    registerCodeLensProvider: () => nothing,
    match: (selector, { uri }) => (selector.some(({ pattern }) => pattern && /users\\.\\{?yml/.test(pattern)) && uri.path.endsWith('users.yml') ? 10 : 0),
  },
  workspace: new Proxy({
    textDocuments: [document('values.yaml', ['replicas: 2'])], workspaceFolders: [], isTrusted: true,
    getConfiguration: () => ({ get: () => undefined }), findFiles: async () => [],
    fs: { isWritableFileSystem: () => true }, createFileSystemWatcher: () => new Proxy({ dispose() {} }, { get: (own, key) => own[key] ?? listen }),
    onDidOpenTextDocument: (listener) => (opened.push(listener), nothing),
  }, { get: (own, key) => own[key] ?? listen }),
};
const load = Module._load;
Module._load = function (request, ...more) {
  if (request === 'vscode') return vscode;
  if (request.startsWith('./') || request.startsWith('vscode')) {
    if (basename(request) !== 'client.cjs') asked.push(basename(request));
    const load = async () => () => ({ server: { state: 'idle', start: async () => undefined } });
    if (request === './client-start.cjs') return new Proxy({}, { get: () => ({ load }) });
  }
  return load.call(this, request, ...more);
};
const { activate } = require(process.argv[2]);
const tell = () => new Promise((resolve) => setTimeout(resolve, 400));
(async () => {
  activate({ subscriptions: [], workspaceState: { get: (_, or) => or }, extension: { packageJSON: { version: '1.0.0', contributes: { commands: [] } } } });
  await tell();
  process.stdout.write(JSON.stringify(asked) + '\\n');
  for (const listener of opened) listener(document('users.yml', ['- username: ana']));
  await tell();
  process.stdout.write(JSON.stringify(asked) + '\\n');
  process.exit(0);
})();
`;

describe('a window without a users file', function () {
  this.timeout(120_000);
  let folder: string;
  before(() => {
    ensureBuilt();
    folder = mkdtempSync(join(tmpdir(), 'users-yml-quiet-'));
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('loads less than 22 KB of ours, and no other bundle before there is one', () => {
    const size = ['client', 'client-look-out'].reduce((sum, name) => sum + statSync(bundle(name)).size, 0);
    assert.ok(size < 22 * 1024, `${String(size)} bytes`);
    const script = join(folder, 'window.cjs');
    writeFileSync(script, program);
    const { stdout, stderr } = spawnSync(process.execPath, [script, bundle('client')], { encoding: 'utf8' });
    assert.deepEqual(
      stdout.trim().split('\n'),
      ['["client-look-out.cjs"]', '["client-look-out.cjs","client-start.cjs"]'],
      stderr,
    );
  });
});
