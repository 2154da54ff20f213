import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { patience } from '../../../support/patience.ts';
import { user } from '../../../support/users.ts';
import { insist } from '../patient.ts';
import { openWorkbench, type Workbench } from '../workbench.ts';

const command = (title: string): string => `Users.yml (Argilla, Rubrix): ${title}`;

describe('what helps to find a fault', () => {
  let folder: string;
  let workbench: Workbench;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'users-yml-secret-place-'));
    const text = user('ana', { workspaces: null }) + user('ben', { api_key: 'kq7zt2mxw9lp4rv8yb3n', full_name: 'Ben' });
    await writeFile(join(folder, 'users.yml'), text);
    await writeFile(join(folder, 'kq7zt2mxw9.users.yml'), 'users: []\n');
    const settings = { 'usersYml.files': ['kq7zt2mxw9/*.yml'], 'usersYml.hash.cost': 11 };
    workbench = await openWorkbench({ folder, settings });
    await workbench.openFile('users.yml');
    await workbench.problems(1);
  });

  after(async () => {
    await workbench.close();
    await rm(folder, { recursive: true });
  });

  async function textInFront(isThere: (text: string) => boolean): Promise<string> {
    let text = '';
    for (const end = Date.now() + patience; Date.now() < end; await workbench.page.waitForTimeout(200)) {
      text = await workbench.page.locator('.editor-group-container.active .view-lines').innerText();
      text = text.replaceAll('\u00a0', ' ');
      if (isThere(text)) break;
    }
    return text;
  }

  it('a report for the clipboard tells versions, settings and how files are read, and no secret, name or path', async () => {
    await workbench.runCommand(command('Copy Diagnostic Report (for a Bug Report)'));
    await workbench.notified(/The diagnostic report is in the clipboard/);
    await workbench.page.getByRole('button', { name: 'Show', exact: true }).click();
    const text = await textInFront((each) => each.includes('super-user 1'));
    for (const part of ['running, version', '= 11 (user)', 'has 1 entry (user)', '2 known, 1 of them none of ours'])
      assert.ok(text.includes(part), `${part} in ${text}`);
    assert.doesNotMatch(text, /ana|Ben|kq7zt|\$2b|secret-place/);
    await workbench.screenshot('report');
  });

  it('the log tells the version, why the server runs, and how each file is read', async () => {
    // The panel shows its end, and no more lines than there is room for.
    const line = workbench.page.locator('.panel .view-line').getByText('judged for').last();
    await insist(
      'the command that shows the log',
      () => workbench.runCommand(command('Show the Log')),
      () => line.isVisible(),
    );
    const log = await workbench.log();
    for (const part of [
      /Extension \S+ in VS Code/,
      /is needed: (?:a users file|a file of the workspace) /,
      /users-yml \S+ is ready/,
      /\/users\.yml: a users file by its content, judged for Rubrix 0\.18 \(the setting usersYml\.server\)/,
    ])
      assert.match(log, part);
    assert.doesNotMatch(log, /kq7zt2mxw9lp|\$2b\$/);
    await workbench.screenshot('log');
  });

  it('settings stand under headings', async () => {
    await workbench.runCommand('Preferences: Open User Settings');
    const box = workbench.page.locator('.settings-editor .suggest-input-container .view-lines');
    const focused = workbench.page.locator('.settings-editor .suggest-input-container .monaco-editor.focused');
    await insist(
      'a click into the search',
      () => box.click(),
      () => focused.isVisible(),
    );
    await workbench.page.keyboard.type('@ext:users-yml.users-yml');
    for (const heading of ['Users files', 'Problems', 'Editor', 'Passwords', 'Log'])
      await workbench.page.locator('.settings-toc-container').getByText(heading, { exact: true }).first().waitFor();
    await workbench.screenshot('settings');
  });
});
