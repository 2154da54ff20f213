import assert from 'node:assert/strict';
import { quote, quoteSome, shownText, toMarkdown, toPlainText } from '../../../../server/src/features/shared/prose.ts';

const spans: readonly (readonly [string, string])[] = [
  ['team', '`team`'],
  ['a`b', '``a`b``'],
  ['`', '`` ` ``'],
  ['a``', '``` a`` ```'],
  ['](command:x)', '`](command:x)`'],
  ['<img src=x>', '`<img src=x>`'],
  ['$(alert) **x**', '`$(alert) **x**`'],
  [' x ', "`' x '`"],
  ['', "`''`"],
  ['a\n\n# b', "`'a\\n\\n# b'`"],
];

describe('text of the file', () => {
  for (const [text, markdown] of spans) {
    it(`${JSON.stringify(text)} is nothing but text in Markdown`, () => {
      assert.equal(toMarkdown([['Read as ', quote(text), '.']]), `Read as ${markdown}.`);
    });
  }

  it('is cut when it is long, between letters', () => {
    assert.equal(shownText('🙂'.repeat(100)), `${'🙂'.repeat(59)}…`);
    assert.equal(shownText('a'.repeat(60)), 'a'.repeat(60));
    assert.equal(shownText('a'.repeat(10_000)).length, 60);
  });

  it('shows what can’t be seen', () => {
    assert.equal(shownText('a\u202eb'), "'a\\u202eb'");
    assert.equal(shownText('a\u00a0b'), "'a\\xa0b'");
  });

  it('is counted when there is much of it', () => {
    assert.equal(toPlainText([quoteSome(['a', 'b', 'c'], 2)]), '`a`, `b` and 1 more');
    assert.equal(toPlainText([quoteSome(['a', 'b'], 2)]), '`a`, `b`');
  });
});

describe('our own words', () => {
  it('are escaped but for what stands between backticks', () => {
    assert.equal(
      toMarkdown([['None of $2a$ and `$2b$`: *no* [link](x) <b>.'], ['Next.']]),
      'None of \\$2a\\$ and `$2b$`: \\*no\\* \\[link\\](x) \\<b\\>.\n\nNext.',
    );
  });

  it('are left alone in plain text', () => {
    assert.equal(toPlainText([['None of $2a$ and `$2b$`.'], ['Next.']]), 'None of $2a$ and `$2b$`.\nNext.');
  });
});
