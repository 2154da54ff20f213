import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { user } from '../../../support/users.ts';
import { openWorkbench, type Workbench } from '../workbench.ts';

const category = 'Users.yml (Argilla, Rubrix)';

describe('the extension in Spanish', () => {
  let folder: string;
  let workbench: Workbench;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'users-yml-spanish-'));
    const users = [
      ['ana', '[labelling]'],
      ['root', null],
      ['eva', '[not a name]'],
    ] as const;
    const text = users.map(([name, workspaces]) => user(name, { workspaces })).join('');
    await writeFile(join(folder, 'users.yml'), text);
    workbench = await openWorkbench({ folder, language: 'es', settings: { 'usersYml.hash.cost': 4 } });
    await workbench.openFile('users.yml');
  });

  after(async () => {
    await workbench.close();
    await rm(folder, { recursive: true });
  });

  it('has its commands, and asks and tells, in Spanish', async () => {
    await workbench.editor.goTo(1, 3);
    await workbench.runCommand(`${category}: Conceder espacios de trabajo a un usuario`);
    assert.match(
      await workbench.quick.message(),
      /Conceder espacios de trabajo a ana\s+Nuevos espacios de trabajo, separados por comas/,
    );
    await workbench.screenshot('spanish-question');
    await workbench.page.keyboard.press('Escape');
    await workbench.runCommand(`${category}: Calcular el hash bcrypt de una contraseña y copiarlo`);
    await workbench.quickInput('');
    assert.match(await workbench.quick.message(), /La contraseña está vacía/);
    await workbench.screenshot('spanish-password');
    await workbench.page.keyboard.press('Escape');
  });

  it('has findings and hovers in Spanish', async () => {
    const { page, editor } = workbench;
    const found = (await workbench.problems(1)).find(({ code }) => code === 'super-user');
    assert.match(
      found?.message ?? '',
      /^`root` es superusuario, con acceso a todos los espacios de trabajo: no hay clave `workspaces`/,
    );
    await editor.goTo(1, 15);
    await workbench.runCommand('Show or Focus Hover');
    const hover = page.locator('.monaco-hover:visible');
    await hover.filter({ hasText: 'Tiene acceso al espacio de trabajo privado y a 1 más: labelling.' }).waitFor();
    await workbench.screenshot('spanish-finding');
    await page.keyboard.press('Escape');
  });

  it('has its view in Spanish', async () => {
    const rows = await workbench.tree('Usuarios y espacios de trabajo', 3);
    assert.ok(
      rows.some(({ label }) => label === 'Espacios de trabajo de equipo'),
      JSON.stringify(rows),
    );
    await workbench.page.getByRole('treeitem', { name: '(nombre no válido)' }).first().waitFor();
    await workbench.screenshot('spanish-tree');
  });
});
