import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { fixesOf } from '../../server/src/fixes/index.ts';
import { ruleById, rules } from '../../server/src/rules/index.ts';
import { checkFix } from './support/check-fix.ts';
import { goldenFindings } from './support/golden-findings.ts';
import { GoldenFolder, updates } from './support/golden-folder.ts';
import { countOf, read, type Reading } from './support/harness.ts';

const here = new URL('./', import.meta.url);
const folderOf = (rule: string): GoldenFolder => new GoldenFolder(new URL(`${rule}/`, here));

const serverOf = (reading: Reading): Reading['file']['profile']['name'] => reading.file.profile.name;

for (const { id, fixes: named } of rules) {
  describe(`test/rules/${id}`, () => {
    const folder = folderOf(id);

    it('has a file for every fix of the rule', () => {
      assert.ok(folder.names.length > 0);
      const shown = new Set(folder.names.flatMap((name) => folder.fixedOf(name).map(({ fix }) => fix)));
      assert.deepEqual(
        named.filter((fix) => !shown.has(fix)),
        [],
      );
    });

    it('has no file that belongs to none', () => {
      if (updates) folder.removeOldFindings();
      assert.deepEqual(folderOf(id).leftovers, []);
    });

    for (const name of folder.names) {
      it(`${name}.yml has the findings that ${name}.findings.txt tells`, () => {
        const found = goldenFindings(id, folder.bytesOf(`${name}.yml`));
        assert.match(found, new RegExp(` ${id}: `), 'the finding of the rule itself');
        if (updates) folder.writeFindings(name, found);
        else assert.equal(found, folder.findingsOf(name), 'UPDATE=1 writes it anew');
      });

      for (const { file, fix, action: index } of folder.fixedOf(name)) {
        it(`${name}.yml becomes ${file}`, () => {
          const before = read(folder.bytesOf(`${name}.yml`).toString());
          const finding = before.findings.find(({ code }) => code === id);
          assert.ok(finding);
          const action = fixesOf(before.file)(finding).filter((each) => each.id === fix)[index];
          assert.ok(action, `no fix ${fix}`);
          const after = checkFix(before, finding, action, serverOf(before));
          assert.equal(after.text, folder.bytesOf(file).toString());
          assert.deepEqual(newFindings(before, after), [], 'no new finding may appear');
        });
      }
    }
  });
}

/** Codes of which there are more than before, but for what only a file that loads can have, or one for that server. */
function newFindings(before: Reading, after: Reading): readonly string[] {
  const codes = new Set(after.findings.map(({ code }) => code));
  return [...codes].filter((code) => !ruleById(code)?.file && countOf(after, code) > countOf(before, code));
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
});
