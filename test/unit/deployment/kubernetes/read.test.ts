import assert from 'node:assert/strict';
import { readManifests } from '../../../../server/src/deployment/kubernetes/read.ts';

function container(pod: string, more = '') {
  const text = `apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec:\n${pod}${more}`;
  const [only] = readManifests(new Map([['a.yaml', text]]));
  assert.ok(only);
  return only;
}

const secret = `---\napiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData: {a: one}\ndata: {b: dHdv}\n`;

describe('readManifests', () => {
  for (const [value, text] of [
    ['plain', 'plain'],
    ['"$2b$10$x"', '$2b$10$x'],
    ['"$$2b$$10$$x"', '$2b$10$x'],
    ['$(A)/x', 'first/x'],
    ['$(NONE)/x', '$(NONE)/x'],
    ['$$(A)', '$(A)'],
  ] as const)
    it(`makes ${text} of ${value}`, () => {
      const env = `        - {name: A, value: first}\n        - {name: B, value: ${value}}\n`;
      const { variables } = container(`  containers:\n    - image: x\n      env:\n${env}`);
      assert.deepEqual(variables.get('B')?.value, { kind: 'text', text });
    });

  it('finds values in Secrets of the folder, and knows what it can’t see', () => {
    const env = (ref: string) => `  containers:\n    - image: x\n      ${ref}\n`;
    const by = (key: string) => env(`env: [{name: A, valueFrom: {secretKeyRef: {name: s, key: ${key}}}}]`);
    assert.deepEqual(container(by('a'), secret).variables.get('A')?.value, { kind: 'text', text: 'one' });
    assert.deepEqual(container(by('b'), secret).variables.get('A')?.value, { kind: 'text', text: 'two' });
    assert.equal(container(by('a')).variables.get('A')?.value.kind, 'unknown');
    const from = env('envFrom: [{prefix: P_, secretRef: {name: s}}]');
    assert.deepEqual([...container(from, secret).variables.keys()], ['P_b', 'P_a']);
    assert.equal(container(from, secret).unseen.variables, false);
    assert.equal(container(from).unseen.variables, true);
  });

  it('knows what volumes hold', () => {
    const mount = (volume: string, sub = '') =>
      `  containers:\n    - image: x\n      volumeMounts:\n        - {name: v, mountPath: /m${sub}}\n  volumes:\n    - {name: v, ${volume}}\n`;
    const source = (volume: string, sub = '') => container(mount(volume, sub), secret).mounts[0]?.source;
    const keys = (volume: string) => {
      const found = source(volume);
      return found?.kind === 'keys' ? [...found.keys.keys()] : found?.kind;
    };
    assert.deepEqual(keys('secret: {secretName: s}'), ['b', 'a']);
    assert.deepEqual(keys('secret: {secretName: s, items: [{key: a, path: u.yml}]}'), ['u.yml']);
    assert.deepEqual(keys('projected: {sources: [{secret: {name: s}}]}'), ['b', 'a']);
    assert.equal(keys('secret: {secretName: other}'), 'unknown');
    assert.equal(keys('emptyDir: {}'), 'nothing');
    assert.equal(keys('hostPath: {path: /x}'), 'outside');
    assert.equal(source('secret: {secretName: s}', ', subPath: a')?.kind, 'content');
    assert.equal(source('secret: {secretName: s}', ', subPath: none')?.kind, 'nothing');
  });

  it('follows aliases, and reads nothing of a template or of what is nested too deeply', () => {
    const { image } = container('  x: &i {image: y}\n  containers:\n    - *i\n');
    assert.deepEqual(image?.value, { kind: 'text', text: 'y' });
    for (const text of ['apiVersion: v1\nkind: {{ x }}\n', `apiVersion: v1\nkind: Pod\nx: ${'['.repeat(50_000)}`])
      assert.deepEqual(readManifests(new Map([['a.yaml', text]])), []);
  });

  it('finds the pod of each kind of workload', () => {
    for (const [kind, indent, path] of [
      ['Deployment', 6, '  template:\n    spec:\n'],
      ['CronJob', 10, '  jobTemplate:\n    spec:\n      template:\n        spec:\n'],
    ] as const) {
      const pad = ' '.repeat(indent);
      const text = `apiVersion: x\nkind: ${kind}\nspec:\n${path}${pad}containers:\n${pad}  - {name: c, image: y}\n`;
      assert.deepEqual(
        readManifests(new Map([['a.yaml', text]])).map(({ service }) => service),
        ['c'],
      );
    }
  });
});
