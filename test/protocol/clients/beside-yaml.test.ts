import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CompletionItem, CompletionList, Diagnostic, DocumentSymbol, Hover } from 'vscode-languageserver/node';
import { Member, textOf } from '../../support/beside.ts';
import { buildServer } from '../../support/build-server.ts';
import { until } from '../../support/protocol-pair.ts';
import { readDocument, user } from '../../support/users.ts';

const yamlServer = createRequire(import.meta.url).resolve('yaml-language-server/bin/yaml-language-server');
const schema = new URL('../../../schemas/users.schema.json', import.meta.url).href;
const team = `${user('ana', { workspaces: '[news]' })}${user('ben', { workspaces: '[reviews]' })}- username: cem\n  \n`;
const off = { schemaStore: { enable: false }, hover: true, completion: true, validate: true };

/** Faulty files, some of each kind. */
function goldenFiles(): { readonly path: string; readonly text: string }[] {
  const folder = new URL('../../rules/', import.meta.url);
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return paths
    .filter((path) => path.endsWith('.yml') && !path.includes('.fixed.') && !path.startsWith('not-utf8'))
    .map((path) => ({ path, text: readFileSync(new URL(path, folder), 'utf8') }));
}

describe('a users file beside Red Hat’s language server', function () {
  this.timeout(300_000);
  let bundle: string;
  let folder: string;
  let root: string;
  before(async () => {
    bundle = await buildServer('beside-yaml');
    folder = mkdtempSync(join(tmpdir(), 'users-yml-beside-yaml-'));
    root = pathToFileURL(folder).href;
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  for (const order of [
    ['ours', 'yaml'],
    ['yaml', 'ours'],
  ] as const)
    it(`is described, completed and outlined once, with ${order.join(', then ')}`, async () => {
      const members = new Map<string, Member>();
      try {
        for (const name of order) {
          const member = new Member(name === 'ours' ? bundle : yamlServer);
          members.set(name, member);
          await member.begin(root, off, { outline: 'off' });
        }
        const [ours, yaml] = [members.get('ours'), members.get('yaml')];
        assert.ok(ours && yaml);
        const uri = `${root}/users.yml`;
        const textDocument = { uri };
        for (const { server } of members.values())
          await server.client.sendNotification('textDocument/didOpen', {
            textDocument: { uri, languageId: 'yaml', version: 1, text: team },
          });
        let hovers = 0;
        for (const [line, content] of team.split('\n').entries()) {
          for (let character = content.search(/\S/); character >= 0 && character < content.length; character += 4) {
            const position = { line, character };
            if (textOf(await ours.ask<Hover | null>('hover', { textDocument, position })) !== '') hovers += 1;
            assert.equal(textOf(await yaml.ask<Hover | null>('hover', { textDocument, position })), '');
          }
        }
        assert.ok(hovers > 10);
        const labels = async (member: Member): Promise<string[]> => {
          const position = { line: team.split('\n').length - 2, character: 2 };
          const params = { textDocument, position, context: { triggerKind: 1 } };
          const found = await member.ask<CompletionItem[] | CompletionList | null>('completion', params);
          return (Array.isArray(found) ? found : (found?.items ?? [])).map(({ label }) => label);
        };
        assert.ok((await labels(ours)).includes('workspaces'));
        assert.deepEqual(await labels(yaml), []);
        const outline = (member: Member): Promise<DocumentSymbol[] | null> =>
          member.ask<DocumentSymbol[] | null>('documentSymbol', { textDocument });
        assert.deepEqual((await outline(ours)) ?? [], []);
        assert.deepEqual(
          (await outline(yaml))?.map(({ name }) => name),
          ['0', '1', '2'],
        );
      } finally {
        for (const { server } of members.values()) server.dispose();
      }
    });

  it('is told no fault by our schema where we find none', async () => {
    const yaml = new Member(yamlServer);
    try {
      await yaml.begin(root, { ...off, schemas: { [schema]: '*.yml' } });
      let faults = 0;
      for (const [index, { path, text }] of goldenFiles().entries()) {
        const document = readDocument(text, { server: 'argilla-1.5' });
        // What PyYAML can't read, or reads otherwise than YAML 1.2, has nothing to do with the schema.
        const lines = document.findings().map(({ range }) => range.start.line);
        if (!document.file || document.file.whole?.error || text.includes('users-yml-disable')) continue;
        const uri = `${root}/${String(index)}.yml`;
        await yaml.server.client.sendNotification('textDocument/didOpen', {
          textDocument: { uri, languageId: 'yaml', version: 1, text },
        });
        const told = await until(path, () => yaml.published.get(uri));
        for (const { range, message } of told.filter(isOfSchema)) {
          faults += 1;
          const entry = document.file.entryAt(range.start.line);
          const from = entry?.line ?? 0;
          const to = entry && document.file.whole === null ? from + entry.lineCount : Infinity;
          assert.ok(
            lines.some((line) => line >= from && line < to),
            `${path}:${String(range.start.line + 1)} ${JSON.stringify(message)}`,
          );
        }
        await yaml.server.client.sendNotification('textDocument/didClose', { textDocument: { uri } });
      }
      assert.ok(faults > 20, `${String(faults)} faults`);
    } finally {
      yaml.server.dispose();
    }
  });
});

function isOfSchema({ source }: Diagnostic): boolean {
  return source?.startsWith('yaml-schema') === true;
}
