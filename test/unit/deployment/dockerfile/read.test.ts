import assert from 'node:assert/strict';
import { readDockerfile } from '../../../../server/src/deployment/dockerfile/read.ts';
import type { Value } from '../../../../server/src/deployment/container.ts';

function read(
  text: string,
  { target = null, args = {} }: { target?: string | null; args?: Record<string, Value> } = {},
) {
  return readDockerfile({ file: 'Dockerfile', text, context: '', target, args: new Map(Object.entries(args)) });
}

function values(text: string): Record<string, string | null> {
  const built = read(text);
  assert.ok(built);
  return Object.fromEntries(
    [...built.variables].map(([name, { value }]) => [name, value.kind === 'text' ? value.text : null]),
  );
}

describe('readDockerfile', () => {
  for (const [title, env, value] of [
    ['a plain value', 'A=b', 'b'],
    ['several on one line', 'B=x A=b C=y', 'b'],
    ['the old form, with blanks', 'A b  c', 'b  c'],
    ['double quotes', 'A="b c"', 'b c'],
    ['single quotes, which keep dollars', `A='$2b$10$x'`, '$2b$10$x'],
    ['a backslash', String.raw`A=\$2b`, '$2b'],
    ['positional parameters, which are nothing', 'A=$2b$10$/x', 'b0$/x'],
    ['doubled dollars, which do not help', 'A=$$2b$$10', '2b10'],
    ['a variable of a line before', 'Z=1\nENV A=${Z}2', '12'],
    ['no variable of the same line', 'Z=1\nENV Z=2 A=$Z', '1'],
    ['a default', 'A=${Y:-d}', 'd'],
    ['an alternative', 'Z=1\nENV A=${Z:+d}', 'd'],
    ['a continued line, with a comment in it', 'Z=1 \\\n# no\n    A=b', 'b'],
    ['an argument with a default', 'Z=1\nARG Q=d\nENV A=$Q', 'd'],
    ['an argument without one', 'Z=1\nARG Q\nENV A=$Q', null],
  ] as const)
    it(`reads ENV with ${title}`, () => {
      assert.equal(values(`FROM x\nENV ${env}\n`)['A'], value);
    });

  it('knows where things stand, over continued lines', () => {
    const text = 'FROM x\nENV Z=1 \\\n    NAME="some value"\n';
    const variable = read(text)?.variables.get('NAME');
    assert.ok(variable);
    assert.equal(text.slice(variable.key.start, variable.key.end), 'NAME');
    assert.equal(text.slice(variable.written.start, variable.written.end), '"some value"');
  });

  it('takes the image of the stage that is built, through the stages it goes back to', () => {
    const text = 'ARG TAG=v1\nFROM base:$TAG AS one\nENV A=1\nFROM other\nENV A=2\nFROM one\nENV B=3\n';
    const built = read(text);
    assert.deepEqual(built?.from.value, { kind: 'text', text: 'base:v1' });
    assert.deepEqual([...built.variables.keys()], ['A', 'B']);
    assert.deepEqual(read(text, { target: 'ONE' })?.from.value, { kind: 'text', text: 'base:v1' });
    assert.equal(read(text, { target: 'none' }), null);
    const given = read(text, { args: { TAG: { kind: 'text', text: 'v2' } } });
    assert.deepEqual(given?.from.value, { kind: 'text', text: 'base:v2' });
  });

  for (const [copy, target, source] of [
    ['COPY users.yml /config/', '/config/users.yml', 'users.yml'],
    ['COPY users.yml /config/u.yml', '/config/u.yml', 'users.yml'],
    ['COPY --chown=1:1 ["./a b.yml", "/c/"]', '/c/a b.yml', 'a b.yml'],
    ['ADD users.yml .', '/w/users.yml', 'users.yml'],
  ] as const)
    it(`knows what ${copy} brings`, () => {
      const [mount] = read(`FROM x\nWORKDIR /w\n${copy}\n`)?.copies ?? [];
      assert.deepEqual(mount?.source, { kind: 'inside', path: source });
      assert.equal(mount.target.replace('/./', '/'), target);
    });

  it('does not know what comes from another stage, another host, or a pattern', () => {
    for (const copy of ['COPY --from=b a /c', 'ADD https://x/a /c', 'COPY *.yml /c/'])
      assert.equal(read(`FROM x\n${copy}\n`)?.copies[0]?.source.kind, 'unknown');
    assert.equal(read('FROM x\nCOPY ../a /c\n')?.copies[0]?.source.kind, 'outside');
  });

  it('takes no instruction from a here-document', () => {
    const built = read('FROM x\nRUN <<EOF\nENV A=1\nEOF\nCOPY <<E /c/u.yml\n- a\nE\nENV B=2\n');
    assert.deepEqual([...(built?.variables.keys() ?? [])], ['B']);
    assert.equal(built?.copies[0]?.source.kind, 'content');
  });

  it('heeds another sign of continuation', () => {
    assert.deepEqual(values('# escape=`\nFROM x\nENV A=1 `\n  B=2\n'), { A: '1', B: '2' });
  });
});
