import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import type { FrameLocator } from 'playwright-core';
import { user } from '../../../support/users.ts';
import { insist } from '../patient.ts';
import { openWorkbench, type Workbench } from '../workbench.ts';
import { axeFaults } from './axe.ts';
import { git } from './git.ts';

const themes = ['Light 2026', 'Dark 2026', 'Default High Contrast', 'Default High Contrast Light'];

const key = 'ana-8fW2kqZtR4mNvB3xT5pLs9';
const team =
  user('ana', { api_key: key, workspaces: '[labelling, reviews]' }) +
  user('ben', { workspaces: null }) +
  user('cid', { disabled: 'true', workspaces: '[reviews, ana]' }) +
  user('dora', { api_key: key, workspaces: '[archive]' });

const compose = `services:
  argilla:
    image: argilla/argilla-server:v1.5.1
    environment:
      ARGILLA_LOCAL_AUTH_USERS_DB_FILE: /config/users.yml
    volumes:
      - ./users.yml:/config/users.yml
`;

describe('our pages in VS Code have nothing that axe finds serious, in any theme', () => {
  let folder: string;
  let workbench: Workbench;
  let page: FrameLocator;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'users-yml-pages-'));
    await writeFile(join(folder, 'users.yml'), user('ana', { workspaces: '[reviews]' }) + user('eve'));
    git(folder, 'init', '--quiet', '--initial-branch=main');
    git(folder, 'add', 'users.yml');
    git(folder, 'commit', '--quiet', '-m', 'First users');
    await writeFile(join(folder, 'users.yml'), team);
    await writeFile(join(folder, 'docker-compose.yaml'), compose);
    workbench = await openWorkbench({ folder, settings: { 'usersYml.verifyPublicPasswords': false } });
    page = workbench.page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
    await mkdir(join(workbench.folder, '.vscode'));
    await workbench.openFile('users.yml');
    await workbench.page.getByRole('button', { name: 'Show Who Reaches What as a Table' }).waitFor();
  });

  after(async () => {
    await workbench.close();
    await rm(folder, { recursive: true });
  });

  /** Looks at the page that a command opens in every theme, and closes it. */
  async function look(title: RegExp, fill: () => Promise<unknown>): Promise<void> {
    await workbench.openFile('users.yml');
    await workbench.runCommand(title);
    await fill();
    const faults: string[] = [];
    for (const theme of themes) {
      const inTheme = page.locator(`body[data-vscode-theme-id="${theme}"]`);
      const settings = join(workbench.folder, '.vscode', 'settings.json');
      const set = (): Promise<void> => writeFile(settings, JSON.stringify({ 'workbench.colorTheme': theme }));
      // Of a change in the moment in which VS Code begins to watch nobody hears.
      await insist(`setting ${theme}`, set, () => inTheme.isVisible());
      for (const fault of await axeFaults(page)) faults.push(`${theme}: ${fault}`);
    }
    await workbench.closePages();
    assert.deepEqual(faults, []);
  }

  it('who reaches what as a table', () =>
    look(/Show Who Reaches What as a Table/, async () => {
      await page.getByText('4 of 4 users, 4 of 4 workspaces').waitFor();
      await page.getByRole('combobox', { name: 'Group' }).selectOption('role');
      await page
        .getByRole('rowheader', { name: /\(1\)$/ })
        .first()
        .waitFor();
      await page.getByRole('checkbox', { name: 'ana, reviews: listed' }).focus();
    }));

  it('many users from a list, right and wrong', () =>
    look(/Add Users from a List/, async () => {
      await page.getByRole('textbox', { name: 'The list' }).fill('username,full_name\nfay,Fay F.\nAna,\n');
      await page.getByText('1 row is wrong: mend it first, as all are added or none.').waitFor();
    }));

  it('whose access changes', () =>
    look(/Compare Access with HEAD/, () =>
      page
        .getByText(/users? gains? access/)
        .first()
        .waitFor(),
    ));

  it('what the server sees', () =>
    look(/Show What the Server Sees/, () => page.getByRole('heading', { level: 1 }).waitFor()));

  it('whether the file migrates', () =>
    look(/Migration Report/, () => page.getByRole('heading', { level: 1 }).waitFor()));

  it('what the container gets', () =>
    look(/Show What the Container Gets/, () => page.getByRole('heading', { level: 1 }).waitFor()));
});
