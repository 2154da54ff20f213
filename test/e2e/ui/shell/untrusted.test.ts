import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { patience } from '../../../support/patience.ts';
import { user } from '../../../support/users.ts';
import type { Problem } from '../problems.ts';
import { openWorkbench, type Workbench } from '../workbench.ts';

/** The folder would have its server read the file, and hide who is a super-user. */
const settings = {
  'usersYml.server': 'argilla-1.5',
  'usersYml.severity': { 'super-user': 'off' },
  'usersYml.maxProblems': 1,
};

describe('a folder that nobody trusts, in VS Code', () => {
  let folder: string;
  let workbench: Workbench;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'users-yml-untrusted-'));
    await mkdir(join(folder, '.vscode'));
    await writeFile(join(folder, '.vscode', 'settings.json'), JSON.stringify(settings));
    await writeFile(join(folder, 'users.yml'), user('ana', { superuser: 'true' }) + user('ben', { colour: 'red' }));
    workbench = await openWorkbench({ folder, isUntrusted: true });
    await workbench.openFile('users.yml');
  });

  after(async () => {
    await workbench.close();
    await rm(folder, { recursive: true });
  });

  it('chooses the server, and hides nothing', async () => {
    await workbench.page.getByText('Restricted Mode').first().waitFor();
    const isRight = (problems: readonly Problem[]): boolean =>
      ['super-user', 'unknown-key'].every((wanted) => problems.some(({ code }) => code === wanted));
    const found = await workbench.problemsOnce(isRight);
    assert.ok(isRight(found), found.map(({ code }) => code).join());
    await workbench.screenshot('untrusted');
  });
});

describe('a configuration file that nobody trusts, in VS Code', () => {
  const restricted = 'only the server and graver severities count, as the folder is not trusted';
  let folder: string;
  let workbench: Workbench;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'users-yml-untrusted-'));
    await writeFile(join(folder, 'users.yml'), user('ana', { workspaces: null }));
    const config = { server: 'argilla-1.3', severity: { 'super-user': 'off' } };
    await writeFile(join(folder, 'users-yml.config.json'), JSON.stringify(config));
    workbench = await openWorkbench({ folder, isUntrusted: true });
    await workbench.openFile('users.yml');
  });

  after(async () => {
    await workbench.close();
    await rm(folder, { recursive: true });
  });

  /** What the language status says of the file in front, once it says this, or no longer. */
  async function statusSays(words: string, isSaid: boolean): Promise<string> {
    const hover = workbench.page.locator('.hover-language-status', { hasText: /Argilla/ });
    let said = '';
    for (const end = Date.now() + patience; Date.now() < end; await workbench.page.waitForTimeout(300)) {
      await workbench.page.mouse.move(600, 300);
      await workbench.page.locator('[id="status.languageStatus"]').hover();
      await workbench.page.waitForTimeout(700);
      said = (await hover.isVisible()) ? await hover.innerText() : '';
      if (said !== '' && said.includes(words) === isSaid) return said;
    }
    throw new Error(`The language status says: ${said}`);
  }

  const isFound = (problems: readonly Problem[]): boolean => problems.some(({ code }) => code === 'super-user');

  it('chooses the server and hides nothing, and the status says so', async () => {
    assert.match(await statusSays(restricted, true), /Argilla 1\.3[^]*users-yml\.config\.json/);
    await workbench.screenshot('untrusted-status');
    assert.ok(isFound(await workbench.problemsOnce(isFound)));
  });

  it('counts whole from the moment on that somebody trusts the folder', async () => {
    await workbench.runCommand('Workspaces: Manage Workspace Trust');
    await workbench.page.locator('.workspace-trust-editor').getByRole('button', { name: 'Trust', exact: true }).click();
    await workbench.openFile('users.yml');
    assert.match(await statusSays(restricted, false), /chosen by users-yml\.config\.json/);
    assert.ok(!isFound(await workbench.problemsOnce((problems) => !isFound(problems))), 'the finding stays');
  });
});
