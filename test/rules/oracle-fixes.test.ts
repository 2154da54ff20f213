import assert from 'node:assert/strict';
import { fixesOf } from '../../server/src/fixes/index.ts';
import type { ServerName } from '../../server/src/common/servers.ts';
import { rules } from '../../server/src/rules/index.ts';
import { applyEdits } from '../../server/src/text/edits.ts';
import { checkFix } from './support/check-fix.ts';
import { errorsOf, read } from './support/harness.ts';
import { oracleCases } from '../support/oracle-cases.ts';
import { safeFixes } from '../support/safe-fixes.ts';

interface Case {
  readonly id: string;
  readonly yaml: string;
}

/** The oracle's files, and the examples of the rules. */
function cases(): readonly Case[] {
  return [...rules.map(({ id, bad }) => ({ id, yaml: bad })), ...oracleCases()];
}

interface Form {
  readonly title: string;
  readonly server: ServerName;
  readonly write: (text: string) => string;
}

const asItIs = (text: string): string => text;
const forms: readonly Form[] = [
  { title: 'for rubrix-0.18', server: 'rubrix-0.18', write: asItIs },
  { title: 'for argilla-1.5', server: 'argilla-1.5', write: asItIs },
  { title: 'for argilla-migrate', server: 'argilla-migrate', write: asItIs },
  { title: 'with CRLF', server: 'rubrix-0.18', write: (text) => text.replace(/\r\n|\r|\n/g, '\r\n') },
  { title: 'with lone CR', server: 'rubrix-0.18', write: (text) => text.replace(/\r\n|\r|\n/g, '\r') },
  { title: 'without the last line end', server: 'rubrix-0.18', write: (text) => text.replace(/\s+$/, '') },
  { title: 'indented', server: 'rubrix-0.18', write: (text) => text.replace(/^(?=[^\r\n])/gm, '  ') },
  { title: 'behind a directive', server: 'rubrix-0.18', write: (text) => `%YAML 1.1\n---\n${text}` },
];

describe('every fix of every finding', () => {
  for (const { title, server, write } of forms) {
    it(`mends it and nothing else, ${title}`, () => {
      const failures: string[] = [];
      let applied = 0;
      for (const { id, yaml } of cases()) {
        const before = read(write(yaml.replace(/^\uFEFF/, '')), server);
        for (const finding of before.findings) {
          const fixes = fixesOf(before.file)(finding);
          assert.ok(fixes.filter(({ preferred }) => preferred).length <= 1);
          for (const fix of fixes) {
            applied += 1;
            try {
              checkFix(before, finding, fix, server);
            } catch (error) {
              failures.push(
                `${id}, ${finding.code}, ${fix.id} (${fix.title}): ${error instanceof Error ? error.message : String(error)}`,
              );
            }
          }
        }
      }
      assert.deepEqual(failures, []);
      assert.ok(applied > rules.length);
    });
  }

  it('all safe ones at once leave the file readable, with no new error', () => {
    const failures: string[] = [];
    for (const { id, yaml } of cases()) {
      const before = read(yaml.replace(/^\uFEFF/, ''));
      const after = read(applyEdits(before.text, safeFixes(before.file, before.findings)));
      const isWorse = errorsOf(after).length > errorsOf(before).length;
      if (isWorse) failures.push(`${id}: ${errorsOf(after).join('; ')}`);
    }
    assert.deepEqual(failures, []);
  });
});
