import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { user } from '../../../support/users.ts';
import { once } from '../patient.ts';
import type { TreeRow } from '../tree-view.ts';
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
      // Theirs counts the users; ours, which names them, is left out.
      const labels = (rows: readonly TreeRow[]): readonly string[] => rows.map(({ label }) => label);
      const isTheirs = (names: readonly string[]): boolean =>
        ['0', '1'].every((name) => names.includes(name)) && !['ana', 'ben'].some((name) => names.includes(name));
      const names = labels(await workbench.treeOnce('Outline', (rows) => isTheirs(labels(rows))));
      assert.ok(isTheirs(names), names.join());
      await workbench.screenshot(`beside-outline-${String(delay)}`);
    });

    it('has one hover', async () => {
      await workbench.editor.goTo(2, 5);
      const hover = (await workbench.editor.hover()).locator('.hover-contents');
      assert.equal(await hover.count(), 1, (await hover.allInnerTexts()).join('\n---\n'));
      await workbench.screenshot(`beside-hover-${String(delay)}`);
      await workbench.page.keyboard.press('Escape');
    });

    it('offers each key once', async () => {
      await workbench.editor.goTo(10, 3);
      const rows = workbench.page.locator('.suggest-widget.visible .monaco-list-row .label-name');
      await workbench.editor.press('Control+Space', () => rows.first().isVisible());
      const labels = await once(
        () => rows.allInnerTexts(),
        (found) => found.includes('workspaces'),
      );
      assert.ok(labels.includes('workspaces'), labels.join());
      assert.deepEqual(labels.toSorted(), [...new Set(labels)].toSorted());
      await workbench.screenshot(`beside-completion-${String(delay)}`);
    });
  });
}
