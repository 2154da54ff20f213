import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { patience } from '../../support/patience.ts';
import { user } from '../../support/users.ts';
import { chooseFromMenu } from './by-hand/context-menu.ts';
import { Keys } from './by-hand/keys.ts';
import { called } from './by-hand/titles.ts';
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
  let keys: Keys;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'users-yml-tree-'));
    await writeFile(join(folder, 'users.yml'), team);
    workbench = await openWorkbench({ folder, settings: { 'usersYml.verifyPublicPasswords': false } });
    keys = new Keys(workbench);
    await workbench.openFile('users.yml');
  });

  after(async () => {
    await workbench.close();
    await rm(folder, { recursive: true });
  });

  /** The rows, as label and description, once they are right. */
  async function rows(isRight: (rows: readonly string[]) => boolean): Promise<readonly string[]> {
    const texts = (await workbench.treeOnce(treeTitle, (found) => isRight(found.map(textOf)))).map(textOf);
    assert.ok(isRight(texts), texts.join('\n'));
    return texts;
  }

  /** The rows, as label and description, become these. */
  async function become(expected: readonly string[]): Promise<void> {
    const found = await workbench.treeOnce(treeTitle, (all) => all.map(textOf).join('\n') === expected.join('\n'));
    assert.deepEqual(found.map(textOf), expected);
  }

  /** A button above the tree, or what stands in the menu of the last one. */
  async function choose(title: string): Promise<void> {
    const bar = workbench.page.locator('.sidebar .composite.title, .sidebar .pane-header').filter({ visible: true });
    await bar.first().hover();
    const button = bar.getByRole('button', { name: title, exact: true }).first();
    const more = bar.getByRole('button', { name: /More Actions\.\.\./ }).first();
    // A button for what has just been chosen may still be there in place of this one.
    for (const end = Date.now() + patience; ;) {
      try {
        if (await button.isVisible()) return await button.click({ timeout: 5000 });
        return await chooseFromMenu(more, 'left', called(title), 0);
      } catch (error) {
        if (Date.now() > end) throw error;
      }
    }
  }

  const textOf = ({ label, description }: TreeRow): string => `${label} ${description}`.trim();
  const has = (text: string) => (all: readonly string[]) => all.includes(text);
  // Rows of users alone tell nothing: a workspace that is open has such, too.
  const isByUser = (all: readonly string[]): boolean =>
    all.includes('root super-user') && !all.some((text) => text.startsWith('Team workspaces'));

  it('has workspaces in the order that people expect, counts that add up, and who has findings', async () => {
    const found = await rows(has('Team workspaces 3 · 2 users'));
    assert.deepEqual(
      found.filter((text) => /^(reviews|w\d)/.test(text)),
      ['reviews 1 · and 1 super-user', 'w9 1 · and 1 super-user', 'w10 1 · and 1 super-user'],
    );
    await workbench.expand(treeTitle, 'reviews');
    await rows(has('ben 2 warnings'));
    await workbench.screenshot('tree-workspaces');
  });

  it('shows what each user reaches', async () => {
    await keys.command('Show the Tree by User: What Each Reaches');
    await rows(isByUser);
    await workbench.expand(treeTitle, 'ben');
    await become([
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
    await keys.command('Have the Tree Follow the Cursor');
    await workbench.openFile('users.yml');
    await workbench.editor.goTo(8, 17);
    const selected = workbench.page.locator('.pane .monaco-list-row.selected');
    await selected.filter({ hasText: 'reviews' }).waitFor();
    await workbench.editor.goTo(2, 1);
    await selected.filter({ hasText: 'ana' }).waitFor();
    await keys.command('Have the Tree Stay Where It Is');
  });

  it('shows names with some letters alone, while they are typed', async () => {
    await keys.command('Show the Tree by Workspace: Who Reaches Each');
    await rows(has('Team workspaces 3 · 2 users'));
    await keys.command('Filter Users and Workspaces');
    await workbench.page.locator('.quick-input-title', { hasText: 'Filter Users and Workspaces' }).waitFor();
    await workbench.page.locator('.quick-input-widget .quick-input-box input:focus').waitFor();
    await workbench.page.keyboard.type('rev');
    await workbench.page.getByText('Showing names with "rev" alone.').waitFor();
    await workbench.quick.leave(() => workbench.page.keyboard.press('Enter'));
    await become(['Team workspaces 1 · 1 user', 'reviews 1 · and 1 super-user', 'ben 2 warnings', 'root super-user']);
    await workbench.screenshot('tree-filter');
    await keys.command('Show All Users and Workspaces');
    await rows(has('Team workspaces 3 · 2 users'));
  });

  it('changes by its buttons, with the mouse alone', async () => {
    await choose('Show the Tree by User: What Each Reaches');
    await rows(isByUser);
    await choose('Show the Tree by Workspace: Who Reaches Each');
    await rows(has('Team workspaces 3 · 2 users'));
    await choose('Filter Users and Workspaces');
    await workbench.quickInput('w9');
    await rows(has('Team workspaces 1 · 1 user'));
    await choose('Show All Users and Workspaces');
    await rows(has('Team workspaces 3 · 2 users'));
    await choose('Have the Tree Follow the Cursor');
    await workbench.page.locator('.editor-group-container.active .view-line span span').getByText('w9').click();
    await workbench.page.locator('.pane .monaco-list-row.selected').filter({ hasText: 'ana' }).waitFor();
    await choose('Have the Tree Stay Where It Is');
    await choose('Show Who Reaches What as a Table (Access, Permissions)');
    const page = workbench.page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
    await page.getByText('3 of 3 users, 4 of 4 workspaces').waitFor();
    await workbench.closePages();
  });

  it('marks workspaces that can not be, and says that the server does not start', async () => {
    await workbench.openFile('users.yml');
    await workbench.editor.goTo(4, 16);
    await workbench.page.keyboard.type('a.b, ');
    const marked = '(no valid name) 1 · and 1 super-user · no server takes this name';
    await rows(has(marked));
    await workbench.page.getByText('The server does not start with users.yml: the problems say why.').waitFor();
    await workbench.screenshot('tree-refused');
  });
});
