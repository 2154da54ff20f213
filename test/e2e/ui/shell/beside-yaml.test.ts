import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { patience } from '../../../support/patience.ts';
import { user } from '../../../support/users.ts';
import { openWorkbench, type Workbench } from '../workbench.ts';
import { makeYamlExtension } from './yaml-extension.ts';

const team = `${user('ana', { workspaces: '[news]' })}${user('ben', { workspaces: '[reviews]' })}- username: cem\n  \n`;

for (const [order, delay] of [
  ['before ours', 0],
  ['after ours', 4000],
] as const) {
  describe(`a users file beside Red Hat YAML, which starts ${order}`, () => {
    let folder: string;
    let workbench: Workbench;

    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'users-yml-beside-'));
      await mkdir(join(folder, 'work'));
      await writeFile(join(folder, 'work', 'users.yml'), team);
      const others = [await makeYamlExtension(folder, delay)];
      workbench = await openWorkbench({ folder: join(folder, 'work'), others });
      await workbench.openFile('users.yml');
      await workbench.problems(1);
    });

    after(async () => {
      await workbench.close();
      await rm(folder, { recursive: true });
    });

    it('has one outline', async () => {
      let names: string[] = [];
      for (const end = Date.now() + patience; Date.now() < end && !names.includes('0');)
        names = (await workbench.tree('Outline')).map(({ label }) => label);
      // Theirs counts the users; ours, which names them, is left out.
      assert.ok(names.includes('0') && names.includes('1'), names.join());
      assert.ok(!names.includes('ana') && !names.includes('ben'), names.join());
      await workbench.screenshot(`beside-outline-${String(delay)}`);
    });

    it('has one hover', async () => {
      await workbench.editor.goTo(2, 5);
      await workbench.runCommand('Show or Focus Hover');
      const hover = workbench.page.locator('.monaco-hover:not(.hidden) .hover-contents');
      await hover.first().waitFor();
      assert.equal(await hover.count(), 1, (await hover.allInnerTexts()).join('\n---\n'));
      await workbench.screenshot(`beside-hover-${String(delay)}`);
      await workbench.page.keyboard.press('Escape');
    });

    it('offers each key once', async () => {
      await workbench.editor.goTo(10, 3);
      await workbench.runCommand('Trigger Suggest');
      const rows = workbench.page.locator('.suggest-widget .monaco-list-row .label-name');
      await rows.first().waitFor();
      const labels = await rows.allInnerTexts();
      assert.ok(labels.includes('workspaces'), labels.join());
      assert.deepEqual(labels.toSorted(), [...new Set(labels)].toSorted());
      await workbench.screenshot(`beside-completion-${String(delay)}`);
    });
  });
}
