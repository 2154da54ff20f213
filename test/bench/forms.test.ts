import assert from 'node:assert/strict';
import { sectionsIn, withSection } from '../../bench/document.mjs';
import { forms, textIn } from '../../bench/forms/texts.mjs';
import { formTimes } from '../../bench/forms/times.mjs';
import { ownServer } from '../../bench/servers.mjs';
import { buildServer } from '../support/build-server.ts';
import { readFile } from '../support/users.ts';

describe('the bench of forms', () => {
  it('has the same users in each', () => {
    const usersIn = (form: string, isListed: boolean): readonly unknown[] =>
      Array.from(readFile(textIn(300, form)).entries, ({ record }) => {
        const { usernameText, apiKeyText, hashText, workspaceNames, superuser, disabled } = record;
        const names = isListed ? workspaceNames : null;
        return { usernameText, apiKeyText, hashText, names, superuser, disabled };
      });
    assert.equal(usersIn('plain', true).length, 300);
    for (const form of Object.keys(forms)) {
      // Those who take up one list have other workspaces.
      const isListed = !form.startsWith('an anchor that all');
      assert.deepEqual(usersIn(form, isListed).slice(0, 300), usersIn('plain', isListed), form);
    }
  });

  it('opens one, and types there', async () => {
    const { opening, typing, memory } = await formTimes(
      ownServer(await buildServer('bench-forms')),
      textIn(20, 'JSON, all on one line'),
      1,
      false,
    );
    assert.deepEqual([opening.length, typing.length], [1, 25]);
    assert.ok(memory > 10);
  });

  it('has its section of the page written anew, and kept by who writes the rest', () => {
    const page = withSection('# Benchmarks\n\n### One\n', '## Changing users\n\nfirst\n');
    assert.equal(page, '# Benchmarks\n\n### One\n\n## Changing users\n\nfirst\n');
    const both = withSection(page, '## Other forms\n\nthese\n');
    assert.equal(both, `${page}\n## Other forms\n\nthese\n`);
    assert.equal(withSection(both, '## Changing users\n\nsecond\n'), both.replace('first', 'second'));
    assert.equal(sectionsIn(both), '## Changing users\n\nfirst\n\n## Other forms\n\nthese\n');
    assert.equal(sectionsIn('# Benchmarks\n'), '');
  });
});
