import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { user } from '../../../support/users.ts';
import type { Problem } from '../problems.ts';
import { openWorkbench, type Workbench } from '../workbench.ts';

const steps = [
  'Open your users file, or make one',
  'See what the server will do',
  'Set passwords without a terminal',
  'See who reaches what',
  'Say which server reads the file',
];

describe('the first users file', () => {
  let folder: string;
  let workbench: Workbench;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'users-yml-first-'));
    await writeFile(join(folder, 'accounts.yml'), user('ana', { workspaces: null }) + user('ben'));
    workbench = await openWorkbench({ folder });
  });

  after(async () => {
    await workbench.close();
    await rm(folder, { recursive: true });
  });

  it('is asked for in the empty tree', async () => {
    await workbench.showView('Users and workspaces');
    await workbench.page.getByText('There is no users file here').waitFor();
    await workbench.page.getByRole('button', { name: 'New Users File' }).first().waitFor();
    await workbench.screenshot('first-empty');
  });

  it('is shown step by step, with pictures', async () => {
    await workbench.page.getByRole('button', { name: 'Get Started' }).click();
    await workbench.page.getByText(steps[0] ?? '').waitFor();
    // There is room for pictures in a wide editor alone.
    await workbench.page.keyboard.press('Control+B');
    for (const [index, title] of steps.entries()) {
      const step = workbench.page.locator('.getting-started-step').filter({ hasText: title });
      await step.locator('.step-title').click();
      await step.and(workbench.page.locator('.expanded')).waitFor();
      const picture = workbench.page.locator('.getting-started-media');
      await picture.locator('iframe').first().waitFor();
      await workbench.page.waitForTimeout(1000); // the picture is drawn in a page of its own
      await workbench.screenshot(`walkthrough-${String(index + 1)}`);
    }
    await workbench.page.keyboard.press('Control+B');
    await workbench.runCommand('View: Close Editor');
  });

  it('is known under another name, and checked by a click', async () => {
    await workbench.openFile('accounts.yml');
    const lens = await workbench.editor.lens('This looks like a users file');
    await workbench.screenshot('first-offer');
    await lens.click();
    const isFound = (problems: readonly Problem[]): boolean => problems.some(({ code }) => code === 'super-user');
    assert.ok(isFound(await workbench.problemsOnce(isFound)));
    const isChecked = (text: string): boolean => text.startsWith('# users-yml: check\n- username: ana\n');
    const text = await workbench.editorText(isChecked);
    assert.ok(isChecked(text), text);
  });
});
