import { deepEqual, equal, ok } from 'node:assert/strict';
import { generateUsers } from '../../../bench/users.mjs';
import { fixesOf } from '../../../server/src/fixes/index.ts';
import { Excerpt } from '../../../server/src/slips/support/excerpt.ts';
import { applyEdits } from '../../../server/src/text/edits.ts';
import { LineIndex } from '../../../server/src/text/line-index.ts';
import { inBrackets } from '../../support/in-brackets.ts';
import { findingsOf, readFile } from '../../support/users.ts';

describe('an excerpt of a text', () => {
  const lines = new LineIndex(`context${'.\n'.repeat(100_000)}problem${'.\n'.repeat(100_000)}`);
  const problem = lines.text.indexOf('problem');

  it('is what stands near both marks, and knows where that stands', () => {
    const excerpt = new Excerpt(lines, 0, lines.length, problem, 0);
    ok(excerpt.text.length < 100_000);
    const [context, within] = [excerpt.within(0), excerpt.within(problem)];
    ok(excerpt.text.startsWith('context', context));
    ok(excerpt.text.startsWith('problem', within));
    deepEqual(excerpt.range(context, context + 7), lines.range(0, 7));
    deepEqual(excerpt.range(within, within + 7), lines.range(problem, problem + 7));
  });

  it('is one piece where the marks stand near each other', () => {
    const excerpt = new Excerpt(lines, 0, lines.length, problem + 7, problem);
    ok(lines.text.includes(excerpt.text));
    equal(excerpt.within(problem + 7) - excerpt.within(problem), 7);
  });

  it('has nothing from outside of what is asked about', () => {
    const excerpt = new Excerpt(lines, problem, problem + 7, problem, null);
    equal(excerpt.text, 'problem');
    deepEqual(excerpt.range(0, 7), lines.range(problem, problem + 7));
  });
});

describe('a comma that is missing far behind the bracket of a list', () => {
  for (const layout of ['a user a line', 'pretty', 'on one line'] as const) {
    it(`is written, ${layout}`, () => {
      const text = inBrackets(generateUsers({ users: 600, seed: 5 }).text, layout);
      ok(text.length > 100_000);
      const at = text.indexOf('},', text.length - 20_000) + 1;
      const broken = text.slice(0, at) + text.slice(at + 1);
      const file = readFile(broken);
      const finding = findingsOf(file).find(({ code }) => code === 'yaml-syntax');
      ok(finding);
      const mended = fixesOf(file)(finding).map(({ edits }) => applyEdits(broken, edits));
      deepEqual(mended, [text]);
    });
  }
});
