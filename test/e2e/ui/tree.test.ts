import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { patience } from '../../support/patience.ts';
import { user } from '../../support/users.ts';
import type { TreeRow } from './tree-view.ts';
import { openWorkbench } from './workbench.ts';
import type { Workbench } from './workbench.ts';

const treeTitle = 'Users and workspaces';

const team =
  user('ana', { workspaces: '[w10, w9]' }) +
  user('ben', { api_key: 'ana-8fW2kqZtR4mNvB3xT5pLs9', workspaces: '[reviews, ana]' }) +
  user('root', { workspaces: null }).replace('root', 'root # users-yml-disable-line super-user');

describe('the tree by workspace and by user', () => {
  let folder: string;
  let workbench: Workbench;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'users-yml-tree-'));
    await writeFile(join(folder, 'users.yml'), team);
    workbench = await openWorkbench({ folder, settings: { 'usersYml.verifyPublicPasswords': false } });
    await workbench.openFile('users.yml');
  });

  after(async () => {
    await workbench.close();
    await rm(folder, { recursive: true });
  });

  /** The rows, as label and description, once they are right. */
  async function rows(isRight: (rows: readonly string[]) => boolean): Promise<readonly string[]> {
    let texts: readonly string[] = [];
    for (const end = Date.now() + patience; Date.now() < end; await workbench.page.waitForTimeout(200)) {
      texts = (await workbench.tree(treeTitle)).map(textOf);
      if (isRight(texts)) break;
    }
    return texts;
  }

  const textOf = ({ label, description }: TreeRow): string => `${label} ${description}`.trim();
  const has = (text: string) => (all: readonly string[]) => all.includes(text);

  it('has workspaces in the order that people expect, counts that add up, and who has findings', async () => {
    const found = await rows(has('Team workspaces 3 · 2 users'));
    assert.deepEqual(
      found.filter((text) => /^(reviews|w\d)/.test(text)),
      ['reviews 1 · and 1 super-user', 'w9 1 · and 1 super-user', 'w10 1 · and 1 super-user'],
    );
    await workbench.treeRow(treeTitle, 'reviews').click();
    assert.ok((await rows(has('ben 2 warnings'))).includes('ben 2 warnings'));
    await workbench.screenshot('tree-workspaces');
  });

  it('shows what each user reaches', async () => {
    await workbench.runCommand(/Show the Tree by User/);
    await rows(has('ben 2 warnings'));
    await workbench.treeRow(treeTitle, 'ben').click();
    await workbench.page.keyboard.press('ArrowRight');
    const found = await rows(has('reviews'));
    assert.deepEqual(found, [
      'ana',
      'ben 2 warnings',
      'ben private',
      'ana private workspace of another user',
      'reviews',
      'root super-user',
    ]);
    await workbench.screenshot('tree-users');
  });

  it('follows the cursor once it is told to', async () => {
    await workbench.runCommand(/Have the Tree Follow the Cursor/);
    await workbench.openFile('users.yml');
    await workbench.editor.goTo(8, 17);
    const selected = workbench.page.locator('.pane .monaco-list-row.selected');
    await selected.filter({ hasText: 'reviews' }).waitFor();
    await workbench.editor.goTo(2, 1);
    await selected.filter({ hasText: 'ana' }).waitFor();
    await workbench.runCommand(/Have the Tree Stay Where It Is/);
  });

  it('shows names with some letters alone, while they are typed', async () => {
    await workbench.runCommand(/Show the Tree by Workspace/);
    await rows(has('Team workspaces 3 · 2 users'));
    await workbench.runCommand(/Filter Users and Workspaces/);
    await workbench.page.keyboard.type('rev');
    await workbench.page.getByText('Showing names with "rev" alone.').waitFor();
    await workbench.page.keyboard.press('Enter');
    const found = await rows(has('ben 2 warnings'));
    assert.deepEqual(found, [
      'Team workspaces 1 · 1 user',
      'reviews 1 · and 1 super-user',
      'ben 2 warnings',
      'root super-user',
    ]);
    await workbench.screenshot('tree-filter');
    await workbench.runCommand(/Show All Users and Workspaces/);
    await rows(has('Team workspaces 3 · 2 users'));
  });

  it('marks workspaces that can not be, and says that the server does not start', async () => {
    await workbench.openFile('users.yml');
    await workbench.editor.goTo(4, 16);
    await workbench.page.keyboard.type('a.b, ');
    const marked = '(no valid name) 1 · and 1 super-user · no server takes this name';
    assert.ok((await rows(has(marked))).includes(marked));
    await workbench.page.getByText('The server does not start with users.yml: the problems say why.').waitFor();
    await workbench.screenshot('tree-refused');
  });
});
