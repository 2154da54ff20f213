import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { patience } from '../../../support/patience.ts';
import { user } from '../../../support/users.ts';
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
    let found: string[] = [];
    const isRight = () => found.includes('super-user') && found.includes('unknown-key');
    for (const end = Date.now() + patience; Date.now() < end && !isRight();)
      found = (await workbench.problems(2)).map(({ code }) => code);
    if (!isRight()) throw new Error(`found ${found.join()}`);
    await workbench.screenshot('untrusted');
  });
});
