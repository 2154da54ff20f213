import assert from 'node:assert/strict';
import { finish } from '../../../../server/src/common/steps.ts';
import type { ComposeGeneration, Project } from '../../../../server/src/deployment/compose/project.ts';
import { readProject } from '../../../../server/src/deployment/compose/read-project.ts';
import type { Container, Place } from '../../../../server/src/deployment/container.ts';
import { memoryFiles } from '../../../support/memory-files.ts';

type Texts = Readonly<Record<string, string>>;

function read(texts: Texts, generation: ComposeGeneration = 2, folder = ''): Project {
  const project = finish(readProject(memoryFiles(texts), { folder }, generation));
  assert.ok(project);
  return project;
}

function only(project: Project): Container {
  const [container, ...others] = project.containers;
  assert.ok(container);
  assert.equal(others.length, 0);
  return container;
}

/** What stands at a place. */
function cut(texts: Texts, { file, start, end }: Place): string {
  return (texts[file] ?? '').slice(start, end);
}

/** The only service `a`, with more lines. */
const service = (...lines: string[]) =>
  ['services:', '  a:', '    image: x', ...lines.map((line) => `    ${line}`)].join('\n');

describe('readProject', () => {
  it('tells of each service that an env file of several keeps from starting', () => {
    const texts = {
      'compose.yaml':
        'services:\n  a: {image: x, profiles: [p], env_file: a.env}\n  b: {image: x, env_file: a.env}\n  c: {image: x}\n',
      'a.env': 'A@=b\n',
    };
    const { problems, started } = read(texts);
    assert.deepEqual(
      problems.map(({ kind, service: of, atStart }) => [kind, of, atStart]),
      [
        ['env-file', 'a', true],
        ['env-file', 'b', true],
      ],
    );
    assert.deepEqual([...started], ['b', 'c']);
  });

  it('gives a name without a value in an env file that of `.env`; without one 2 leaves it out, 1.29 has it unset', () => {
    const texts = { 'compose.yaml': service('env_file: a.env'), 'a.env': 'A\nB\n', '.env': 'A= b' };
    const shown = ([2, 1] as const).map((generation) =>
      [...only(read(texts, generation)).variables.values()].map(({ name, value }) => [name, value]),
    );
    const found = ['A', { kind: 'text', text: 'b' }];
    assert.deepEqual(shown, [[found], [found, ['B', { kind: 'unset' }]]]);
  });

  it('leaves one of two mounts to a path in 1.29 where there are two files, whichever has services', () => {
    const mounts = service('volumes:', '- ./a:/config/', '- ./b:/config/:ro');
    for (const [first, second] of [
      [mounts, 'volumes: {data: }'],
      ['volumes: {data: }', mounts],
    ] as const) {
      const texts = { 'docker-compose.yml': first, 'docker-compose.override.yml': second };
      const { problems, containers } = read(texts, 1);
      assert.deepEqual(problems, []);
      assert.equal(containers[0]?.mounts.length, 1);
    }
    assert.deepEqual(
      read({ 'docker-compose.yml': mounts }, 1).problems.map(({ kind }) => kind),
      ['duplicate-mount'],
    );
  });

  it('tells where variables are written, in all forms', () => {
    const texts = {
      'compose.yaml': service('environment:', '  A: "x $B"', '  C:', 'env_file: a.env'),
      'compose.override.yaml': service('environment:', "  - 'D=${E:-f}'"),
      'a.env': 'export G = h # i\nA=j\n',
      '.env': 'B=b\nC=c\n',
    };
    const { variables } = only(read(texts));
    const shown = [...variables.values()].map(({ name, value, form, key, written, raw, used, overrides }) => ({
      name,
      value: value.kind === 'text' ? value.text : value.kind,
      form,
      written: [cut(texts, key), cut(texts, written)],
      raw,
      used: used.map(({ state, place }) => [state, cut(texts, place)]),
      overrides: overrides.map(({ key: other }) => other.file),
    }));
    assert.deepEqual(
      shown.sort((one, other) => (one.name < other.name ? -1 : 1)),
      [
        {
          name: 'A',
          value: 'x b',
          form: 'compose-map',
          written: ['A', '"x $B"'],
          raw: 'x $B',
          used: [['set', '$B']],
          overrides: ['a.env'],
        },
        { name: 'C', value: 'c', form: 'compose-map', written: ['C', ''], raw: '', used: [], overrides: [] },
        {
          name: 'D',
          value: 'f',
          form: 'compose-list',
          written: ['D', '${E:-f}'],
          raw: '${E:-f}',
          used: [['defaulted', '${E:-f}']],
          overrides: [],
        },
        { name: 'G', value: 'h', form: 'env-file', written: ['G', 'h'], raw: 'h', used: [], overrides: [] },
      ],
    );
  });

  it('tells where the parts of mounts are written', () => {
    const texts = {
      'compose.yaml': service(
        'volumes:',
        '- "$PWD/u.yml:/config/u.yml:ro"',
        '- ${X:-./a:bb}:/b',
        '- {type: bind, source: ./c, target: /c}',
      ),
    };
    const shown = only(read(texts)).mounts.map(
      ({ source, target, short, readOnly, makesSource, sourcePlace, targetPlace }) => ({
        source: source.kind === 'inside' ? source.path : source.kind,
        target,
        flags: [short, readOnly, makesSource],
        places: [sourcePlace, targetPlace].map((place) => place && cut(texts, place)),
      }),
    );
    assert.deepEqual(shown, [
      { source: 'u.yml', target: '/config/u.yml', flags: [true, true, true], places: ['$PWD/u.yml', '/config/u.yml'] },
      { source: 'a', target: 'bb', flags: [true, false, true], places: ['${X:-./a:bb}:/b', '${X:-./a:bb}:/b'] },
      { source: 'c', target: '/c', flags: [false, false, false], places: ['./c', '/c'] },
    ]);
  });

  it('leaves unknown what only the caller knows', () => {
    const texts = {
      'compose.yaml': service(
        'environment: {A: $NONE/x, B: $HOME/x, C: $PWD, D: "${USER}", E: "${NONE:-d}", F: "${NONE:?e}"}',
        "volumes: ['$NONE:/a', ~/b:/b, /c:/c, ../d:/d, 'e$NONE:/e', './f:/f$NONE']",
      ),
    };
    const { variables, mounts } = only(read(texts));
    assert.deepEqual(
      [...variables.values()].map(({ value }) =>
        value.kind === 'text' ? value.text : value.kind === 'unset' ? null : [value.otherwise],
      ),
      [['/x'], [null], [null], [null], 'd', [null]],
    );
    assert.deepEqual(
      mounts.map(({ kind, source, target }) => [kind, source.kind, target]),
      [
        ['unknown', 'unknown', '/a'],
        ['bind', 'outside', '/b'],
        ['bind', 'outside', '/c'],
        ['bind', 'outside', '/d'],
        ['unknown', 'unknown', '/e'],
        ['bind', 'inside', ''],
      ],
    );
  });

  it('reads the files that the generation finds first', () => {
    const texts = {
      'sub/compose.yaml': service('working_dir: /new'),
      'sub/docker-compose.yml': service('working_dir: /old'),
    };
    assert.deepEqual(read(texts, 2, 'sub').files, ['sub/compose.yaml']);
    assert.deepEqual(read(texts, 1, 'sub').files, ['sub/docker-compose.yml']);
    assert.equal(finish(readProject(memoryFiles(texts), { folder: '' })), null);
  });

  it('reads no configs for 1.29', () => {
    const texts = {
      'docker-compose.yml': `${service('configs: [c]', 'secrets: [c]')}\nconfigs: {c: {file: ./u}}\nsecrets: {c: {file: ./u}}\n`,
    };
    assert.deepEqual(
      ([2, 1] as const).map((generation) =>
        only(read(texts, generation)).mounts.map(({ kind, target }) => [kind, target]),
      ),
      [
        [
          ['config', '/c'],
          ['secret', '/run/secrets/c'],
        ],
        [['secret', '/run/secrets/c']],
      ],
    );
  });

  it('knows which services start unasked', () => {
    const texts = {
      'compose.yaml': 'services:\n  a: {image: x}\n  b: {image: x, profiles: [p]}\n  c: {image: x, profiles: [q]}\n',
      '.env': 'COMPOSE_PROFILES=p\n',
    };
    assert.deepEqual([...read(texts).started], ['a', 'b']);
  });
});

describe('what Compose refuses', () => {
  for (const [title, texts, ...kinds] of [
    ['broken YAML', { 'compose.yaml': 'a: [' }, 'syntax'],
    ['a list', { 'compose.yaml': '- a' }, 'not-a-mapping'],
    ['nothing', { 'compose.yaml': '# c' }, 'not-a-mapping'],
    ['a key twice', { 'compose.yaml': service('environment:', '  A: 1', '  A: 2') }, 'duplicate-key'],
    ['a key that is a number', { 'compose.yaml': service('environment: {1: a}') }, 'odd-key'],
    [
      'mounts among the variables',
      { 'compose.yaml': service('environment:', '  volumes:', '    - ./a:/b') },
      'wrong-type',
    ],
    ['a number as version', { 'compose.yaml': `version: 3\n${service()}` }, 'wrong-type'],
    ['no variable behind a dollar', { 'compose.yaml': `x-a: \${1}\n${service()}` }, 'interpolation'],
    ['a variable that must be set', { 'compose.yaml': service('hostname: ${A:?}') }, 'required-variable'],
    ['a volume that is not declared', { 'compose.yaml': service('volumes: [users.yaml:/a]') }, 'undeclared'],
    ['a secret without content', { 'compose.yaml': `${service()}\nsecrets: {s: {}}` }, 'content'],
    ['nothing between two colons', { 'compose.yaml': service("volumes: ['aa::b']") }, 'volume'],
    ['a mount without a target', { 'compose.yaml': service('volumes: [{type: bind, source: a}]') }, 'no-target'],
    [
      'a switch that is neither on nor off',
      { 'compose.yaml': service('volumes: [{type: tmpfs, target: /a, read_only: maybe}]') },
      'wrong-type',
    ],
    ['a port of letters', { 'compose.yaml': service('ports: ["80:http"]') }, 'port'],
    ['no image', { 'compose.yaml': 'services: {a: {working_dir: /}}' }, 'no-image'],
    ['an env file that is missing', { 'compose.yaml': service('env_file: a.env') }, 'missing-file'],
    ['an env file that is a folder', { 'compose.yaml': service('env_file: a'), 'a/b': '' }, 'folder'],
    ['an env file with a bad name', { 'compose.yaml': service('env_file: a'), a: 'A@=b\n' }, 'env-file'],
    ['a service that is extended and missing', { 'compose.yaml': service('extends: b') }, 'missing-service'],
    ['services that extend each other', { 'compose.yaml': service('extends: a') }, 'cycle'],
    [
      'a mount without a source, of another service of a file that is extended',
      {
        'compose.yaml': service('extends: {file: b.yaml, service: b}'),
        'b.yaml': 'services: {b: {image: x}, c: {image: x, volumes: [{type: bind, target: /a}]}}',
      },
      'no-source',
    ],
    ['a file that includes itself', { 'compose.yaml': `include: [compose.yaml]\n${service()}` }, 'cycle'],
    [
      'one service in two files',
      { 'compose.yaml': `include: [b.yaml]\n${service()}`, 'b.yaml': service('tty: true') },
      'conflict',
    ],
    ['nothing, where all is well', { 'compose.yaml': service('environment: {A: b}') }],
  ] as const) {
    it(`tells ${title}`, () => {
      const { problems } = read(texts);
      assert.deepEqual([...new Set(problems.map(({ kind }) => kind))], kinds);
    });
  }

  it('is more with 1.29', () => {
    for (const [text, kind] of [
      [`${service()}\n---\n${service()}`, 'generation'],
      [`include: [b.yaml]\n${service()}`, 'generation'],
      [service('environment: {A: true}'), 'wrong-type'],
      [service('environment: {A: "$1"}'), 'interpolation'],
      [service("volumes: ['./a:/c', './b:/c/']"), 'duplicate-mount'],
    ] as const) {
      const { problems } = read({ 'docker-compose.yml': text }, 1);
      assert.deepEqual(
        problems.map((problem) => problem.kind),
        [kind],
      );
    }
  });
});
