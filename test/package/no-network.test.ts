import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from '../../scripts/setup.mjs';
import { user } from '../cli/harness.ts';
import { textOf } from '../docs/project-files.ts';

/** Modules of Node.js by which a program reaches other machines or starts other programs. */
const reaching = /^(?:child_process|cluster|dgram|dns|http2?|https|inspector|net|tls|wasi)$/;

/** What each bundle has of them, and why. */
const expected: Readonly<Record<string, readonly string[]>> = {
  'check.cjs': [],
  'cli.cjs': [],
  'client.cjs': [],
  'client-look-out.cjs': [],
  'client-main.cjs': ['child_process', 'net'], // vscode-languageclient
  'client-start.cjs': ['child_process'], // the language server
  'commands.cjs': ['child_process'], // git, by `diff`, and `cp`
  'deployment.cjs': [],
  'language-server-deployment.cjs': [],
  'language-server-on-demand.cjs': [],
  'pages.es.json': [],
  'pages.json': [], // the scripts of pages
  'language-server.cjs': ['child_process', 'net'], // `--socket` and `--pipe`; vscode-languageserver looks after its client
  'server.cjs': [],
  'web-client.js': [],
  'web-hash-worker.js': [],
  'web-server.js': [],
};

/** Whoever opens a connection or asks for a name ends the program with this status. */
const caught = 99;
const guard = `
const refuse = () => process.exit(${caught});
require('node:net').Socket.prototype.connect = refuse;
for (const name of ['lookup', 'resolve']) require('node:dns')[name] = refuse;
require('node:dgram').createSocket = refuse;
globalThis.fetch = refuse;
`;

describe('what is shipped', function () {
  this.timeout(60_000);
  before(() => {
    ensureBuilt();
  });

  for (const [file, modules] of Object.entries(expected)) {
    it(`${file} has nothing in it that reaches further than it must, not in the code of others either`, () => {
      const whole = textOf(`dist/${file}`);
      const text = file.endsWith('.json')
        ? Object.values(JSON.parse(whole) as Readonly<Record<string, { readonly script?: string }>>)
            .map(({ script = '' }) => script)
            .join('\n')
        : whole;
      const required = [...text.matchAll(/\b(?:require|import)\("(?:node:)?([\w/]+)"\)/g)].map(([, name = '']) => name);
      const found = new Set(required.map((name) => name.split('/')[0] ?? '').filter((name) => reaching.test(name)));
      assert.deepEqual([...found].toSorted(), modules);
      assert.doesNotMatch(text, /\b(?:fetch|WebSocket|XMLHttpRequest|EventSource)\(/);
    });
  }

  describe('as it runs', () => {
    const cli = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));
    let folder: string;
    before(() => {
      folder = mkdtempSync(join(tmpdir(), 'users-yml-network-'));
      writeFileSync(join(folder, 'guard.cjs'), guard);
      writeFileSync(join(folder, 'users.yml'), user('ana'));
    });
    after(() => {
      rmSync(folder, { recursive: true, force: true });
    });
    const run = (args: readonly string[], input = '') =>
      spawnSync(process.execPath, ['--require', './guard.cjs', ...args], { cwd: folder, input });

    it('opens no connection', () => {
      assert.equal(run(['-e', 'require("node:net").connect(9, "127.0.0.1")']).status, caught);
      assert.equal(run(['-e', 'fetch("http://127.0.0.1:9")']).status, caught);
      assert.equal(run([cli, 'check', '.']).status, 0);
      assert.equal(run([cli, 'inspect', '.']).status, 0);
      assert.equal(run([cli, 'diff', 'users.yml', 'users.yml']).status, 0);
      assert.equal(run([cli, 'hash', '--cost', '10'], 'correct horse\n').status, 0);
      const messages = [
        { id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } },
        { id: 2, method: 'shutdown' },
        { method: 'exit' },
      ].map((message) => JSON.stringify({ jsonrpc: '2.0', ...message }));
      const input = messages.map((text) => `Content-Length: ${text.length}\r\n\r\n${text}`).join('');
      const served = run([cli, 'lsp', '--stdio'], input);
      assert.match(served.stdout.toString(), /"id":1,"result":\{"serverInfo"/);
      assert.equal(served.status, 0);
    });
  });
});
