import assert from 'node:assert/strict';
import { rules } from '../../server/src/rules/index.ts';
import { users } from './harness.ts';

describe('users-yml explain', () => {
  for (const { id, title, why, bad, good } of rules) {
    it(`tells what ${id} means`, async () => {
      const { status, out, err } = await users(['explain', id]);
      assert.deepEqual([status, err], [0, '']);
      assert.ok(out.startsWith(`\`${id}\`\n\n`));
      // Lines are broken where they are too long, and links have lost their marks.
      const words = (text: string) => text.replace(/\s+/g, ' ');
      const plain = (text: string) => words(text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll('**', ''));
      assert.ok(words(out).includes(plain(`${title}. Severity`)));
      assert.ok(words(out).includes(plain(why)));
      for (const example of [bad, good]) assert.ok(out.includes(example.trimEnd().replace(/^/gm, '    ')));
      assert.ok(out.includes(`# users-yml-disable-next-line ${id} `));
      const text = out.split('\n').filter((line) => !line.startsWith('    '));
      assert.deepEqual(
        text.filter((line) => line.length > 100),
        [],
      );
      assert.doesNotMatch(out, /\]\(|\*\*|```|<!--/);
    });
  }

  it('separates paragraphs, lists and code by an empty line', async () => {
    const { out } = await users(['explain', 'duplicate-api-key']);
    assert.match(out, /\n {4}[^\n]+\n\nWithout the finding:\n\n {4}- username/);
    assert.match(out, /\n\nFixes\n\n- [^\n]+\(`new-api-key`\)\n- [^\n]+\n\n/);
    assert.doesNotMatch(out, /\n\n\n/);
  });

  for (const [args, message] of [
    [[], /Name one code/],
    [['super-user', 'weak-cost'], /Name one code/],
    [['superuser'], /no such code\. Did you mean super-user\?/],
    [['hunter2'], /no such code\.\n/],
  ] as const) {
    it(`refuses ${JSON.stringify(args)}`, async () => {
      const { status, out, err } = await users(['explain', ...args]);
      assert.deepEqual([status, out], [2, '']);
      assert.match(err, message);
      assert.doesNotMatch(err, /hunter2/);
    });
  }
});
