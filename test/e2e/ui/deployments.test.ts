import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { patience } from '../../support/patience.ts';
import type { TreeRow } from './tree-view.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

const users = `- username: ana
  hashed_password: $2b$12$H4N2Hi5qpmyPVRDrMjKTIetpp.SIWnvy2EKqxlLFxJrNswbRNiQbC
  api_key: ana-8fW2kqZtR4mNvB3xT5pLs9
  workspaces: [reviews]
`;

/** The guide's compose file with three faults: a hash that Compose eats, another prefix, no mount. */
const faulty = `services:
  argilla:
    image: argilla/argilla-server:v1.5.1
    ports:
      - "127.0.0.1:6900:6900"
    environment:
      ARGILLA_ELASTICSEARCH: http://elasticsearch:9200
      SECRET_KEY: 9f2c4b7ad81e40c5b3a6e7f01d29c8ba54e3f6a7c1b2d0e9
      ARGILLA_LOCAL_AUTH_DEFAULT_PASSWORD: $2b$12$H4N2Hi5qpmyPVRDrMjKTIetpp.SIWnvy2EKqxlLFxJrNswbRNiQbC
      RUBRIX_LOCAL_AUTH_USERS_DB_FILE: /config/.users.yaml
`;

const mended = faulty
  .replace('$2b$12$', () => '$$2b$$12$$')
  .replace('RUBRIX_', 'ARGILLA_')
  .replace(/$/, '    volumes:\n      - ./.users.yaml:/config/.users.yaml\n');

/** It gets the file, and keeps its users in a database. */
const latest = `services:
  next:
    image: argilla/argilla-server:latest
    volumes:
      - ./.users.yaml:/config/.users.yaml
`;

const unread = 'next | does not read it · latest · docker-compose.next.yaml';

const view = 'Users and workspaces';

describe('deployments in VS Code', () => {
  let folder: string;
  let workbench: Workbench;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'users-yml-deployed-'));
    await writeFile(join(folder, '.users.yaml'), users);
    await writeFile(join(folder, 'docker-compose.yaml'), faulty);
    await writeFile(join(folder, 'docker-compose.next.yaml'), latest);
    workbench = await openWorkbench({ folder, settings: { 'usersYml.verifyPublicPasswords': false } });
  });

  after(async () => {
    await workbench.close();
    await rm(folder, { recursive: true });
  });

  async function eventually<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
    for (const end = Date.now() + patience; Date.now() < end; await workbench.page.waitForTimeout(100)) {
      const found = await look();
      if (found !== undefined) return found;
    }
    throw new Error(`waited in vain: ${what}`);
  }

  /** What is below "Deployments" in the tree, once it says that. */
  async function deployments(what: string, isRight: (rows: readonly string[]) => boolean): Promise<void> {
    await eventually(what, async () => {
      const rows: readonly TreeRow[] = await workbench.tree(view);
      const from = rows.findIndex(({ label }) => label === 'Deployments');
      const shown = rows.slice(from + 1).map(({ label, description }) => `${label} | ${description}`);
      return from !== -1 && isRight(shown) ? true : undefined;
    });
  }

  it('mends the guide’s compose file by light bulbs, and the tree shows the file as read', async () => {
    // The palette knows our commands once the extension is there.
    await workbench.openFile('docker-compose.yaml');
    await workbench.problems(2);
    await deployments('what does not read it', (rows) => rows.join() === unread);
    await workbench.editor.focus();
    await workbench.screenshot('deployment-faults');
    await workbench.editor.goTo(10, 9);
    await workbench.editor.hover('No users file is read');
    await workbench.screenshot('deployment-hover');
    await workbench.page.keyboard.press('Escape');
    for (const [line, title] of [
      [10, /^Rename/],
      [9, /^Write each/],
      [10, /^Mount/],
    ] as const) {
      await workbench.editor.goTo(line, 9);
      const isIt = (each: string): boolean => title.test(each);
      const chosen = (await workbench.lightBulb((titles) => titles.some(isIt))).find(isIt);
      assert.ok(chosen !== undefined, String(title));
      await workbench.fix(chosen);
    }
    assert.equal(await workbench.editorText((text) => text === mended), mended);
    await deployments('the file as read', (rows) => rows.join() === `argilla | v1.5.1 · docker-compose.yaml,${unread}`);
    await workbench.screenshot('deployment-read');
  });

  it('leads from the users file to its deployments', async () => {
    await workbench.openFile('.users.yaml');
    const read = 'Read by docker-compose.yaml › argilla';
    await workbench.editor.lens(read);
    await workbench.editor.lens('Not read by docker-compose.next.yaml › next');
    await workbench.screenshot('deployment-lens');
    await workbench.editor.comesTo(/^Ln 2, Col \d+ \(7 selected\)/, async () => {
      await workbench.openFile('.users.yaml');
      await (await workbench.editor.lens(read)).click();
    });
  });

  it('names the command that restarts the server, once the users file is saved', async () => {
    await workbench.openFile('.users.yaml');
    await workbench.editor.goTo(4, 22);
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.type(' # ours');
    await workbench.editorText((text) => text.includes('# ours'));
    const said = await workbench.notified(/docker compose/);
    assert.match(said, /docker-compose\.yaml › argilla reads the file .*: docker compose restart argilla/);
    await workbench.page.locator('[id="status.languageStatus"]').hover();
    const item = workbench.page.locator('.hover-language-status').filter({ hasText: 'docker compose restart argilla' });
    await item.first().waitFor();
    await workbench.screenshot('deployment-restart');
    await workbench.page.keyboard.press('Escape');
    await workbench.runCommand('Notifications: Clear All Notifications');
  });

  it('adds a users file to a compose file, as one step to undo', async () => {
    await writeFile(
      join(workbench.folder, 'compose.team.yaml'),
      faulty.replace(/ {6}ARGILLA_LOCAL[^]*/, '').replace('argilla:', 'team:'),
    );
    await workbench.openFile('.users.yaml');
    const question = workbench.page.locator('.quick-input-title', { hasText: 'Add to a Compose File' });
    const refusal = workbench.page.getByText('No compose file here has a service');
    // The server knows of the new file once VS Code has told it.
    await eventually('the question', async () => {
      await workbench.runCommand('Notifications: Clear All Notifications');
      await workbench.runCommand(/Add the Users File to a Compose File/);
      await question.or(refusal).filter({ visible: true }).first().waitFor();
      return (await question.isVisible()) ? true : undefined;
    });
    assert.deepEqual(await workbench.quick.picks(['compose.team.yaml › team']), ['compose.team.yaml › team']);
    await workbench.screenshot('deployment-add');
    await workbench.quick.pick('compose.team.yaml › team');
    await workbench.editor.shows('compose.team.yaml');
    const before = await readFile(join(workbench.folder, 'compose.team.yaml'), 'utf8');
    const added = `${before}      ARGILLA_LOCAL_AUTH_USERS_DB_FILE: /config/.users.yaml\n    volumes:\n      - ./.users.yaml:/config/.users.yaml\n`;
    assert.equal(await workbench.editorText((text) => text === added), added);
    await workbench.page.keyboard.press('Control+Z');
    assert.equal(await workbench.editorText((text) => text === before), before);
  });

  it('makes a users file that a compose file beside it gets', async () => {
    await workbench.runCommand(/New Users File/);
    await workbench.quick.answerPath(join(workbench.folder, 'users.yml'));
    await workbench.quick.pick('Empty');
    await eventually('the services', async () => {
      const picks = await workbench.quick.picks();
      return picks[0] === 'compose.team.yaml › team' && picks.at(-1) === 'None' ? true : undefined;
    });
    await workbench.screenshot('deployment-new-file');
    await workbench.quick.pick('compose.team.yaml › team');
    await workbench.editor.shows('compose.team.yaml');
    const mount = /\n {6}- \.\/users\.yml:\/config\/users\.yml\n$/;
    assert.match(await workbench.editorText((text) => mount.test(text)), mount);
    assert.equal(await readFile(join(workbench.folder, 'users.yml'), 'utf8'), '[]\n');
  });

  it('says by which deployment a file is judged, also when that alone changes', async () => {
    await workbench.openFile('.users.yaml');
    const judgedBy = async (service: string): Promise<void> => {
      const deployment = `docker-compose.yaml › ${service}`;
      const item = workbench.page.locator('.hover-language-status');
      await eventually(deployment, async () => {
        await workbench.page.mouse.move(640, 300);
        await workbench.page.locator('[id="status.languageStatus"]').hover();
        await workbench.page.waitForTimeout(500);
        const text = (await item.allInnerTexts()).join();
        const says = [`deployed by ${deployment}`, `docker compose restart ${service}`];
        return says.every((each) => text.includes(each)) ? true : undefined;
      });
    };
    await rm(join(workbench.folder, 'docker-compose.next.yaml'));
    await judgedBy('argilla');
    await writeFile(join(workbench.folder, 'docker-compose.yaml'), mended.replace('argilla:', 'server:'));
    await judgedBy('server');
    await workbench.editor.lens('Read by docker-compose.yaml › server');
    await workbench.screenshot('deployment-by');
  });
});
