import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fixActionsFor, fixes } from '../../server/src/fixes/index.ts';
import { ruleById, rules } from '../../server/src/rules/index.ts';
import { checkFix } from './support/check-fix.ts';
import { countOf, read, type Reading } from './support/harness.ts';

/**
 * For every rule a folder: `name.yml` shows its finding, `name.FIX.fixed.yml` is the file after the fix of that id
 * (`name.FIX-2.fixed.yml` after its second action).
 */
const here = new URL('./', import.meta.url);
const bytesOf = (rule: string, name: string): Buffer => readFileSync(new URL(`${rule}/${name}`, here));

function filesOf(rule: string): readonly string[] {
  const folder = new URL(`${rule}/`, here);
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.yml'))
        .sort()
    : [];
}

const serverOf = (reading: Reading): Reading['file']['profile']['name'] => reading.file.profile.name;
const offersEdits = new Set(
  fixes.map(({ id }) => id).filter((id) => !['hash-in-place', 'set-password', 'new-api-key'].includes(id)),
);

for (const { id, fixes: named } of rules.filter((rule) => rule.id !== 'not-utf8')) {
  describe(`test/rules/${id}`, () => {
    const files = filesOf(id);

    it('has a file for every fix of the rule', () => {
      assert.ok(files.length > 0);
      const shown = new Set(files.map((name) => /\.([a-z-]+?)(?:-2)?\.fixed\.yml$/.exec(name)?.[1]));
      assert.deepEqual(
        named.filter((fix) => offersEdits.has(fix) && !shown.has(fix)),
        [],
      );
    });

    for (const name of files.filter((each) => !each.includes('.fixed.'))) {
      const before = read(bytesOf(id, name).toString());
      const finding = before.findings.find(({ code }) => code === id);
      it(`${name} has the finding`, () => {
        assert.ok(finding);
      });

      const start = name.replace(/yml$/, '');
      for (const fixed of files.filter((each) => each.startsWith(start) && each.includes('.fixed.'))) {
        it(`becomes ${fixed}`, () => {
          assert.ok(finding);
          const [, fixId = '', second] = /\.([a-z-]+?)(-2)?\.fixed\.yml$/.exec(fixed) ?? [];
          const actions = fixActionsFor(before.file, finding).filter((action) => action.id === fixId);
          const action = actions[second === undefined ? 0 : 1];
          assert.ok(action, `no fix ${fixId}`);
          const after = checkFix(before, finding, action, serverOf(before));
          assert.equal(after.text, bytesOf(id, fixed).toString());
          assert.deepEqual(newFindings(before, after), [], 'no new finding may appear');
        });
      }
    }
  });
}

/** Codes of which there are more than before, but for the hint that only a file that loads can have. */
function newFindings(before: Reading, after: Reading): readonly string[] {
  const codes = new Set(after.findings.map(({ code }) => code));
  codes.delete('no-super-user');
  return [...codes].filter((code) => countOf(after, code) > countOf(before, code));
}

describe('test/rules', () => {
  it('has no folder without a rule', () => {
    const folders = readdirSync(here, { withFileTypes: true }).filter(
      (each) => each.isDirectory() && each.name !== 'support',
    );
    assert.deepEqual(
      folders.filter(({ name }) => !ruleById(name)).map(({ name }) => name),
      [],
    );
  });

  it('not-utf8 has a file whose bytes are not UTF-8', () => {
    for (const name of filesOf('not-utf8')) {
      assert.throws(() => new TextDecoder('utf-8', { fatal: true }).decode(bytesOf('not-utf8', name)), TypeError);
    }
    assert.equal(filesOf('not-utf8').length, 1);
  });
});
