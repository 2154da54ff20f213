import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compare } from 'bcrypt';
import { after, before, beforeEach, describe, it } from 'mocha';
import { root } from '../../../scripts/host/paths.mjs';
import { openWorkbench } from './workbench.ts';
import type { Workbench } from './workbench.ts';

const treeTitle = 'Users and workspaces';

/** By a second implementation, never by the one that made the hash. */
async function verifies(password: string, hash: string): Promise<boolean> {
  const python = '/usr/bin/python3';
  if (existsSync(python) && hasPasslib(python)) {
    const script = 'import sys; from passlib.hash import bcrypt; print(bcrypt.verify(*sys.stdin.read().split("\\n")))';
    return execFileSync(python, ['-c', script], { input: `${password}\n${hash}`, encoding: 'utf8' }).trim() === 'True';
  }
  return compare(password, hash);
}

function hasPasslib(python: string): boolean {
  try {
    execFileSync(python, ['-c', 'import passlib.hash, bcrypt'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe('a users file in VS Code', () => {
  let folder: string;
  let workbench: Workbench;
  const faulty = 'users.yml';

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'users-yml-examples-'));
    await cp(join(root, 'examples'), folder, { recursive: true });
    // bcrypt at the lowest cost: what is tested is not its speed.
    workbench = await openWorkbench({ folder, settings: { 'usersYml.hash.cost': 4 } });
  });

  after(async () => {
    await workbench.close();
    await rm(folder, { recursive: true });
  });

  it('shows what is wrong with the guide’s file, open or not', async () => {
    const problems = (await workbench.problems(5)).filter(
      ({ severity }) => severity === 'warning' || severity === 'error',
    );
    assert.ok(problems.length > 5, 'the faulty example is not open and is checked all the same');
    await workbench.openFile('guide.users.yml');
    await workbench.screenshot('guide-light');
    const guide = await readFile(join(folder, 'guide.users.yml'), 'utf8');
    assert.equal(await workbench.editorText(), guide);
  });

  it('lists the faulty example’s problems with code and place', async () => {
    await workbench.openFile(faulty);
    const problems = await workbench.problems(15);
    const found = problems.map(({ code, line, column, source }) => `${source} ${code} ${line}:${column}`);
    for (const expected of [
      'users-yml not-bcrypt 6:20',
      'users-yml super-user 10:3',
      'users-yml yaml11-surprise 12:12',
      'users-yml default-api-key 18:12',
      'users-yml bad-pattern 22:13',
      'users-yml duplicate-api-key 24:12',
    ]) {
      assert.ok(found.includes(expected), `${expected} is not among ${found.join(', ')}`);
    }
    await workbench.screenshot('problems-light');
  });

  describe('light bulb', () => {
    let original: string;
    beforeEach(async () => {
      original = await readFile(join(root, 'examples', faulty), 'utf8');
      await workbench.openFile(faulty);
      await workbench.editor.focus();
    });

    /** Applies a fix, compares the whole text, and takes it back. */
    async function fixes(line: number, column: number, title: string, edit: (text: string) => string): Promise<void> {
      await workbench.editor.goTo(line, column);
      await workbench.fix(title);
      assert.equal(await workbench.editorText(), edit(original));
      await workbench.page.keyboard.press('Control+Z');
      assert.equal(await workbench.editorText(), original);
    }

    it('quotes the API key', () => fixes(12, 13, 'Quote the value', (text) => text.replace('0123', "'0123'")));
    it('renames the misspelt key', () =>
      fixes(13, 4, 'Rename the key to `workspaces`', (text) => text.replace('workspace:', 'workspaces:')));
    it('adds the list of workspaces', () =>
      fixes(10, 4, 'Add `workspaces: []` (private workspace only)', (text) =>
        text.replace('so ben is a super-user\n', 'so ben is a super-user\n  workspaces: []\n'),
      ));
    it('marks as intended', () =>
      fixes(10, 4, 'Mark as intended (super-user)', (text) =>
        text.replace('username: ben', 'username: ben # users-yml-disable-line super-user'),
      ));

    it('hashes the plain-text password in place', async () => {
      await workbench.editor.goTo(6, 22);
      await workbench.fix('Hash this plain-text password (bcrypt)');
      await workbench.page.locator('.view-line').filter({ hasText: '$2b$04$' }).first().waitFor();
      const text = await workbench.editorText();
      const hash = /hashed_password: (\$2b\$04\$\S{53}) #/.exec(text)?.[1] ?? '';
      assert.equal(text, original.replace('correct-horse-battery', hash));
      assert.ok(await verifies('correct-horse-battery', hash));
      await workbench.page.keyboard.press('Control+Z');
      assert.equal(await workbench.editorText(), original);
    });

    it('replaces a published API key by a random one', async () => {
      await workbench.editor.goTo(18, 14);
      await workbench.fix('Replace by a random API key');
      await workbench.page
        .locator('.view-line')
        .filter({ hasText: 'rubrix.apikey' })
        .first()
        .waitFor({ state: 'hidden' });
      const text = await workbench.editorText();
      const key = /api_key: (\S{20,}) # so is this/.exec(text)?.[1] ?? '';
      assert.equal(text, original.replace('rubrix.apikey', key));
      await workbench.page.keyboard.press('Control+Z');
      assert.equal(await workbench.editorText(), original);
    });

    it('sets a new password, asked twice in a password box', async () => {
      await workbench.editor.goTo(17, 22);
      await workbench.fix('Set a new password…');
      await workbench.quickInput('a new secret');
      assert.equal(await workbench.page.locator('.quick-input-box input').getAttribute('type'), 'password');
      await workbench.screenshot('password-box');
      await workbench.quickInput('a new secret');
      await workbench.page.locator('.view-line').filter({ hasText: '$2b$04$' }).first().waitFor();
      const text = await workbench.editorText();
      const hash = /hashed_password: (\$2b\$04\$\S{53}) # the published default/.exec(text)?.[1] ?? '';
      assert.ok(await verifies('a new secret', hash));
      await workbench.page.keyboard.press('Control+Z');
      assert.equal(await workbench.editorText(), original);
    });
  });

  it('hashes a password from the palette and inserts it', async () => {
    await writeFile(join(workbench.folder, 'note.txt'), '');
    await workbench.openFile('note.txt');
    await workbench.runCommand('Users: Hash a Password and Insert It');
    await workbench.quickInput('palette secret');
    await workbench.quickInput('palette secret');
    await workbench.page.locator('.view-line').filter({ hasText: '$2b$' }).first().waitFor();
    const hash = await workbench.editorText();
    assert.match(hash, /^\$2b\$04\$[./A-Za-z0-9]{53}$/);
    assert.ok(await verifies('palette secret', hash));
  });

  it('shows who reaches what, leads to the place and follows an edit', async () => {
    await writeFile(
      join(workbench.folder, 'team.users.yml'),
      [
        '- username: root',
        '  hashed_password: $2b$12$H4N2Hi5qpmyPVRDrMjKTIetpp.SIWnvy2EKqxlLFxJrNswbRNiQbC',
        '  api_key: root-8fW2kqZtR4',
        '- username: dev',
        '  hashed_password: $2b$12$H4N2Hi5qpmyPVRDrMjKTIetpp.SIWnvy2EKqxlLFxJrNswbRNiQbC',
        '  api_key: dev-8fW2kqZtR4',
        '  workspaces: [backend]',
        '',
      ].join('\n'),
    );
    await workbench.openFile('team.users.yml');
    const rows = await workbench.tree(treeTitle, 3);
    assert.ok(
      rows.some(({ label }) => label.includes('team.users.yml')),
      rows.map(({ label }) => label).join(', '),
    );
    await workbench.screenshot('tree-light');
  });
});
