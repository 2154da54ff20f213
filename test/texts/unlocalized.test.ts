import assert from 'node:assert/strict';
import { Linter } from 'eslint';
import ts from 'typescript-eslint';
import { serverUnlocalized, toldTooEarly, unlocalized } from '../../scripts/lint/unlocalized.mjs';

const linter = new Linter();

/** How often lint refuses it. */
function refusals(code: string, rules = unlocalized): number {
  const found = linter.verify(
    code,
    [
      {
        files: ['**/*.ts'],
        languageOptions: { parser: ts.parser },
        rules: { 'no-restricted-syntax': ['error', ...rules] },
      },
    ],
    'a.ts',
  );
  assert.deepEqual(
    found.filter(({ ruleId }) => ruleId !== 'no-restricted-syntax'),
    [],
  );
  return found.length;
}

describe('lint', () => {
  for (const code of [
    `item.tooltip = 'The file can not be read.';`,
    `ask({ title: 'Add User', prompt: l10n.t('Name') });`,
    `ask({ detail: isOne ? l10n.t('1 user') : 'users' });`,
    'ask({ description: `of ${name}` });',
    `tell.warning('Nothing was written.');`,
    `window.showErrorMessage(\`The file \${name} is gone.\`);`,
  ]) {
    it(`refuses ${code}`, () => {
      assert.equal(refusals(code), 1);
    });
  }

  for (const code of [
    `ask({ title: l10n.t('Add User'), label: name, description: \`\${name} \${commit}\`, detail: '' });`,
    `tell.warning(l10n.t('Nothing was written.'));`,
    `log.warn('the server is gone'); run({ command: 'usersYml.addUser' });`,
    `item.tooltip = count === 1 ? l10n.t('1 user') : l10n.t('{0} users', count);`,
  ]) {
    it(`lets pass ${code}`, () => {
      assert.equal(refusals(code), 0);
    });
  }

  const inServer = [...serverUnlocalized, ...toldTooEarly];

  for (const code of [
    `give({ title: 'Fix all that can be fixed' });`,
    'give({ detail: isHere ? `in ${file}` : other, why: `it is in ${file}` });',
    `parts.push({ kind: 'text', text: 'And more users.' });`,
    `client.show.warning('Nothing was written.'); `,
    `const progress = startProgress('Hashing');`,
    `refused('There is no such user.');`,
    'const remark = words`For ${title} run the task.`;',
    'export const remarks = [{ said: localized`Nothing.` }];',
  ]) {
    it(`refuses in the server ${code}`, () => {
      assert.equal(refusals(code, inServer), 1);
    });
  }

  for (const code of [
    'give({ title: localized`Fix all`, label: `server=${name}`, text: `${key}: [`, detail: "username, api_key" });',
    'client.show.warning(words`Nothing was written.`); log.warning(`${method}: left out.`);',
    'const remark = () => words`For ${title} run the task.`;',
    'const names = { dash: words`a dash` };',
    'export function say() { const why = localized`It is ${name}.`; return why; }',
  ]) {
    it(`lets pass in the server ${code}`, () => {
      assert.equal(refusals(code, inServer), 0);
    });
  }
});
