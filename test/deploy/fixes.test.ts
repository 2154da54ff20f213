import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { finish } from '../../server/src/common/steps.ts';
import { readProject } from '../../server/src/deployment/compose/read-project.ts';
import { describedRules } from '../../server/src/deployment/rules/index.ts';
import { deploymentFixes } from '../../server/src/deployment/fixes/index.ts';
import { deploymentCases } from '../support/deployment-cases.ts';
import { deploymentFindings, withFix, type FoundInFile, type Texts } from '../support/deployment-reading.ts';
import { memoryFiles } from '../support/memory-files.ts';

const golden = new URL('../data/deploy/fixes.txt', import.meta.url);
const updates = process.env['UPDATE'] === '1';

const folders: readonly { readonly id: string; readonly files: Texts }[] = [
  ...deploymentCases(),
  ...describedRules.map(({ id, bad }) => ({ id, files: bad })),
  ...describedRules.slice(0, 1).map(({ good }) => ({
    id: 'unused-suppression',
    files: Object.fromEntries(
      Object.entries(good).map(([file, text]) => [
        file,
        text.replace(/^(?=services:)/m, '# users-yml-disable-file wrong-port\n'),
      ]),
    ),
  })),
];

/** The older release reads other variables, and what it lacks is told then. */
const changesRelease = 'pin-image';

const keyOf = ({ file, found }: FoundInFile): string => {
  const name = found.finding.subject.variable?.name ?? found.finding.subject.mount?.target ?? '';
  return `${file} ${found.code} ${name} ${found.finding.server.container.service ?? ''}`;
};

/** What Compose refuses of a folder's own files. */
function problemsIn(texts: Texts): readonly string[] {
  return (finish(readProject(memoryFiles(texts), { folder: '' }))?.problems ?? [])
    .map(({ kind }) => kind)
    .filter((kind) => kind !== 'required-variable');
}

/** Lines that are gone and lines that are new, as a person compares them. */
function difference(before: Texts, after: Texts): readonly string[] {
  return Object.keys(after).flatMap((file) => {
    const [old, now] = [before[file] ?? '', after[file] ?? ''].map((text) => text.split('\n'));
    if (!old || !now) return [];
    let from = 0;
    while (from < Math.min(old.length, now.length) && old[from] === now[from]) from++;
    let behind = 0;
    while (behind < Math.min(old.length, now.length) - from && old.at(-1 - behind) === now.at(-1 - behind)) behind++;
    const cut = (lines: readonly string[]) => lines.slice(from, lines.length - behind);
    if (cut(old).length + cut(now).length === 0) return [];
    const lines = [...cut(old).map((line) => `- ${line}`), ...cut(now).map((line) => `+ ${line}`)];
    return [`${file}:${from + 1}`, ...lines].map((line) => `    ${line}`);
  });
}

describe('fixes of deployments', () => {
  const shown: string[] = [];
  const used = new Set<string>();

  for (const { id, files } of folders) {
    it(`${id}: each mends its finding, makes no other, and Compose takes the file`, () => {
      const before = deploymentFindings(files);
      const problems = problemsIn(files);
      for (const each of before) {
        const { found } = each;
        assert.ok(found.fixes().filter(({ preferred }) => preferred).length <= 1);
        for (const fix of found.fixes()) {
          const after = withFix(files, fix);
          const left = deploymentFindings(after).map(keyOf);
          assert.ok(!left.includes(keyOf(each)), `${fix.id} leaves ${keyOf(each)}`);
          const known = new Set(before.map(keyOf));
          const fresh = left.filter((key) => !known.has(key));
          if (fix.id !== changesRelease) assert.deepEqual(fresh, [], `${fix.id} makes new findings`);
          assert.deepEqual(
            problemsIn(after).filter((kind) => !problems.includes(kind)),
            [],
          );
          used.add(fix.id);
          if (fix.id === 'mark-as-intended') continue;
          const made = /(?<=APIKEY: |API_KEY: )[A-Za-z][A-Za-z0-9]{32}$/;
          const lines = difference(files, after).map((line) => line.replace(made, '(a random key)'));
          shown.push(`${id} ${found.code}: ${fix.preferred ? '* ' : ''}${fix.id}: ${fix.title}`, ...lines);
        }
      }
    });
  }

  it('change what test/data/deploy/fixes.txt tells', () => {
    const text = `${shown.join('\n')}\n`;
    if (updates) writeFileSync(golden, text);
    assert.equal(text, existsSync(golden) ? readFileSync(golden, 'utf8') : '', 'UPDATE=1 writes it anew');
  });

  it('are all used', () => {
    assert.deepEqual(
      deploymentFixes.map(({ id }) => id).filter((id) => !used.has(id)),
      [],
    );
  });
});
