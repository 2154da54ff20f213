import assert from 'node:assert/strict';
import { message, words } from '../../../../server/src/common/words/message.ts';
import { hasShownForm } from '../../../../server/src/model/shown-name.ts';
import { quote, quoteSome, toMarkdown, toPlainText } from '../../../../server/src/features/shared/prose.ts';

const hostile = [
  'a`b',
  '`',
  'a``b',
  '](command:x)',
  '<img src=x>',
  '$(alert) **x**',
  ' x ',
  '',
  'a\n\n# b',
  'a\u202eb',
  '$2b$12$8QEHA1y12NJywTuQfWAiC.AhuXFzto.UAq0UrSEOOolylglser0V.',
  '0123456789',
];

describe('text of the file', () => {
  for (const text of hostile) {
    it(`${JSON.stringify(text)} is not repeated`, () => {
      const told = [message`Read as ${quote(text, words`another text`)}.`];
      assert.equal(toMarkdown(told, hasShownForm), 'Read as another text.');
      assert.equal(toPlainText(told, hasShownForm), 'Read as another text.');
    });
  }

  it('is quoted as code where it may be shown', () => {
    assert.equal(toMarkdown([message`Read as ${quote('a_b-C1')}.`], hasShownForm), 'Read as `a_b-C1`.');
    assert.equal(toMarkdown([message`${quote('a'.repeat(60))}`], hasShownForm), `\`${'a'.repeat(60)}\``);
    assert.equal(toMarkdown([message`${quote('a'.repeat(61))}`], hasShownForm), `\`${'a'.repeat(60)}…\``);
  });

  it('is not repeated where it is a secret of the file', () => {
    const told = [message`The user ${quote('ana', words`who is meant`)}.`];
    assert.equal(
      toPlainText(told, (text) => text !== 'ana'),
      'The user who is meant.',
    );
  });

  it('is counted when there is much of it', () => {
    assert.equal(toPlainText([quoteSome(['a', 'b', 'c'], 2)], hasShownForm), '`a`, `b` and 1 more');
    assert.equal(toPlainText([quoteSome(['a', 'b'], 2)], hasShownForm), '`a`, `b`');
  });
});

describe('our own words', () => {
  it('are escaped but for what stands between backticks', () => {
    assert.equal(
      toMarkdown([words`None of $2a$ and \`$2b$\`: *no* [link](x) <b>.`, words`Next.`], hasShownForm),
      'None of \\$2a\\$ and `$2b$`: \\*no\\* \\[link\\](x) \\<b\\>.\n\nNext.',
    );
  });

  it('are left alone in plain text', () => {
    assert.equal(
      toPlainText([words`None of $2a$ and \`$2b$\`.`, words`Next.`], hasShownForm),
      'None of $2a$ and `$2b$`.\nNext.',
    );
  });
});

describe('a line that is told', () => {
  const told = [message`${quote('ana')} (line 12), as in line 3: ${quote('line-1')}.`];
  const plain = '`ana` (line 12), as in line 3: `line-1`.';

  it('leads there', () => {
    const linked = '`ana` ([line 12](file:///srv/a%20b.yml#L12)), as in [line 3](file:///srv/a%20b.yml#L3): `line-1`.';
    assert.equal(toMarkdown(told, hasShownForm, 'file:///srv/a%20b.yml'), linked);
  });

  for (const uri of ['command:x', 'file:///a)b', 'file:///a b', 'file:///a"b', 'https://example.org/a', null])
    it(`is no link to ${String(uri)}`, () => {
      assert.equal(toMarkdown(told, hasShownForm, uri), plain);
    });
});
