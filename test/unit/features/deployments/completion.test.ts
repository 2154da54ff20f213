import assert from 'node:assert/strict';
import { finish } from '../../../../server/src/common/steps.ts';
import { completeDeployment } from '../../../../server/src/features/deployments/completion/complete.ts';
import { readFolder, type FolderDeployments } from '../../../../server/src/features/deployments/folder.ts';
import { memoryFiles } from '../../../support/memory-files.ts';
import { user } from '../../../support/users.ts';

interface Given {
  readonly file?: string;
  /** The text that was read last, where it was another one. */
  readonly read?: string;
  readonly more?: Readonly<Record<string, string>>;
}

/** What is offered at the `|` of a text, each as the whole text afterwards. */
function offered(marked: string, { file = 'compose.yaml', read, more = {} }: Given = {}): ReadonlyMap<string, string> {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const texts = { [file]: read ?? text, ...more };
  const usersFiles = Object.keys(more).filter((path) => /users\.ya?ml$/.test(path));
  const folder: FolderDeployments = finish(
    readFolder(memoryFiles(texts), Object.keys(texts), { severityOf: () => ({}) }),
  );
  const found = completeDeployment({ file, text, offset, folder, usersFiles });
  return new Map(
    (found?.offers ?? []).map(({ label, newText }) => [
      label,
      text.slice(0, found?.word.start) + newText + text.slice(found?.word.end),
    ]),
  );
}

const labels = (marked: string, given?: Given): readonly string[] => [...offered(marked, given).keys()];
const head = (image: string): string => `services:\n  s:\n    image: ${image}\n`;
const rubrix = head('recognai/rubrix:v0.18.0');
const argilla = head('argilla/argilla-server:v1.5.1');
const file = { '.users.yaml': user('ana'), 'team/b.users.yml': user('ben') };

describe('completion of variables', () => {
  it('has those of the release', () => {
    const of = (image: string): readonly string[] => labels(`${head(image)}    environment:\n      |\n`);
    const all = of('recognai/rubrix:v0.18.0');
    assert.ok(all.includes('RUBRIX_LOCAL_AUTH_USERS_DB_FILE') && all.includes('ELASTICSEARCH'));
    assert.ok(!all.some((name) => name.startsWith('ARGILLA')));
    assert.ok(of('argilla/argilla-server:v1.3.0').includes('ARGILLA_LOCAL_AUTH_USERS_DB_FILE'));
    assert.ok(of('argilla/argilla-quickstart:v1.5.0').includes('TEAM_PASSWORD'));
    assert.deepEqual(
      of('argilla/argilla-server:v1.10.0').filter((name) => name.includes('USER')),
      ['DEFAULT_USER_ENABLED', 'DEFAULT_USER_PASSWORD', 'DEFAULT_USER_API_KEY'],
    );
  });

  for (const [what, before, after] of [
    ['a map', '    environment:\n      RUB|\n', '    environment:\n      NAME: \n'],
    [
      'a map with other entries',
      '    environment:\n      A: b\n      |\n      C: d\n',
      '    environment:\n      A: b\n      NAME: \n      C: d\n',
    ],
    ['a name that has a value', '    environment:\n      RUB|X: /a\n', '    environment:\n      NAME: /a\n'],
    ['a list', '    environment:\n      - |\n', '    environment:\n      - NAME=\n'],
    [
      'a list as far to the left as its key',
      '    environment:\n    - A=b\n    - R|\n',
      '    environment:\n    - A=b\n    - NAME=\n',
    ],
    ['a list in quotes', '    environment:\n      - "R|"\n', '    environment:\n      - "NAME="\n'],
    ['a name of a list that has a value', '    environment:\n      - R|X=/a\n', '    environment:\n      - NAME=/a\n'],
  ] as const)
    it(`writes them into ${what}`, () => {
      const name = 'RUBRIX_LOCAL_AUTH_USERS_DB_FILE';
      assert.equal(offered(rubrix + before).get(name), rubrix + after.replace('NAME', name));
    });

  it('leaves out those that are there', () => {
    const found = labels(`${rubrix}    environment:\n      ELASTICSEARCH: x\n      |\n      SECRET_KEY: y\n`);
    assert.ok(found.length > 0 && !found.includes('ELASTICSEARCH') && !found.includes('SECRET_KEY'));
  });

  it('knows the image by what was read last, where it stands elsewhere', () => {
    const base = 'x-base: &base\n  image: recognai/rubrix:v0.18.0\nservices:\n  s:\n    <<: *base\n    environment:\n';
    assert.ok(labels(`${base}      |\n`, { read: `${base}      A: b\n` }).includes('RUBRIX_LOCAL_AUTH_USERS_DB_FILE'));
    const override = 'services:\n  s:\n    environment:\n      A: b\n';
    assert.ok(
      labels(`${override}      |\n# rubrix\n`, {
        file: 'docker-compose.override.yml',
        read: override,
        more: { 'docker-compose.yml': rubrix },
      }).length === 0,
      'a service that begins in another file is not looked at here',
    );
  });

  it('has nothing in services of others, before the image is known, and in other places', () => {
    for (const text of [
      `${rubrix}  other:\n    image: postgres\n    environment:\n      |\n`,
      'services:\n  argilla:\n    environment:\n      |\n',
      `${head('argilla/argilla-server:${TAG}')}    environment:\n      |\n`,
      `${head('argilla/argilla-server:develop')}    environment:\n      |\n`,
      `${head('argilla/argilla-server:latest')}    environment:\n      |\n`,
      `${rubrix}    labels:\n      |\n`,
      `${rubrix}    |\n`,
      `${rubrix}    environment:\n      A: |\n`,
      `${rubrix}    environment:\n      A: b # |\n`,
      `${rubrix}    build:\n      args:\n        |\n`,
      `${rubrix}|\n`,
      'environment:\n  |\n# rubrix\n',
    ])
      assert.deepEqual(labels(text), [], text);
  });
});

describe('completion of variables elsewhere', () => {
  const name = 'ARGILLA_LOCAL_AUTH_USERS_DB_FILE';
  for (const [what, path, before, after, more] of [
    [
      'a Dockerfile',
      'Dockerfile',
      'FROM argilla/argilla-server:v1.5.1\nENV ARG|\n',
      'FROM argilla/argilla-server:v1.5.1\nENV NAME=\n',
      {},
    ],
    [
      'a docker run',
      'run.sh',
      'docker run -d \\\n  -e | \\\n  argilla/argilla-server:v1.5.1\n',
      'docker run -d \\\n  -e NAME= \\\n  argilla/argilla-server:v1.5.1\n',
      {},
    ],
    [
      'one of one line',
      'run.sh',
      'docker run --env "ARG|" argilla/argilla-server:v1.5.1',
      'docker run --env "NAME=" argilla/argilla-server:v1.5.1',
      {},
    ],
    [
      'an env file of a service',
      'a.env',
      'SECRET_KEY=x\nARG|\n',
      'SECRET_KEY=x\nNAME=\n',
      { 'compose.yaml': `${argilla}    env_file: a.env\n` },
    ],
  ] as const)
    it(`writes them into ${what}`, () => {
      assert.equal(offered(before, { file: path, more }).get(name), after.replace('NAME', name));
    });

  for (const [what, path, text, more] of [
    ['a Dockerfile of another image', 'Dockerfile', 'FROM argilla/argilla-server:v1.5.1\nFROM debian\nENV |\n', {}],
    ['another instruction', 'Dockerfile', 'FROM argilla/argilla-server:v1.5.1\nRUN |\n', {}],
    [
      'a docker run of another image',
      'run.sh',
      'docker run -e | postgres\ndocker run argilla/argilla-server:v1.5.1\n',
      {},
    ],
    ['an env file that no service of ours has', 'a.env', 'ARG|\n', { 'compose.yaml': argilla }],
  ] as const)
    it(`has nothing in ${what}`, () => {
      assert.deepEqual(labels(text, { file: path, more }), []);
    });
});

describe('completion of paths', () => {
  it('has the users files below the folder, with their path in the container', () => {
    const text = `${argilla}    volumes:\n      - |\n`;
    assert.deepEqual(
      [...offered(text, { more: file })],
      [
        ['./.users.yaml', text.replace('|', './.users.yaml:/config/.users.yaml')],
        ['./team/b.users.yml', text.replace('|', './team/b.users.yml:/config/b.users.yml')],
      ],
    );
    assert.deepEqual(labels(text, { file: 'team/compose.yaml', more: file }), ['./b.users.yml']);
  });

  it('has the path of the variable, once that is set', () => {
    const text = `${argilla}    environment:\n      ARGILLA_LOCAL_AUTH_USERS_DB_FILE: /etc/u.yml\n    volumes:\n`;
    const whole = offered(`${text}      - ./|\n`, { read: text, more: file }).get('./.users.yaml');
    assert.equal(whole, `${text}      - ./.users.yaml:/etc/u.yml\n`);
    assert.deepEqual(labels(`${text}      - ./.users.yaml:|\n`, { read: text, more: file }), ['/etc/u.yml']);
  });

  it('has for the variable what is mounted, else where it would be', () => {
    const text = `${argilla}    volumes:\n      - ./.users.yaml:/etc/u.yml\n    environment:\n`;
    const value = `${text}      ARGILLA_LOCAL_AUTH_USERS_DB_FILE: |\n`;
    assert.deepEqual([...offered(value, { more: file })], [['/etc/u.yml', value.replace('|', '/etc/u.yml')]]);
    const bare = `${argilla}    environment:\n      - ARGILLA_LOCAL_AUTH_USERS_DB_FILE=/c|\n`;
    assert.deepEqual(labels(bare, { more: file }), ['/config/.users.yaml', '/config/b.users.yml']);
    assert.deepEqual(labels(`${argilla}    environment:\n      SECRET_KEY: |\n`, { more: file }), []);
  });

  it('has nothing in services of others', () => {
    assert.deepEqual(labels(`${head('postgres')}    volumes:\n      - |\n# rubrix\n`, { more: file }), []);
  });
});
