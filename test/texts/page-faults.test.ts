import assert from 'node:assert/strict';
import { pageFaults } from './page-faults.ts';

const page = (texts: readonly [string, string, string]): string =>
  `# \`a\`\n\n${texts[0]}\n\n## ${texts[1]}\n\n- ${texts[2]}\n\n\`\`\`yaml\nname: x # no \`code\`\n\`\`\`\n`;
const english = page(['One `x` and `y`.', 'Why', 'All of [it](b.md)']);
const spanish = page(['Uno: `y` y `x`.', 'Por qué', 'Todo [eso](b.md)']);

describe('what is wrong with a page in another language', () => {
  it('is nothing where the words alone are others', () => {
    assert.deepEqual(pageFaults(english, spanish), []);
  });

  for (const [changed, becomes, fault] of [
    ['`y`', '`z`', 'other code'],
    ['`y` ', '', 'other code'],
    ['## Por', '### Por', 'other headings'],
    ['name: x', 'name: y', 'other code blocks'],
    ['yaml', 'ini', 'other code blocks'],
    ['b.md', '../b.md', 'other links'],
    ['- Todo', 'Todo', 'other paragraphs, rows and items'],
    ['Uno', 'Y más.\n\nUno', 'other paragraphs, rows and items'],
  ] as const) {
    it(`is ${fault}: ${JSON.stringify(becomes)} for ${changed}`, () => {
      assert.deepEqual(pageFaults(english, spanish.replace(changed, becomes)), [fault]);
    });
  }
});
