import assert from 'node:assert/strict';
import { readScript } from '../../../../server/src/deployment/shell/script.ts';
import { memoryFiles } from '../../../support/memory-files.ts';

function started(text: string, files: Record<string, string> = {}) {
  return readScript('run.sh', text, memoryFiles({ 'run.sh': text, ...files }));
}

/** The variables that the only server of a script gets; null for values that are not known. */
function environment(text: string, files: Record<string, string> = {}): Record<string, string | null> {
  const [only, ...others] = started(text, files);
  assert.ok(only);
  assert.equal(others.length, 0);
  return Object.fromEntries(
    [...only.container.variables].map(([name, { value }]) => [name, value.kind === 'text' ? value.text : null]),
  );
}

describe('readScript', () => {
  for (const [title, script, value] of [
    ['an export', 'export A=b', 'b'],
    ['an assignment that is exported later', 'A=b\nexport A', 'b'],
    ['set -a', 'set -a\nA=b', 'b'],
    ['single quotes', `export A='$2b$10$x'`, '$2b$10$x'],
    ['double quotes, which fill in', 'export A="$2b$10$x"', null],
    ['another variable', 'B=c\nexport A="$B/d"', 'c/d'],
    ['a default', 'export A=${B:-d}', 'd'],
    ['a variable of the caller', 'export A=$B', null],
    ['the folder', 'export A=$PWD/x', './x'],
    ['a command', 'export A=$(cat x)', null],
    ['the home folder', 'export A=~/x', null],
    ['a tilde in quotes', 'export A="~/x"', '~/x'],
    ['a branch', 'if true; then\n  export A=b\nfi', null],
    ['a file that is read', '. ./env.sh', 'e'],
  ] as const)
    it(`knows what a server gets by ${title}`, () => {
      assert.equal(environment(`${script}\npython -m rubrix\n`, { 'env.sh': 'export A=e\n' })['A'], value);
    });

  it('does not give what is not exported, or is taken away', () => {
    assert.deepEqual(environment('A=b\npython -m rubrix'), {});
    assert.deepEqual(environment('export A=b\nunset A\npython -m rubrix'), {});
    assert.deepEqual(environment('A=b python -m rubrix'), { A: 'b' });
  });

  it('knows that it can’t see all where a server is started in a branch, or a file is read that is not here', () => {
    for (const script of [
      'if x; then python -m rubrix; fi',
      'source ../x\npython -m rubrix',
      'false || python -m rubrix',
    ])
      assert.equal(started(script)[0]?.container.unseen.variables, true, script);
  });

  for (const [command, program] of [
    ['python -m rubrix', 'rubrix'],
    ['exec python3 -m argilla', 'argilla'],
    ['uvicorn argilla:app --host 0.0.0.0', 'argilla'],
    ['nohup uvicorn rubrix:app &', 'rubrix'],
  ] as const)
    it(`takes ${command} for a server`, () => {
      const [server] = started(command);
      assert.ok(server?.kind === 'process');
      assert.equal(server.program, program);
    });

  for (const command of [
    'python -m argilla server start',
    'python -m argilla_server start',
    'echo python -m rubrix',
    '# python -m rubrix',
    'cat <<EOF\npython -m rubrix\nEOF',
    'pip install rubrix',
    'docker run',
    'docker pull recognai/rubrix',
  ])
    it(`does not take ${JSON.stringify(command)} for one`, () => {
      assert.deepEqual(started(command), []);
    });

  it('reads docker run with its options in every form', () => {
    const script = `sudo docker run -itd --rm -p 80:80 -p127.0.0.1:6900:6900 --name=x --env A=1 -eB=2 -e C \\
  --env-file=r.env -v "$PWD/u.yml:/c/u.yml:ro" -v data:/d -v /e --mount type=bind,source=./m,target=/m,readonly \\
  --network host -w /w recognai/rubrix:v0.18.0 python -m x
`;
    const [only] = started(script, { 'r.env': 'D="4"\n# no\nA=0\n' });
    assert.ok(only);
    const { image, variables, mounts, ports, network, workingDirectory, command } = only.container;
    assert.deepEqual(image?.value, { kind: 'text', text: 'recognai/rubrix:v0.18.0' });
    assert.deepEqual(environment(script, { 'r.env': 'D="4"\n# no\nA=0\n' }), { D: '"4"', A: '1', B: '2', C: null });
    assert.deepEqual(
      mounts.map(({ kind, source, target, readOnly }) => [kind, source, target, readOnly]),
      [
        ['bind', { kind: 'inside', path: 'u.yml' }, '/c/u.yml', true],
        ['volume', { kind: 'volume', name: 'data', plain: true }, '/d', false],
        ['anonymous', { kind: 'nothing' }, '/e', undefined],
        ['bind', { kind: 'inside', path: 'm' }, '/m', true],
      ],
    );
    assert.deepEqual(
      ports.map(({ address, published, target }) => [address, published, target]),
      [
        [null, '80', '80'],
        ['127.0.0.1', '6900', '6900'],
      ],
    );
    assert.deepEqual(network?.value, { kind: 'text', text: 'host' });
    assert.deepEqual(workingDirectory?.value, { kind: 'text', text: '/w' });
    assert.deepEqual(command?.words, ['python', '-m', 'x']);
    const key = variables.get('B')?.key;
    assert.equal(script.slice(key?.start, key?.end), 'B');
  });

  it('counts paths from where the script has gone', () => {
    const [only] = started('cd deploy\ndocker run -v $(pwd)/u.yml:/u.yml recognai/rubrix');
    assert.deepEqual(only?.container.mounts[0]?.source, { kind: 'inside', path: 'deploy/u.yml' });
  });
});
