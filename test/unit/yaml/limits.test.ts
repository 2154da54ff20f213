import assert from 'node:assert/strict';
import { coerceText } from '../../../server/src/model/coerce.ts';
import { composeDocument, construct, pythonStr, readItem } from '../../../server/src/yaml/read.ts';
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
    assert.match(verdict(lines.join('\n')), /^limit 11:3 /);
  });

  it('a long chain of merges that has to be followed at once is refused', () => {
    const chain = Array.from({ length: 1200 }, (_, index) => `  - &m${String(index + 1)} {<<: *m${String(index)}}`);
    assert.equal(verdict(`- - &m0 {x: 1}\n${chain.join('\n')}\n- {<<: *m1200}`), 'recursion');
  });

  it('decimal integers of more than 4,300 digits are refused, as Python does since 3.11', () => {
    const digits = (count: number): string => '9'.repeat(count);
    assert.equal(verdict(digits(4300)), digits(4300));
    assert.equal(verdict(digits(4301)), 'scalar-value');
    assert.equal(verdict(`1:${digits(4301)}`), `'1:${digits(4301)}'`);
    assert.equal(verdict(`!!int 1:${digits(4301)}`), 'scalar-value');
  });

  it('a hexadecimal integer is read, however long, but is no text', () => {
    const { root } = composeDocument(`0x${'f'.repeat(100_000)}`);
    assert.ok(root);
    const { value } = construct(root);
    assert.ok(value?.type === 'int');
    assert.equal(pythonStr(value), null);
    assert.deepEqual(coerceText(value), { ok: false, why: 'type' });
  });

  it('an entry is read up to a limit; comments don’t count, and the next entry is read', () => {
    const long = `- a\n- [${'x,'.repeat(100_000)}]\n- b\n`;
    const item = readItem(long, 4);
    assert.deepEqual([item.error?.kind, item.error?.offset, long.slice(item.next)], ['limit', 4, '- b\n']);
    const commented = `- [a,\n${'# x\n'.repeat(100_000)}b]\n- c\n`;
    assert.deepEqual([readItem(commented, 0).error, readItem(commented, 0).next], [null, commented.length - 4]);
    assert.equal(composeDocument(long).error?.kind, 'limit');
  });

  it('and so are 4,000 keys and values of it', () => {
    const list = (count: number): string => `- a:\n${'  - b\n'.repeat(count)}- c\n`;
    assert.equal(readItem(list(3990), 0).error, null);
    const { error, next } = readItem(list(4000), 0);
    assert.deepEqual([error?.kind, error?.offset, list(4000).slice(next)], ['limit', 0, '- c\n']);
    // Another file than a list may have more of them.
    assert.equal(composeDocument(`a:\n${'  - b\n'.repeat(10_000)}`).error, null);
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
