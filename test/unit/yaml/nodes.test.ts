import assert from 'node:assert/strict';
import { composeDocument, construct } from '../../../server/src/yaml/read.ts';
import type { Node } from '../../../server/src/yaml/node.ts';

/** The node's text and, if they differ, its content's text. */
function source(text: string, node: Node): string {
  const whole = text.slice(node.start, node.end);
  const content = text.slice(node.contentStart, node.end);
  return whole === content ? whole : `${whole} > ${content}`;
}

function sources(text: string, node: Node): string[] {
  const own = source(text, node);
  if (node.kind === 'sequence') return [own, ...node.items.flatMap((item) => sources(text, item))];
  if (node.kind !== 'mapping') return [own];
  return [own, ...node.pairs.flatMap(({ key, value }) => [...sources(text, key), ...sources(text, value)])];
}

describe('the places of nodes', () => {
  const cases: [string, string[]][] = [
    ['- a # c\n\n- b\n', ['- a # c\n\n- b', 'a', 'b']],
    ['a: b\nc:\n\n', ['a: b\nc:', 'a', 'b', 'c', '']],
    ['a:\n- b\n- c\n\n', ['a:\n- b\n- c', 'a', '- b\n- c', 'b', 'c']],
    ['[a, {b: c}] # d', ['[a, {b: c}]', 'a', '{b: c}', 'b', 'c']],
    ['[a: b , c]', ['[a: b , c]', 'a: b', 'a', 'b', 'c']],
    ['- &x !!str a\n- *x\n', ['- &x !!str a\n- *x', '&x !!str a > a', '*x']],
    ['- !!null\n- a', ['- !!null\n- a', '!!null > ', 'a']],
    ['a: "b\n  c" # d', ['a: "b\n  c"', 'a', '"b\n  c"']],
    ['a: | # c\n  x\n\n  y\n\nb: d', ['a: | # c\n  x\n\n  y\n\nb: d', 'a', '| # c\n  x\n\n  y', 'b', 'd']],
    ['a: |\n\nb: c', ['a: |\n\nb: c', 'a', '|', 'b', 'c']],
    ['? a\n? b', ['? a\n? b', 'a', '', 'b', '']],
    ['a: b\r\nc: d\r\n', ['a: b\r\nc: d', 'a', 'b', 'c', 'd']],
  ];
  for (const [text, expected] of cases) {
    it(JSON.stringify(text), () => {
      const { root } = composeDocument(text);
      assert.ok(root !== null);
      assert.deepEqual(sources(text, root), expected);
    });
  }

  const contents: [string, number][] = [
    ['', 0],
    ['# a\n', 0],
    ['# a\n- b', 4],
    ['---\n- b', 4],
    ['---\n...\n', 4],
    ['\ufeff- a', 1],
  ];
  for (const [text, expected] of contents) {
    it(`the content of ${JSON.stringify(text)} begins at ${String(expected)}`, () => {
      assert.equal(composeDocument(text).contentOffset, expected);
    });
  }
});

describe('the items of a dict', () => {
  function items(text: string): { items: string[]; repeated: string[] } {
    const { root } = composeDocument(text);
    assert.ok(root !== null);
    const { value } = construct(root);
    const dict = value?.type === 'list' ? value.items.at(-1) : value;
    assert.ok(dict?.type === 'dict');
    return {
      items: dict.items.map(
        ({ key, value: held, merged }) =>
          `${source(text, key.node)}@${String(key.node.start)} ${source(text, held.node)}${merged ? ' merged' : ''}`,
      ),
      repeated: dict.repeated.map(({ first, later }) => `${String(first.start)} ${String(later.start)}`),
    };
  }

  const cases: [string, string[], string[]][] = [
    ['a: b\nc: d\na: e', ['a@0 e', 'c@5 d'], ['0 10']],
    ['a: 1\na: 2\na: 3', ['a@0 3'], ['0 5', '0 10']],
    ['1: a\ntrue: b', ['1@0 b'], ['0 5']],
    ['- &m {a: 1, b: 2}\n- {<<: *m, b: 3}', ['a@6 1 merged', 'b@29 3'], []],
    ['- &m {a: 1}\n- {a: 2, <<: *m}', ['a@15 2'], []],
    ['- &v 1\n- {a: *v }', ['a@10 *v'], []],
  ];
  for (const [text, expected, repeated] of cases) {
    it(JSON.stringify(text), () => {
      assert.deepEqual(items(text), { items: expected, repeated });
    });
  }
});

describe('the round in which an error is met', () => {
  const cases: [string, number][] = [
    ['!foo x', 0],
    ['a: !foo x', 1],
    ['[a]: b', 1],
    ['a: {b: [!foo x]}', 3],
    ['!!seq x', 1],
    ['<<: a', 1],
  ];
  for (const [text, round] of cases) {
    it(`${JSON.stringify(text)}: ${String(round)}`, () => {
      const { root } = composeDocument(text);
      assert.ok(root !== null);
      assert.equal(construct(root).error?.round, round);
    });
  }
});
