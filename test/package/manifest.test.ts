import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { settingNames } from '../../server/src/common/settings/settings.ts';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly category: string; readonly title: string }[];
    readonly configuration: {
      readonly properties: Readonly<
        Record<
          string,
          { readonly order: number; readonly enum?: readonly string[]; readonly enumItemLabels?: readonly string[] }
        >
      >;
    };
  };
}

const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
const { contributes } = JSON.parse(text) as Manifest;

describe('what VS Code shows of the manifest', () => {
  it('lets people find the commands by the programs whose file it is', () => {
    for (const { category, title } of contributes.commands) {
      for (const word of ['users', 'argilla', 'rubrix']) {
        assert.ok(`${category}: ${title}`.toLowerCase().includes(word), `${title} is not found by ${word}`);
      }
    }
  });

  it('lets people find what has to do with hashes by bcrypt', () => {
    const hashing = contributes.commands.filter(({ command }) => /\.(?:hash|audit)/.test(command));
    assert.equal(hashing.length, 6);
    for (const { title } of hashing) assert.match(title, /bcrypt/);
  });

  it('has the settings in the order of their table', () => {
    const { properties } = contributes.configuration;
    const ordered = Object.entries(properties).toSorted(([, a], [, b]) => a.order - b.order);
    assert.deepEqual(
      ordered.map(([name]) => name),
      settingNames.map((name) => `usersYml.${name}`),
    );
  });

  it('has a name for each generation of the server', () => {
    const server = contributes.configuration.properties['usersYml.server'];
    assert.equal(server?.enumItemLabels?.length, server?.enum?.length);
    assert.deepEqual(
      server?.enumItemLabels?.filter((label) => server.enum?.includes(label)),
      [],
    );
  });
});
