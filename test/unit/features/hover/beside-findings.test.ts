import assert from 'node:assert/strict';
import { serverNames } from '../../../../server/src/common/servers.ts';
import type { Profile } from '../../../../server/src/model/profiles/index.ts';
import { actor, refuses } from '../../../../server/src/rules/support/words.ts';
import { LineIndex } from '../../../../server/src/text/line-index.ts';
import { rules } from '../../../../server/src/rules/index.ts';
import { GoldenFolder } from '../../../rules/support/golden-folder.ts';
import { read } from '../../../rules/support/harness.ts';
import { user } from '../../../support/users.ts';
import { hoverOf } from './hover-at.ts';

/** So many words in a row that stand in both are a repetition. */
const inARow = 4;

/** Without the server's name, and that it does not start: what keys are for is told with these, too. */
function wordsOf(text: string, profile: Profile): readonly string[] {
  const rest = text.replaceAll(refuses(profile), '').replaceAll(actor(profile), '');
  return rest.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function repeats(line: string, message: string, profile: Profile): boolean {
  const said = ` ${wordsOf(message, profile).join(' ')} `;
  const words = wordsOf(line, profile);
  return words.some((_, at) => {
    const run = words.slice(at, at + inARow);
    return run.length === inARow && said.includes(` ${run.join(' ')} `);
  });
}

describe('a hover beside a finding', () => {
  for (const { id } of rules) {
    const folder = new GoldenFolder(new URL(`../../../rules/${id}/`, import.meta.url));
    it(`does not say it again: ${id}`, () => {
      const repeated: string[] = [];
      for (const name of folder.names) {
        for (const server of serverNames) {
          const { file, findings } = read(folder.bytesOf(`${name}.yml`).toString(), server);
          for (const { range, message } of findings) {
            const lines = hoverOf(file, range.start, 'plaintext', findings)?.lines ?? [];
            for (const line of lines) {
              if (repeats(line, message, file.profile)) repeated.push(`${name}, ${server}: "${message}" and "${line}"`);
            }
          }
        }
      }
      assert.deepEqual(repeated, []);
    });
  }

  for (const [what, marked, without] of [
    ['a hash that is none', user('ana', { hashed_password: 'hun|ter2' }), 'HTTP 500'],
    ['a shared key', user('ana') + user('ben', { api_key: 'ana-8fW2k|qZtR4mNvB3xT5pLs9' }), 'who has the same key'],
    ['a value that stops the server', user('ana', { workspaces: 'te|am' }), 'does not start'],
    ['an unknown key', user('ana', { 'ph|one': '1' }), 'ignores'],
  ] as const) {
    it(`says of ${what} what the finding says where there is none beside it`, () => {
      const offset = marked.indexOf('|');
      const text = marked.replace('|', '');
      const { file, findings } = read(text);
      const position = new LineIndex(text).positionAt(offset);
      const alone = hoverOf(file, position)?.lines.join('\n') ?? '';
      const beside = hoverOf(file, position, 'plaintext', findings)?.lines.join('\n') ?? '';
      assert.ok(alone.includes(without), alone);
      assert.ok(!beside.includes(without), beside);
    });
  }
});
