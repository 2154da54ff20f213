import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import type { Frame } from 'playwright-core';
import { patience } from '../../support/patience.ts';
import { openWorkbench } from './workbench.ts';
import type { Workbench } from './workbench.ts';

const hash = '$2b$12$H4Nana.qpmyPVRDrMjKTIetpp.SIWnvy2EKqxlLFxJrNswbRNiQbC';
const superUser = `- username: ana\n  hashed_password: ${hash}\n  api_key: ana-8fW2kqZtR4mNvB3xT5pLs9\n`;
const name = 'users-yml.config.json';

describe('a configuration file, and the page of a finding, in VS Code', () => {
  let folder: string;
  let workbench: Workbench;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'users-yml-config-'));
    await writeFile(join(folder, 'users.yml'), superUser);
    await writeFile(join(folder, name), '{ "severity": { "super-user": "error" } }\n');
    workbench = await openWorkbench({ folder });
    await workbench.openFile('users.yml');
  });

  after(async () => {
    await workbench.close();
    await rm(folder, { recursive: true });
  });

  const severities = async () =>
    (await workbench.problems(1)).filter(({ code }) => code === 'super-user').map(({ severity }) => severity);

  async function until(what: string, look: () => Promise<boolean>): Promise<void> {
    for (const end = Date.now() + patience; Date.now() < end; await workbench.page.waitForTimeout(200))
      if (await look()) return;
    throw new Error(`waited in vain: ${what}`);
  }

  it('changes severities, and is followed', async () => {
    await until('an error', async () => (await severities())[0] === 'error');
    // Of a change in the moment in which VS Code begins to watch nobody hears.
    await until('an information', async () => {
      await writeFile(join(workbench.folder, name), '{ "severity": { "super-user": "information" } }\n');
      for (let look = 0; look < 20; look++) if ((await severities())[0] === 'info') return true;
      return false;
    });
  });

  it('shows in itself what is wrong', async () => {
    await writeFile(join(workbench.folder, name), '{ "severity": { "super-usr": "off" } }\n');
    const ours = async () => (await workbench.problems(2)).filter(({ source }) => source === 'users-yml');
    await until('the finding', async () => (await ours()).some(({ code }) => code === 'bad-configuration'));
    await workbench.openFile(name);
    await workbench.screenshot('config-file');
  });

  it('comes with a page for each finding', async () => {
    await workbench.openFile('users.yml');
    await workbench.editor.goTo(1, 1);
    await workbench.runCommand('Users.yml (Argilla, Rubrix): Explain a Finding');
    const pick = workbench.page.locator('.quick-input-widget');
    await pick.getByText('at the cursor').first().waitFor();
    await workbench.screenshot('explain-question');
    await workbench.quick.press('Enter');
    await workbench.page.locator('.tab', { hasText: /Preview super-user/ }).waitFor();
    const { page } = workbench;
    const textOf = (frame: Frame): Promise<string> =>
      frame
        .locator('body')
        .innerText()
        .catch(() => '');
    await until('the page', async () => {
      const texts = await Promise.all(page.frames().map(textOf));
      return texts.some((text) => text.includes('A user who reaches every workspace.'));
    });
    await workbench.screenshot('explain-page');
  });
});
