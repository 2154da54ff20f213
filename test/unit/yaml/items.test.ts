import assert from 'node:assert/strict';
import { finish } from '../../../server/src/common/steps.ts';
import { composeDocument, construct, DocumentReader, readItem } from '../../../server/src/yaml/read.ts';
import { showValue } from './verdict.ts';

function show(text: string, start: number): string {
  const { node, error } = readItem(text, start);
  if (node === null) return error?.problem ?? '';
  const { value } = construct(node);
  return value === null ? '' : showValue(value);
}

/** The offsets at which readItem finds the items of a list. */
function itemOffsets(text: string): number[] {
  const offsets = [];
  for (let offset = 0; offset < text.length; offset = readItem(text, offset).next) offsets.push(offset);
  return offsets;
}

describe('readItem reads one item of a list', () => {
  const cases: [string, number, string, number][] = [
    ['- a\n- b\n- c', 4, "'b'", 8],
    ['- a: b\n  c: d\n\n# x\n- e', 0, "{'a': 'b', 'c': 'd'}", 19],
    ['- "x\n- y"\n- z', 0, "'x - y'", 10],
    ['- |\n  x\n- z', 0, "'x\\n'", 8],
    ['-\n- z', 0, 'None', 2],
    ['- a', 0, "'a'", 3],
    ['- a\r\n- b', 0, "'a'", 5],
    ['- a\r- b', 4, "'b'", 7],
    ['- - a\n  - b\n- c', 0, "['a', 'b']", 12],
    ['  - a\n  - b\n', 0, "'a'", 6],
    ['  - a:\n    - b\n  - c', 0, "{'a': ['b']}", 15],
    ['  - |\n   x\n  - y', 0, "'x\\n'", 11],
    [' - "a\n- b', 0, 'found unexpected end of stream', 9],
    [' - -a\n -b: c\n- d\n - e', 0, "expected <block end>, but found '?'", 17],
    ['- -a\n-b: c\n- d', 0, "expected <block end>, but found '?'", 11],
  ];
  for (const [text, start, expected, next] of cases) {
    it(`${JSON.stringify(text)} at ${String(start)}`, () => {
      assert.equal(show(text, start), expected);
      assert.equal(readItem(text, start).next, next);
    });
  }
});

describe('readItem says what its answer depends on', () => {
  const cases: [
    string,
    string,
    { openAtEnd?: boolean; needsDocument?: boolean; anchors?: string[]; error?: boolean },
  ][] = [
    ['a plain item', '- a\n- b', {}],
    ['an open quote', '- "a\n- b', { openAtEnd: true, error: true }],
    ['an open flow collection', '- [a\n', { openAtEnd: true, error: true }],
    ['a closed quote', '- "a"', {}],
    ['a separator', '- a\n---\n- b', { needsDocument: true }],
    ['a document end', '- a\n...\n', {}],
    ['a separator in quotes', '- "a\n---\n"', { needsDocument: true, error: true }],
    ['a directive', '- a\n%b', { needsDocument: true }],
    ['dashes in a block scalar', '- |\n  ---\n- a', {}],
    ['an anchor of elsewhere', '- *a', { needsDocument: true, error: true }],
    ['anchors of its own', '- &a x: &b y\n  z: *a\n', { anchors: ['a', 'b'] }],
    ['a key left of the dashes', '  - a\nb: c', { needsDocument: true }],
    ['a dash left of the others', '  - a\n- c', { needsDocument: true }],
    ['a mistake left of the dashes', '  - a\n@', { error: true }],
    ['a comment left of the dashes', '  - a\n# b\n  - c', {}],
    ['the anchors of the next item', '- a\n- &b c', {}],
  ];
  for (const [title, text, expected] of cases) {
    it(title, () => {
      const { openAtEnd, needsDocument, anchors, error } = readItem(text, 0);
      const {
        openAtEnd: open = false,
        needsDocument: needed = false,
        anchors: names = [],
        error: fails = false,
      } = expected;
      assert.deepEqual(
        { openAtEnd, needsDocument, anchors: [...anchors.keys()], fails: error !== null },
        { openAtEnd: open, needsDocument: needed, anchors: names, fails },
      );
    });
  }

  const reaches: [string, number][] = [
    ['- a\n- b', 7],
    ['- a\n- b\n- c', 7],
    ['- a: b\n\n# c\n- d', 15],
    ['- "x"\n- "y"', 9],
    ['- |\n  x\n- y', 11],
    ['- a', 4],
    ['  - a\n  - b', 10],
    ['- a\n', 5],
  ];
  for (const [text, reach] of reaches) {
    it(`${JSON.stringify(text)} is looked at up to ${String(reach)}`, () => {
      assert.equal(readItem(text, 0).reach, reach);
    });
  }
});

describe('a list read item by item', () => {
  const texts = ['- a\n- b: c\n  d: [e]\n-\n- f', '- a\r\n-\r\n  - b\r\n- "c"\r\n', '- &a x\n- |\n   y\n\n- z # -\n'];
  for (const text of texts) {
    it(JSON.stringify(text), () => {
      const { root } = composeDocument(text);
      assert.ok(root?.kind === 'sequence');
      assert.deepEqual(
        itemOffsets(text).map((offset) => readItem(text, offset).node),
        root.items,
      );
      const reader = new DocumentReader(text);
      finish(reader.read());
      assert.deepEqual(reader.items, root.items);
      assert.deepEqual(reader.root, root);
    });
  }

  it('hands out the items before a mistake, then the mistake', () => {
    const reader = new DocumentReader('- a\n- b\n- [c');
    finish(reader.read());
    assert.deepEqual(
      reader.items.map(({ start }) => start),
      [2, 6],
    );
    assert.equal(reader.error?.problem, "expected ',' or ']', but got '<stream end>'");
    assert.equal(reader.root, null);
  });

  it('has no items for a root that is no sequence', () => {
    const reader = new DocumentReader('a: b');
    finish(reader.read());
    assert.deepEqual(reader.items, []);
    assert.equal(reader.root?.kind, 'mapping');
  });
});
