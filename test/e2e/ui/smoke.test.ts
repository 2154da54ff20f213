import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { openWorkbench } from './workbench.ts';
import type { Workbench } from './workbench.ts';

const text = 'plain: file\nlist:\n- one\n- two\n';

describe('the workbench', () => {
  let folder: string;
  let workbench: Workbench;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'users-yml-smoke-'));
    await writeFile(join(folder, 'plain.yml'), text);
    workbench = await openWorkbench({ folder });
  });

  after(async () => {
    await workbench.close();
    await rm(folder, { recursive: true });
  });

  it('opens a YAML file of the folder and shows its text', async () => {
    await workbench.openFile('plain.yml');
    assert.equal(await workbench.editor.visibleText((shown) => shown === text), text);
    await workbench.screenshot('smoke');
  });

  it('saves what is typed', async () => {
    await workbench.editor.goTo(4, 6);
    await workbench.page.keyboard.type('!');
    const typed = text.replace('two', 'two!');
    assert.equal(await workbench.editorText((saved) => saved === typed), typed);
  });
});
