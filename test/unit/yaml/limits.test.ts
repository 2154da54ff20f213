import assert from 'node:assert/strict';
import { composeDocument, construct } from '../../../server/src/yaml/read.ts';
import { verdict } from './verdict.ts';

describe('input that would take a careless reader down', () => {
  const deep: [string, string][] = [
    ['open brackets', '['.repeat(100_000)],
    ['closed brackets', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['open braces', '{a: '.repeat(100_000)],
    ['dashes', '- '.repeat(500) + 'a'],
    ['question marks', '? '.repeat(5000)],
    ['a mapping for every line', Array.from({ length: 600 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ];
  for (const [title, text] of deep) {
    it(`${title}: refused as too deep`, () => {
      assert.equal(verdict(text), 'recursion');
    });
  }

  it('nesting of 400 levels is read', () => {
    assert.equal(composeDocument('['.repeat(400) + ']'.repeat(400)).error, null);
  });

  it('maps merged over and over are refused instead of filling the memory', () => {
    const lines = Array.from({ length: 40 }, (_, index) => {
      const name = String(index);
      const before = `*b${String(index - 1)}`;
      return `- &b${name} {${index === 0 ? 'x: 1' : `<<: [${before}, ${before}]`}}`;
    });
    assert.match(verdict(lines.join('\n')), /^limit 16:3 /);
  });

  it('a long chain of merges that has to be followed at once is refused', () => {
    const chain = Array.from({ length: 3000 }, (_, index) => `  - &m${String(index + 1)} {<<: *m${String(index)}}`);
    assert.equal(verdict(`- - &m0 {x: 1}\n${chain.join('\n')}\n- {<<: *m3000}`), 'recursion');
  });

  it('aliases of aliases share what they stand for', () => {
    const lines = Array.from({ length: 300 }, (_, index) => {
      const before = `*b${String(index - 1)} `;
      return `- &b${String(index)} [${index === 0 ? 'x' : `${before}, ${before}`}]`;
    });
    const { root } = composeDocument(lines.join('\n'));
    assert.ok(root !== null);
    const { value } = construct(root);
    assert.ok(value?.type === 'list');
    const last = value.items.at(-1);
    assert.ok(last?.type === 'list');
    const [first, second] = last.items;
    assert.ok(first?.type === 'list' && second?.type === 'list');
    assert.equal(first.items, second.items);
  });

  it('a list may hold itself', () => {
    const { root } = composeDocument('&a [*a]');
    assert.ok(root !== null);
    const { value } = construct(root);
    assert.ok(value?.type === 'list');
    const [inner] = value.items;
    assert.ok(inner?.type === 'list');
    assert.equal(inner.items, value.items);
    assert.equal(inner.node.kind, 'alias');
  });
});
