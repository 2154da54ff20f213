import assert from 'node:assert/strict';
import type { CodeAction, Command } from 'vscode-languageserver';
import { checkFormatNames } from '../../server/src/cli/format/check-formats.ts';
import { makeFolder, users } from '../cli/harness.ts';
import { connect, fullCapabilities, type Pair } from '../support/protocol-pair.ts';
import { plantedFiles } from '../support/planted-secrets.ts';

const planted = plantedFiles();

/** One text with what the rules make of a file, and whatever else is said of it. */
type Channel = readonly [name: string, text: string];

/** All that an editor is told of a file but the edits of actions, which are the file. */
async function editorChannels(pair: Pair, uri: string, text: string): Promise<readonly Channel[]> {
  const textDocument = { uri };
  const lines = text.split(/\r\n|\r|\n/);
  const ask = async (method: string, params: object): Promise<string> =>
    JSON.stringify(await pair.client.sendRequest(method, params));
  // A client that can't pull gets them sent; those are looked at in the end.
  const pulls = pair.result.capabilities.diagnosticProvider !== undefined;
  const channels: Channel[] = pulls ? [['pulled', JSON.stringify(await pair.pull(uri))]] : [];
  for (const [line, content] of lines.entries()) {
    for (const character of new Set([0, 4, content.indexOf(':') + 3, content.length - 1, content.length])) {
      if (character < 0 || character > content.length) continue;
      const position = { line, character };
      channels.push(
        [`hover ${line}:${character}`, await ask('textDocument/hover', { textDocument, position })],
        [`user at ${line}:${character}`, await ask('usersYml/userAt', { uri, position })],
      );
    }
  }
  const end = { line: lines.length, character: 0 };
  const range = { start: { line: 0, character: 0 }, end };
  const context = { diagnostics: [] };
  const actions = await pair.client.sendRequest<(Command | CodeAction)[] | null>('textDocument/codeAction', {
    textDocument,
    range,
    context,
  });
  for (const action of actions ?? []) channels.push(['action', JSON.stringify({ ...action, edit: null })]);
  channels.push(
    ['outline', await ask('textDocument/documentSymbol', { textDocument })],
    ['hints', await ask('textDocument/inlayHint', { textDocument, range })],
    ['workspace symbols', await ask('workspace/symbol', { query: '' })],
    ['access', await ask('usersYml/access', { uri })],
    ['entry style', await ask('usersYml/entryStyle', { uri })],
    ['change', await ask('usersYml/change', { files: [{ uri, steps: [{ kind: 'remove', username: 'nobody-x' }] }] })],
    ['seen', await ask('usersYml/seen', { uri })],
    [
      'compared',
      await ask('usersYml/compareAccess', { uri, name: 'a', before: { text: '[]' }, beforeName: 'b', afterName: 'c' }),
    ],
    ['status', await ask('usersYml/status', {})],
    ['matrix', await ask('usersYml/matrix', { uri })],
    ['migration', await ask('usersYml/migrationReport', { uri })],
  );
  return channels;
}

/** What is offered in a list of workspaces that a new user below gets. */
async function offered(pair: Pair, uri: string, text: string): Promise<Channel> {
  const list = '\n- username: zoe\n  workspaces: []\n';
  const line = text.split(/\r\n|\r|\n/).length + 1;
  await pair.replace(uri, text + list);
  const position = { line, character: list.split('\n')[2]?.indexOf(']') ?? 0 };
  const items = await pair.client.sendRequest('textDocument/completion', { textDocument: { uri }, position });
  return ['completion', JSON.stringify(items)];
}

function assertSilent(channels: readonly Channel[], secrets: readonly string[]): void {
  for (const [name, text] of channels) {
    for (const secret of secrets) {
      const escaped = JSON.stringify(secret).slice(1, -1);
      assert.ok(!text.includes(secret) && !text.includes(escaped), `${name} repeats ${secret}: ${text.slice(0, 2000)}`);
    }
  }
}

describe(`${planted.length} secrets in places where nobody expects one`, () => {
  const plain = {
    ...fullCapabilities,
    textDocument: { publishDiagnostics: { relatedInformation: true }, documentSymbol: {} },
  };
  for (const [what, capabilities] of [
    ['a client of this decade', fullCapabilities],
    ['a bare client', plain],
  ] as const) {
    it(`are not repeated to ${what}`, async () => {
      for (const server of ['rubrix-0.18', 'argilla-migrate']) {
        const pair = await connect({ capabilities, settings: { server, verifyPublicPasswords: false } });
        for (const [index, { text, secrets }] of planted.entries()) {
          const uri = `file:///planted/${index}/users.yml`;
          await pair.open(uri, text);
          const channels = await editorChannels(pair, uri, text);
          const completion = await offered(pair, uri, text);
          assertSilent([...channels, completion], secrets);
          await pair.close(uri);
        }
        await pair.settled();
        if (capabilities === plain) assert.ok(pair.published.some(({ diagnostics }) => diagnostics.length > 0));
        const all = planted.flatMap(({ secrets }) => secrets);
        const told: Channel[] = [...pair.log, ...pair.shown].map((text) => ['log', text]);
        assertSilent([...told, ['published', JSON.stringify(pair.published)]], all);
        await pair.end();
      }
    });
  }

  for (const format of checkFormatNames) {
    it(`are in no output of check in the format ${format}`, async () => {
      for (const { text, secrets } of planted) {
        for (const server of ['rubrix-0.18', 'argilla-1.5', 'argilla-migrate']) {
          const args = ['check', '--force', '--verify-passwords', 'none', '--format', format, '--server', server, '-'];
          const { out, err } = await users(args, { stdin: text });
          assertSilent(
            [
              ['out', out],
              ['err', err],
            ],
            secrets,
          );
        }
      }
    });
  }

  it('are in no output of check that finds passwords out', async () => {
    const files = Object.fromEntries(planted.map(({ text }, index) => [`${index}.users.yml`, text]));
    const { path, remove } = makeFolder(files);
    try {
      // In one run the same hash is tried once; the later ones are said to be of a published password.
      const { out, err } = await users(['check', '--verify-passwords', 'all', path], { answer: 0 });
      assert.match(out, /default-password/);
      const all = planted.flatMap(({ secrets }) => secrets);
      assertSilent(
        [
          ['out', out],
          ['err', err],
        ],
        all,
      );
    } finally {
      remove();
    }
  });
});
