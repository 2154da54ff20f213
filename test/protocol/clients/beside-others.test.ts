import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CompletionItem, CompletionList, Hover } from 'vscode-languageserver/node';
import { Member, textOf } from '../../support/beside.ts';
import { buildServer } from '../../support/build-server.ts';
import { until } from '../../support/protocol-pair.ts';
import { user } from '../../support/users.ts';

const require = createRequire(import.meta.url);
/** The servers of Docker's and of Red Hat's extensions, as they come. */
const composeServer = require.resolve('@microsoft/compose-language-service/bin/docker-compose-langserver');
const yamlServer = require.resolve('yaml-language-server/bin/yaml-language-server');

/** What the schema of Compose says, cut short: the whole of it is on the network. */
const described = (description: string, more: object = {}): object => ({ description, ...more });
const schema = {
  type: 'object',
  properties: {
    services: described('The services of the application.', {
      additionalProperties: {
        type: 'object',
        properties: {
          image: described('The image that the service is made of.', { type: 'string' }),
          environment: described('The variables of the container.'),
          volumes: described('What is mounted into the container.', { type: 'array' }),
          ports: described('The ports that are published.', { type: 'array' }),
        },
      },
    }),
  },
};

const compose = `services:
  argilla:
    image: argilla/argilla-server:v1.5.1
    ports:
      - "127.0.0.1:6900:6900"
    environment:
      ARGILLA_ELASTICSEARCH: http://elasticsearch:9200
      SECRET_KEY: 9f2c4b7ad81e40c5b3a6e7f01d29c8ba54e3f6a7c1b2d0e9
      ARGILLA_LOCAL_AUTH_USERS_DB_FILE: /config/.users.yaml
    volumes:
      - ./.users.yaml:/config/.users.yaml
`;

type Name = 'ours' | 'compose' | 'yaml';
const orders: readonly (readonly Name[])[] = [
  ['ours', 'compose', 'yaml'],
  ['yaml', 'compose', 'ours'],
];

describe('beside the language servers of other extensions', function () {
  this.timeout(300_000);
  let bundle: string;
  let folder: string;
  before(async () => {
    bundle = await buildServer('beside-others');
  });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'users-yml-beside-'));
    writeFileSync(join(folder, '.users.yaml'), user('ana'));
    writeFileSync(join(folder, 'schema.json'), JSON.stringify(schema));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  for (const order of orders) {
    it(`nothing is said twice, with ${order.join(', then ')}`, async () => {
      const root = pathToFileURL(folder).href;
      const uri = `${root}/docker-compose.yaml`;
      const textDocument = { uri };
      const programs: Readonly<Record<Name, string>> = { ours: bundle, compose: composeServer, yaml: yamlServer };
      const session = new Map<Name, Member>();
      const settings = {
        schemas: { [`${root}/schema.json`]: 'docker-compose.yaml' },
        schemaStore: { enable: false },
        hover: true,
        completion: true,
        validate: true,
      };
      try {
        for (const name of order) {
          const member = new Member(programs[name]);
          session.set(name, member);
          await member.begin(root, settings);
        }
        const [ours, theirs] = [session.get('ours'), [...session].filter(([name]) => name !== 'ours')];
        assert.ok(ours);
        const everybody = [...session.values()];
        let version = 0;
        const show = async (text: string): Promise<void> => {
          version++;
          for (const { server } of everybody) {
            await (version === 1
              ? server.client.sendNotification('textDocument/didOpen', {
                  textDocument: { uri, languageId: 'dockercompose', version, text },
                })
              : server.client.sendNotification('textDocument/didChange', {
                  textDocument: { uri, version },
                  contentChanges: [{ text }],
                }));
          }
        };

        await show(compose);
        await until('our hover', async () => {
          const position = { line: 2, character: 20 };
          return textOf(await ours.ask<Hover | null>('hover', { textDocument, position })) !== '';
        });
        // Hovers: nobody says what another says, and what is Compose's own is not ours.
        const answers = { ours: 0, compose: 0, yaml: 0 };
        for (const [line, content] of compose.split('\n').entries()) {
          for (let character = content.search(/\S/); character >= 0 && character < content.length; character += 3) {
            const position = { line, character };
            const own = textOf(await ours.ask<Hover | null>('hover', { textDocument, position }));
            if (own !== '') answers.ours++;
            for (const [name, member] of theirs) {
              const other = textOf(await member.ask<Hover | null>('hover', { textDocument, position }));
              if (other === '') continue;
              answers[name]++;
              const both = own.split('\n').filter((each) => each.trim() !== '' && other.includes(each));
              assert.deepEqual(both, [], `${name} at ${line}:${character}`);
              if (name === 'compose') assert.equal(own, '', `a key of Compose at ${line}:${character}`);
            }
          }
        }
        for (const [name, count] of Object.entries(answers)) assert.ok(count > 0, `${name} has no hover`);

        // Outline, folding, format: the others' alone.
        for (const method of ['documentSymbol', 'foldingRange']) {
          assert.deepEqual((await ours.ask<unknown[] | null>(method, { textDocument })) ?? [], [], method);
        }
        const positions = [{ line: 2, character: 8 }];
        assert.deepEqual((await ours.ask<unknown[] | null>('selectionRange', { textDocument, positions })) ?? [], []);
        const outline = await session.get('yaml')?.ask<unknown[]>('documentSymbol', { textDocument });
        assert.ok(outline && outline.length > 0);
        const whole = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
        const layout = { textDocument, range: whole, options: { tabSize: 4, insertSpaces: true } };
        for (const method of ['formatting', 'rangeFormatting'])
          assert.deepEqual((await ours.ask<unknown[] | null>(method, layout)) ?? [], [], method);
        assert.ok(!ours.announced.includes('semanticTokensProvider'));

        // Completion: no name is offered by two.
        const labels = async (member: Member, line: number, character: number): Promise<readonly string[]> => {
          const position = { line, character };
          const found = await member.ask<CompletionItem[] | CompletionList | null>('completion', {
            textDocument,
            position,
            context: { triggerKind: 1 },
          });
          return (Array.isArray(found) ? found : (found?.items ?? [])).map(({ label }) => label.trim());
        };
        const counts = { ours: 0, compose: 0, yaml: 0 };
        for (const [more, isOurs] of [
          ['    environment:\n      AR', true],
          ['    environment:\n      - AR', true],
          ['    volumes:\n      - ', true],
          ['    ', false],
          ['    por', false],
          ['  ', false],
          ['vol', false],
        ] as const) {
          const text = `services:\n  argilla:\n    image: argilla/argilla-server:v1.5.1\n${more}`;
          await show(`${text}\n`);
          const lines = text.split('\n');
          const [line, character] = [lines.length - 1, lines.at(-1)?.length ?? 0];
          const own = await labels(ours, line, character);
          counts.ours += own.length;
          assert.equal(own.length > 0, isOurs, JSON.stringify(more));
          for (const [name, member] of theirs) {
            const others = await labels(member, line, character);
            counts[name] += others.length;
            assert.deepEqual(
              own.filter((label) => others.some((other) => other.replace(/[:=].*$/, '') === label)),
              [],
              `${name} ${JSON.stringify(more)}`,
            );
          }
        }
        for (const [name, count] of Object.entries(counts)) assert.ok(count > 0, `${name} completes nothing`);

        // Findings: of structure the others' alone, of users files ours.
        await show(`${compose.replace(/ {4}volumes:[^]*/, '')}    ports: 7\n`);
        await until('the others', () => theirs.some(([, { published }]) => (published.get(uri) ?? []).length > 0));
        assert.deepEqual(ours.published.get(uri) ?? [], []);
        await show(compose.replace(/ {4}volumes:[^]*/, ''));
        const own = await until('our finding', () => {
          const found = ours.published.get(uri) ?? [];
          return found.length > 0 && found;
        });
        assert.deepEqual(
          own.map(({ code, source }) => [code, source]),
          [['users-file-not-mounted', 'users-yml']],
        );
        await until('no finding of theirs', () =>
          theirs.every(([, { published }]) => (published.get(uri) ?? []).length === 0),
        );
      } finally {
        for (const { server } of session.values()) server.dispose();
      }
    });
  }
});
