import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { user } from '../../../support/users.ts';
import type { Problem } from '../problems.ts';
import type { TreeRow } from '../tree-view.ts';
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
    const question = /Conceder espacios de trabajo a ana\s+Nuevos espacios de trabajo, separados por comas/;
    assert.match(await workbench.quick.message(question), question);
    await workbench.screenshot('spanish-question');
    await workbench.page.keyboard.press('Escape');
    await workbench.runCommand(`${category}: Calcular el hash bcrypt de una contraseña y copiarlo`);
    await workbench.quickInput('');
    assert.match(await workbench.quick.message(/está vacía/), /La contraseña está vacía/);
    await workbench.screenshot('spanish-password');
    await workbench.page.keyboard.press('Escape');
  });

  it('has findings and hovers in Spanish', async () => {
    const { page, editor } = workbench;
    const isIt = ({ code }: Problem): boolean => code === 'super-user';
    const found = (await workbench.problemsOnce((problems) => problems.some(isIt))).find(isIt);
    assert.match(
      found?.message ?? '',
      /^`root` es superusuario, con acceso a todos los espacios de trabajo: no hay clave `workspaces`/,
    );
    await editor.goTo(1, 15);
    await editor.hover('Tiene acceso al espacio de trabajo privado y a 1 más: labelling.');
    await workbench.screenshot('spanish-finding');
    await page.keyboard.press('Escape');
  });

  it('explains a finding in Spanish', async () => {
    await workbench.runCommand(`${category}: Explicar un hallazgo`);
    await workbench.quick.pick('super-user');
    const page = workbench.page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
    await page.getByRole('heading', { name: 'Por qué' }).waitFor();
    await page.getByText('Un usuario con acceso a todos los espacios de trabajo.', { exact: true }).waitFor();
    await workbench.screenshot('spanish-page');
    await workbench.openFile('users.yml');
  });

  it('has its view in Spanish', async () => {
    const isSpanish = (rows: readonly TreeRow[]): boolean =>
      rows.some(({ label }) => label === 'Espacios de trabajo de equipo');
    const rows = await workbench.treeOnce('Usuarios y espacios de trabajo', isSpanish);
    assert.ok(isSpanish(rows), JSON.stringify(rows));
    await workbench.page.getByRole('treeitem', { name: '(nombre no válido)' }).first().waitFor();
    await workbench.screenshot('spanish-tree');
  });
});
