import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import type { FrameLocator } from 'playwright-core';
import type { Problem } from './problems.ts';
import { openWorkbench } from './workbench.ts';
import type { Workbench } from './workbench.ts';

/** Of "qwerty", at the lowest cost: what is tested is not the speed of bcrypt. */
const hash = '$2b$04$Qbu0/b61n6wG6zqwrzd34uv0GJjlGj3oybW0c4M90.Fc3rKbXCLZa';

function user(name: string): string {
  return `- username: ${name}\n  hashed_password: ${hash}\n  api_key: ${name}-8fW2kqZtR4mNvB3xT5pLs9\n  workspaces: [reviews]\n`;
}

describe('what an administrator asks for in VS Code', () => {
  let folder: string;
  let workbench: Workbench;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'users-yml-flows-'));
    await writeFile(join(folder, 'users.yml'), ['ana', 'ben', 'cem'].map(user).join(''));
    workbench = await openWorkbench({ folder, settings: { 'usersYml.verifyPublicPasswords': false } });
    await workbench.openFile('users.yml');
  });

  after(async () => {
    await workbench.close();
    await rm(folder, { recursive: true });
  });

  /** The page of a report, once it has this heading. */
  async function report(heading: string): Promise<FrameLocator> {
    const page = workbench.page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
    await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
    return page;
  }

  it('shows what the server makes of the file, at the user of the cursor, with links to its lines', async () => {
    await workbench.editor.goTo(6, 3);
    await workbench.runCommand(/Show What the Server Sees/);
    const page = await report('What Rubrix 0.18 makes of the file');
    await page.locator('tr.current', { hasText: 'ben' }).waitFor();
    await workbench.screenshot('seen');
    await workbench.editor.comesTo(/^Ln 9, Col 1/, () => page.getByRole('link', { name: 'cem' }).click());
    await page.locator('tr.current', { hasText: 'cem' }).waitFor();
    await workbench.closePages();
  });

  it('says whether the file migrates', async () => {
    await workbench.runCommand(/Migration Report/);
    const page = await report('Will it migrate?');
    await page.getByText('Yes: the migrate task would write 3 users.').waitFor();
    await workbench.screenshot('migration');
    await workbench.editor.comesTo(/^Ln 5, Col 1/, () => page.getByRole('link', { name: 'ben' }).click());
    await workbench.closePages();
  });

  it('audits passwords by users and hashes, and leads to the problems', async () => {
    await workbench.runCommand(/Audit Passwords/);
    assert.match(await workbench.notified(/^Passwords tried/), /3 users, 1 hash\. Guessed: 3 users, 1 hash\./);
    await workbench.screenshot('audit');
    await workbench.page.getByRole('button', { name: 'Show Problems' }).click();
    await workbench.page.locator('.markers-panel').waitFor();
    const guessed = (problems: readonly Problem[]): number =>
      problems.filter(({ code }) => code === 'guessable-password').length;
    assert.equal(guessed(await workbench.problemsOnce((problems) => guessed(problems) === 3)), 3);
    await workbench.runCommand('Notifications: Clear All Notifications');
  });

  it('selects the server for the file, ticks it from then on, and says what was written', async () => {
    await workbench.openFile('users.yml');
    await workbench.runCommand(/Select the Server/);
    await workbench.quick.lists('Argilla 1.5');
    const list = await workbench.quick.message(/in force, as nothing else is set/);
    assert.match(list, /Rubrix 0\.18 and earlier/);
    assert.match(list, /in force, as nothing else is set/);
    await workbench.screenshot('select-server');
    await workbench.quick.pick('Argilla 1.5');
    await workbench.quick.pick('This file');
    assert.match(await workbench.notified(/is judged for/), /users\.yml is judged for Argilla 1\.5 now: the comment/);
    const isWritten = (text: string): boolean => text.startsWith('# users-yml: server=argilla-1.5\n- username: ana');
    const text = await workbench.editorText(isWritten);
    assert.ok(isWritten(text), text);
    await workbench.runCommand(/Select the Server/);
    const inForce = /Argilla 1\.5[^]*in force, by the comment in the file/;
    assert.match(await workbench.quick.message(inForce), inForce);
    await workbench.quick.pick('Argilla 1.3');
    await workbench.screenshot('select-server-for');
    await workbench.quick.pick('This folder');
    assert.match(
      await workbench.notified(/^Written/),
      /\.vscode\/settings\.json is "argilla-1\.3" now\. The open file is judged for Argilla 1\.5/,
    );
    await workbench.runCommand('Notifications: Clear All Notifications');
  });
});
