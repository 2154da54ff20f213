import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Hover } from 'vscode-languageserver';
import { hoverAt } from '../../../../server/src/features/hover/hover.ts';
import { serverNames } from '../../../../server/src/common/servers.ts';
import { LineIndex } from '../../../../server/src/text/line-index.ts';
import { comparePositions, type Range } from '../../../../server/src/text/range.ts';
import { forms } from '../../../support/forms.ts';
import { fileText } from '../../../support/users-text.ts';
import { readFile, user } from '../../../support/users.ts';
import { hoverIn } from './hover-at.ts';

const ana = (fields: Record<string, string | null>): string => user('ana', fields);

const nothing: readonly (readonly [string, string])[] = [
  ['a plain text', ana({ full_name: 'Ana |Díaz' })],
  ['a number that stays what it is', ana({ full_name: '12|3' })],
  ['a user who is not disabled', ana({ disabled: 'fals|e' })],
  ['a comment', `${user('ana')}# not|e\n`],
  ['a comment behind a value', ana({ disabled: 'yes # no|te' })],
  ['a comment in a list', ana({ workspaces: '[ # no|te\n  ]' })],
  ['a comment behind the sign of a block', ana({ full_name: '> # no|te\n    Ana' })],
  ['a blank line', `${user('ana')}\n|\n${user('ben')}`],
  ['the gap behind a colon', ana({ username: ' | ana' })],
  ['a dash', `|${user('ana')}`],
  ['a bracket of a list with something in it', ana({ workspaces: '[|  a]' })],
  ['the lines before the first user', `# a|\n${user('ana')}`],
  ['an entry that can’t be read', ana({ username: '"an|a' })],
  ['an entry whose value Python can’t build', ana({ full_name: '2022-13-45', disabled: 'ye|s' })],
  ['an entry that is no mapping', '- an|a\n'],
  ['a file that is no list', `an|a: x\n`],
  ['a merge', '- &a {username: a}\n- <<|: *a\n'],
];

/** With the lines that it names two further down. */
function withLines(contents: Hover['contents']): unknown {
  if (typeof contents !== 'object' || !('value' in contents)) return contents;
  return { ...contents, value: contents.value.replace(/line (\d+)/g, (_, line) => `line ${String(Number(line) + 2)}`) };
}

describe('the hover', () => {
  for (const [what, text] of nothing) {
    it(`is none on ${what}`, () => {
      assert.equal(hoverIn(text), null);
    });
  }

  it('is about the place that it is asked for, and the same in a file that is read as a whole', () => {
    const directive = '%TAG !t! tag:example.com,2000:\n---\n';
    const down = ({ start, end }: Range): Range => ({
      start: { ...start, line: start.line + 2 },
      end: { ...end, line: end.line + 2 },
    });
    const property = fc.property(
      fileText(4),
      fc.constantFrom(...forms),
      fc.constantFrom(...serverNames),
      (plain, { of }, server) => {
        const text = of(plain);
        const file = readFile(text, server);
        const isInParts = !file.whole && !text.startsWith('---') && !text.includes('# users-yml');
        const whole = isInParts ? readFile(directive + text, server) : null;
        const lines = new LineIndex(text);
        for (let offset = 0; offset <= text.length; offset += 3) {
          // Between CR and LF there is no place.
          if (text.startsWith('\r\n', offset - 1)) continue;
          const position = lines.positionAt(offset);
          const hover = hoverAt(file, position, 'plaintext', []);
          if (hover?.range) {
            assert.ok(comparePositions(hover.range.start, position) <= 0);
            assert.ok(comparePositions(position, hover.range.end) <= 0);
          }
          if (!whole || whole.whole?.error) continue;
          const other = hoverAt(whole, { ...position, line: position.line + 2 }, 'plaintext', []);
          const range = hover?.range && down(hover.range);
          assert.deepEqual(other, hover && { contents: withLines(hover.contents), range });
        }
      },
    );
    fc.assert(property, {
      numRuns: Number(process.env['FUZZ_RUNS'] ?? 150),
      seed: Number(process.env['FUZZ_SEED'] ?? 7),
    });
  });
});
