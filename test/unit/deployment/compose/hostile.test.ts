import assert from 'node:assert/strict';
import { finish } from '../../../../server/src/common/steps.ts';
import type { ComposeGeneration, Project } from '../../../../server/src/deployment/compose/project.ts';
import { readProject } from '../../../../server/src/deployment/compose/read-project.ts';
import { memoryFiles } from '../../../support/memory-files.ts';

function read(texts: Readonly<Record<string, string>>, generation: ComposeGeneration = 2): Project {
  const project = finish(readProject(memoryFiles(texts), { folder: '' }, generation));
  assert.ok(project);
  return project;
}

const kinds = ({ problems }: Project) => [...new Set(problems.map(({ kind }) => kind))];

/** All texts that came out of the reading, in characters. */
function weight({ containers }: Project): number {
  let sum = 0;
  for (const { variables } of containers) {
    for (const { value } of variables.values()) sum += 1 + (value.kind === 'text' ? value.text.length : 0);
  }
  return sum;
}

const many = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

/** What a megabyte may come to. */
const bound = 1 << 23;

describe('a hostile compose file', () => {
  for (const [title, texts, expected] of [
    [
      'of 10,000 services',
      {
        'docker-compose.yml': `services:\n${many(10_000, (index) => `  s${index}: {image: x, environment: {A: b}}`)}\n`,
      },
      [],
    ],
    [
      'of a service with too many variables',
      {
        'docker-compose.yml': `services:\n  s:\n    image: x\n    environment:\n${many(9_000, (index) => `      A${index}: b`)}\n`,
      },
      ['bounds'],
    ],
    [
      'of services that share a large mapping',
      {
        'docker-compose.yml': `x-e: &e\n${many(9_000, (index) => `  A${index}: b`)}\nservices:\n${many(9_000, (index) => `  s${index}: {image: x, environment: *e}`)}\n`,
      },
      ['bounds'],
    ],
    [
      'of mappings that are merged into each other',
      {
        'docker-compose.yml': `x-e: &e0 {A: b}\nservices:\n${many(3_000, (index) => `  s${index}:\n    image: x\n    environment: &e${index + 1} {<<: *e${index}, A${index}: b}`)}\n`,
      },
      ['bounds'],
    ],
    [
      'of lists that double at each step',
      {
        'docker-compose.yml': `x-a0: &a0 [b]\n${many(60, (index) => `x-a${index + 1}: &a${index + 1} [*a${index}, *a${index}]`)}\nservices: {s: {image: x}}\n`,
      },
      [],
    ],
    [
      'of variables that double at each step',
      {
        'docker-compose.yml': 'services: {s: {image: x, environment: {A: $A60}}}\n',
        '.env': `A0=xxxxxxxx\n${many(60, (index) => `A${index + 1}=\${A${index}}\${A${index}}`)}\n`,
      },
      ['bounds'],
    ],
    [
      'of a large variable that is used everywhere',
      {
        'docker-compose.yml': `services: {s: {image: x, environment: {\n${many(9_000, (index) => `A${index}: $L,`)}\n}}}\n`,
        '.env': `L=${'x'.repeat(100_000)}\n`,
      },
      ['bounds'],
    ],
    [
      'of a long chain of extensions',
      {
        'docker-compose.yml': `services:\n  s0: {image: x}\n${many(9_000, (index) => `  s${index + 1}: {extends: s${index}}`)}\n`,
      },
      [],
    ],
    [
      'of a long chain of extensions, the last first',
      {
        'docker-compose.yml': `services:\n${many(9_000, (index) => `  s${9000 - index}: {extends: s${8999 - index}}`)}\n  s0: {image: x}\n`,
      },
      ['bounds'],
    ],
  ] as const) {
    for (const generation of [2, 1] as const) {
      it(`${title} is read by ${generation} as far as is bearable`, () => {
        const project = read(texts, generation);
        if (generation === 2) assert.deepEqual(kinds(project), expected);
        assert.ok(weight(project) < bound, String(weight(project)));
      });
    }
  }

  it('of files that include two others each is read as far as is bearable', () => {
    const texts: Record<string, string> = { 'compose.yaml': 'include: [f0.yaml]\nservices: {s: {image: x}}\n' };
    for (let index = 0; index < 40; index++) {
      texts[`f${index}.yaml`] = `include: [f${index + 1}.yaml, {path: ./f${index + 1}.yaml}]\nx-a: b\n`;
    }
    texts['f40.yaml'] = 'x-a: b\n';
    const project = read(texts);
    assert.deepEqual(kinds(project), ['bounds']);
    assert.equal(project.unseen, true);
  });

  it('of thousands of documents is read as far as is bearable', () => {
    const documents = many(3_000, (index) => `---\nservices: {s${index}: {image: x}}`);
    assert.deepEqual(kinds(read({ 'compose.yaml': documents })), ['bounds']);
  });

  it('says nothing about files outside', () => {
    const asked: string[] = [];
    const files = memoryFiles({
      'compose.yaml':
        'include: [https://x/y.git, /etc/c.yaml]\nservices:\n  a: {image: x, env_file: [/etc/passwd, ../x, ~/y], extends: {file: ../z, service: b}}\n',
    });
    const read = (path: string) => {
      asked.push(path);
      return files.read(path);
    };
    const project = finish(readProject({ ...files, read }, { folder: '' }));
    assert.ok(project);
    assert.deepEqual(project.problems, []);
    assert.deepEqual(
      asked.filter((path) => path.startsWith('/') || path.includes('..') || path.includes('~')),
      [],
    );
    assert.deepEqual(
      project.containers.map(({ unseen }) => unseen),
      [{ variables: true, mounts: true, rest: true }],
    );
  });
});
