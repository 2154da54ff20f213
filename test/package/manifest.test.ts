import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { settingNames } from '../../server/src/common/settings/settings.ts';
import { shownManifest } from '../support/manifest-texts.ts';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly category: string; readonly title: string }[];
    readonly walkthroughs: readonly {
      readonly steps: readonly {
        readonly id: string;
        readonly description: string;
        readonly media: { readonly svg: string; readonly altText: string };
        readonly completionEvents: readonly string[];
      }[];
    }[];
    readonly configuration: readonly {
      readonly title: string;
      readonly order: number;
      readonly properties: Readonly<Record<string, Property>>;
    }[];
  };
}

interface Property {
  readonly order: number;
  readonly enum?: readonly string[];
  readonly enumItemLabels?: readonly string[];
}

const { contributes } = shownManifest() as Manifest;

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

  it('has the commands under words that people type', () => {
    const words: Readonly<Record<string, string>> = {
      'hide secrets': 'toggleSecrets',
      'reset password': 'changePassword',
      'test password': 'testPassword',
      'bcrypt htpasswd': 'hashAndCopyHtpasswd',
      'api key': 'generateApiKey',
      'add user': 'addUser',
      csv: 'addUsers',
      permissions: 'showMatrix',
      'access table': 'showMatrix',
      'rename workspace': 'renameWorkspace',
      'compare head': 'compareWithHead',
      migration: 'migrationReport',
      'kubernetes secret': 'copyKubectl',
      'docker run': 'copyDockerRun',
      compose: 'addToCompose',
      'bug report': 'copyDiagnosticReport',
      log: 'showLog',
      restart: 'restartServer',
      walkthrough: 'getStarted',
      'get started': 'getStarted',
      'new users file': 'newFile',
      'select server': 'selectServer',
      'audit passwords': 'audit',
    };
    for (const [typed, id] of Object.entries(words)) {
      const command = contributes.commands.find((each) => each.command === `usersYml.${id}`);
      const title = `${command?.category ?? ''}: ${command?.title ?? ''}`.toLowerCase();
      for (const word of typed.split(' ')) assert.ok(title.includes(word), `"${typed}" does not find ${id}`);
    }
  });

  it('has a walkthrough whose buttons are commands, and whose pictures are there', () => {
    const [walkthrough] = contributes.walkthroughs;
    assert.equal(walkthrough?.steps.length, 5);
    const ids = new Set(contributes.commands.map(({ command }) => command));
    for (const { id, description, media, completionEvents } of walkthrough.steps) {
      const picture = readFileSync(new URL(`../../${media.svg}`, import.meta.url), 'utf8');
      // Themes of high contrast have no such colour.
      assert.ok(!picture.includes('(--vscode-charts-orange)'), id);
      // Descriptions know links and bold words alone.
      assert.ok(!description.includes('`'), id);
      assert.ok(media.altText.length > 20 && completionEvents.length > 0, id);
      for (const [, command = ''] of description.matchAll(/\(command:(usersYml\.\w+)\)/g))
        assert.ok(ids.has(command), command);
    }
  });

  it('gives no schema to other extensions: it would judge files of other programs, and say all twice', () => {
    assert.deepEqual(
      Object.keys(contributes).filter((point) => /yaml/i.test(point)),
      [],
    );
  });

  it('has the settings in the order of their table, under headings', () => {
    const ordered = contributes.configuration
      .toSorted((a, b) => a.order - b.order)
      .flatMap(({ properties }) => Object.entries(properties).toSorted(([, a], [, b]) => a.order - b.order));
    assert.deepEqual(
      ordered.map(([name]) => name),
      settingNames.map((name) => `usersYml.${name}`),
    );
    assert.deepEqual(
      contributes.configuration.filter(({ title, properties }) => title === '' || Object.keys(properties).length === 0),
      [],
    );
  });

  it('has words for each value to choose from', () => {
    const all = contributes.configuration.flatMap(({ properties }) => Object.entries(properties));
    const choices = all.filter(([, property]) => property.enum);
    assert.equal(choices.length, 4);
    for (const [name, { enum: values = [], enumItemLabels: labels = [] }] of choices) {
      assert.equal(labels.length, values.length, name);
      assert.deepEqual(
        labels.filter((label) => values.includes(label)),
        [],
        name,
      );
    }
  });
});
