import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fixesOf } from '../../../server/src/fixes/index.ts';
import { applyEdits } from '../../../server/src/text/edits.ts';
import { findingsOf, readFile } from '../../support/users.ts';
import { fileText, insertion, place } from '../../support/users-text.ts';

const syntaxErrors = (text: string) => {
  const file = readFile(text);
  return { file, told: findingsOf(file).filter(({ code }) => code === 'yaml-syntax') };
};

describe('slips', () => {
  it('are places of the text that can be marked and mended, wherever somebody breaks a file', () => {
    let mended = 0;
    fc.assert(
      fc.property(fileText(4), fc.array(fc.tuple(place, insertion), { minLength: 1, maxLength: 4 }), (text, breaks) => {
        const broken = breaks.reduce((before, [at, piece]) => {
          const offset = Math.floor(at * before.length);
          return before.slice(0, offset) + piece + before.slice(offset);
        }, text);
        const { file, told } = syntaxErrors(broken);
        const lines = broken.split(/\r\n|[\r\n]/);
        for (const finding of told) {
          const { start, end } = finding.range;
          assert.ok(end.line < lines.length && end.character <= (lines[end.line] ?? '').length);
          assert.ok(start.line < end.line || start.character <= end.character);
          for (const fix of fixesOf(file)(finding)) {
            mended += 1;
            assert.notEqual(applyEdits(broken, fix.edits), broken);
          }
        }
      }),
      { numRuns: 600, seed: 31, endOnFailure: true },
    );
    assert.ok(mended > 50, String(mended));
  });

  it('are mended in the whole file where the same is wrong on every line', () => {
    const users = ['ana', 'ben', 'cleo']
      .map((name) => `- username: ${name}\n\u00a0 hashed_password: x\n\u00a0 api_key: ${name}\n`)
      .join('');
    const { file, told } = syntaxErrors(users);
    const [fix] = told.flatMap((finding) => fixesOf(file)(finding));
    assert.equal(applyEdits(users, fix?.edits ?? []), users.replaceAll('\u00a0', ' '));
  });
});
