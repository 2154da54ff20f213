import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compare } from 'bcrypt';
import { after, before, beforeEach, describe, it } from 'mocha';
import { root } from '../../../scripts/host/paths.mjs';
import type { Problem } from './problems.ts';
import type { TreeRow } from './tree-view.ts';
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

const team = [
  '- username: root',
  '  hashed_password: $2b$12$H4N2Hi5qpmyPVRDrMjKTIetpp.SIWnvy2EKqxlLFxJrNswbRNiQbC',
  '  api_key: root-8fW2kqZtR4mNvB3xT5pLs9',
  '- username: dev',
  '  hashed_password: $2b$12$H4NDev5qpmyPVRDrMjKTIetpp.SIWnvy2EKqxlLFxJrNswbRNiQbC',
  '  api_key: dev-8fW2kqZtR4mNvB3xT5pLs9',
  '  workspaces: [backend]',
  '',
].join('\n');

/** The files that it begins with. */
const given = join(root, 'test', 'e2e', 'workspace');
const faulty = 'users.yml';

describe('a users file in VS Code', () => {
  let folder: string;
  let workbench: Workbench;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'users-yml-e2e-'));
    await cp(given, folder, { recursive: true });
    await writeFile(join(folder, 'note.txt'), '');
    // bcrypt at the lowest cost: what is tested is not its speed.
    workbench = await openWorkbench({ folder, settings: { 'usersYml.hash.cost': 4 } });
  });

  after(async () => {
    await workbench.close();
    await rm(folder, { recursive: true });
  });

  it('lists the problems of files that are open and of those that are not', async () => {
    await workbench.openFile('guide.users.yml');
    const expected = [
      'users-yml not-bcrypt 6:20',
      'users-yml super-user 10:3',
      'users-yml yaml11-surprise 12:12',
      'users-yml default-api-key 18:12',
      'users-yml bad-pattern 22:13',
      'users-yml not-bcrypt 11:20',
      'users-yml duplicate-api-key 12:12',
    ];
    const missing = (problems: readonly Problem[]): readonly string[] => {
      const found = problems.map(({ code, line, column, source }) => `${source} ${code} ${line}:${column}`);
      return expected.filter((each) => !found.includes(each));
    };
    // Rows that still come move the others while they are read.
    const problems = await workbench.problemsOnce((found) => found.length >= 15 && missing(found).length === 0);
    assert.deepEqual(missing(problems), []);
    assert.ok(problems.length >= 15, String(problems.length));
    await workbench.editor.lens('3 users');
    await workbench.screenshot('problems');
  });

  describe('light bulb', () => {
    let original: string;
    beforeEach(async () => {
      original = await readFile(join(given, faulty), 'utf8');
      await workbench.openFile(faulty);
    });

    /** The text on disk, once it fits. */
    const saved = (isRight: (text: string) => boolean): Promise<string> => workbench.editorText(isRight);

    /** Applies a fix, compares the whole text, and takes it back. */
    async function fixes(line: number, column: number, title: string, edit: (text: string) => string): Promise<void> {
      await workbench.editor.goTo(line, column);
      await workbench.fix(title);
      assert.equal(await saved((text) => text === edit(original)), edit(original));
      await workbench.replaceFile(faulty, original);
    }

    it('quotes the API key', () =>
      fixes(12, 13, 'Quote the value, which keeps its text', (text) => text.replace('0123', "'0123'")));
    it('renames the misspelt key', () =>
      fixes(13, 4, 'Rename the key to `workspaces`', (text) => text.replace('workspace:', 'workspaces:')));
    it('adds the list of workspaces', () =>
      fixes(10, 4, 'Add `workspaces: []` (private workspace only)', (text) =>
        text.replace('so ben is a super-user\n', 'so ben is a super-user\n  workspaces: []\n'),
      ));
    it('marks as intended', () =>
      fixes(10, 4, 'Mark as intended (a comment with `super-user`)', (text) =>
        text.replace('username: ben', 'username: ben # users-yml-disable-line super-user'),
      ));

    it('hashes the plain-text password in place', async () => {
      await workbench.editor.goTo(6, 22);
      await workbench.fix('Hash this plain-text password (bcrypt)');
      const text = await saved((each) => each.includes('$2b$04$'));
      const hash = /hashed_password: (\$2b\$04\$\S{53}) #/.exec(text)?.[1] ?? '';
      assert.equal(
        text,
        original.replace('correct-horse-battery', () => hash),
      );
      assert.ok(await verifies('correct-horse-battery', hash));
      await workbench.replaceFile(faulty, original);
    });

    it('replaces a published API key by a random one', async () => {
      await workbench.editor.goTo(18, 14);
      await workbench.fix('Replace this API key by a new random one');
      const text = await saved((each) => !each.includes('rubrix.apikey'));
      const key = /api_key: (\S{20,}) # so is this/.exec(text)?.[1] ?? '';
      assert.equal(text, original.replace('rubrix.apikey', key));
      await workbench.replaceFile(faulty, original);
    });

    it('sets a new password, asked twice in a password box', async () => {
      await workbench.editor.goTo(17, 22);
      const box = workbench.page.locator('.quick-input-box input');
      await workbench.fix('Set a new password…', () => box.isVisible());
      await workbench.quickInput('a new secret');
      assert.equal(await box.getAttribute('type'), 'password');
      await workbench.screenshot('password-box');
      await workbench.quickInput('a new secret');
      const text = await saved((each) => each.includes('$2b$04$'));
      const hash = /hashed_password: (\$2b\$04\$\S{53}) # the published default/.exec(text)?.[1] ?? '';
      assert.ok(await verifies('a new secret', hash));
      await workbench.replaceFile(faulty, original);
    });
  });

  it('marks what keeps a file from being read, and mends it', async () => {
    const broken = team.replace('  api_key: dev', '  api_key:dev');
    await writeFile(join(workbench.folder, 'broken.users.yml'), broken);
    await workbench.openFile('broken.users.yml');
    await workbench.editor.goTo(6, 4);
    await workbench.page.locator('.squiggly-error').first().waitFor();
    await workbench.screenshot('slip');
    await workbench.fix('Write a space behind the colon');
    assert.equal(await workbench.editorText((text) => text === team), team);
  });

  it('hashes a password from the palette and inserts it', async () => {
    await workbench.openFile('note.txt');
    await workbench.runCommand('Users.yml (Argilla, Rubrix): Hash a Password with bcrypt and Insert It');
    await workbench.quickInput('palette secret');
    await workbench.quickInput('palette secret');
    const whole = /^\$2b\$04\$[./A-Za-z0-9]{53}$/;
    const hash = await workbench.editorText((text) => whole.test(text));
    assert.match(hash, whole);
    assert.ok(await verifies('palette secret', hash));
  });
});

describe('the tree of users and workspaces', () => {
  let folder: string;
  let workbench: Workbench;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'users-yml-tree-'));
    await writeFile(join(folder, 'users.yml'), team);
    workbench = await openWorkbench({ folder, theme: 'dark' });
  });

  after(async () => {
    await workbench.close();
    await rm(folder, { recursive: true });
  });

  /** The labels of the tree's rows, once one of them fits. */
  async function labels(isRight: (labels: string[]) => boolean): Promise<string[]> {
    const labelsOf = (rows: readonly TreeRow[]): string[] => rows.map(({ label }) => label);
    return labelsOf(await workbench.treeOnce(treeTitle, (rows) => isRight(labelsOf(rows))));
  }

  it('shows the sections, and under a workspace its users and the super-users', async () => {
    await workbench.openFile('users.yml');
    const sections = await labels((rows) => rows.includes('Super-users'));
    assert.deepEqual(
      ['Team workspaces', 'Private workspaces', 'Super-users'].filter((name) => !sections.includes(name)),
      [],
    );
    await workbench.expand(treeTitle, 'Team workspaces');
    await workbench.expand(treeTitle, 'backend');
    const open = await labels((rows) => rows.includes('root') && rows.includes('dev'));
    assert.ok(open.includes('root') && open.includes('dev'), open.join(', '));
    await workbench.screenshot('tree');
  });

  it('leads to the place of a user', async () => {
    await workbench.editor.comesTo(/^Ln 4, Col/, () => workbench.treeRow(treeTitle, 'dev').click());
  });

  it('follows an edit', async () => {
    await workbench.openFile('users.yml');
    await workbench.editor.goTo(7, 16);
    await workbench.page.keyboard.type('research, ');
    const rows = await labels((found) => found.includes('research'));
    assert.ok(rows.includes('research'), rows.join(', '));
  });

  it('keeps the last good state while the file is broken, and says so', async () => {
    await workbench.openFile('users.yml');
    await workbench.editor.goTo(4, 1);
    await workbench.page.keyboard.type('broken" ');
    await workbench.showView(treeTitle);
    await workbench.page.getByText("can't be read just now").first().waitFor();
    const rows = await labels((found) => found.includes('research'));
    assert.ok(rows.includes('research'), rows.join(', '));
    await workbench.screenshot('tree-broken');
  });
});
