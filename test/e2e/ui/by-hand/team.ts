import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { patience } from '../../../support/patience.ts';
import { openWorkbench, type Workbench } from '../workbench.ts';

export const treeTitle = 'Users and workspaces';

/** What is opened in the tree; none of these labels is in two files. */
const opened = new Set(['users.yml', 'reviews', 'news', 'press']);

/** Of "qwerty", at the lowest cost: what is tested is not the speed of bcrypt. */
const hash = '$2b$04$Qbu0/b61n6wG6zqwrzd34uv0GJjlGj3oybW0c4M90.Fc3rKbXCLZa';

function user(name: string, workspaces: string | null): string {
  const list = workspaces === null ? '' : `  workspaces: [${workspaces}]\n`;
  return `- username: ${name}\n  hashed_password: ${hash}\n  api_key: ${name}-8fW2kqZtR4mNvB3xT5pLs9\n${list}`;
}

/** The entries of `users.yml`, and all of it. */
export const [ana, ben, cem] = [user('ana', 'reviews'), user('ben', 'news'), user('cem', '')];
export const original =
  ana + ben + cem + user('root', null).replace('root', 'root # users-yml-disable-line super-user');

/** `other.users.yml`. */
export const other = user('dan', 'labels');

/** A folder of users files in VS Code: what each of the tests does to it, and what comes of it. */
export class Team {
  readonly workbench: Workbench;
  readonly #source: string;

  constructor(workbench: Workbench, source: string) {
    this.workbench = workbench;
    this.#source = source;
  }

  static async open(): Promise<Team> {
    const folder = await mkdtemp(join(tmpdir(), 'users-yml-change-'));
    await writeFile(join(folder, 'users.yml'), original);
    await writeFile(join(folder, 'other.users.yml'), other);
    await writeFile(join(folder, 'fixed.users.yml'), other.replace('dan', 'eve'));
    const settings = {
      'usersYml.verifyPublicPasswords': false,
      'usersYml.hash.cost': 4,
      'files.readonlyInclude': { '**/fixed.users.yml': true },
    };
    const workbench = await openWorkbench({ folder, settings });
    await workbench.openFile('users.yml');
    return new Team(workbench, folder);
  }

  async close(): Promise<void> {
    await this.workbench.close();
    await rm(this.#source, { recursive: true });
  }

  /** All as it was at first, and nothing told. */
  async reset(): Promise<void> {
    for (const [name, text] of [
      ['other.users.yml', other],
      ['users.yml', original],
    ] as const) {
      if (name !== 'users.yml' && (await readFile(join(this.workbench.folder, name), 'utf8')) === text) continue;
      await this.workbench.openFile(name);
      await this.workbench.replaceFile(name, text);
    }
    await this.workbench.runCommand('Notifications: Clear All Notifications');
  }

  /** The notification that says this, once it is there. */
  async notified(pattern: RegExp): Promise<string> {
    let said: readonly string[] = [];
    for (const end = Date.now() + patience; Date.now() < end; await this.workbench.page.waitForTimeout(100)) {
      said = await this.workbench.notifications();
      const found = said.find((text) => pattern.test(text));
      if (found !== undefined) return found;
    }
    throw new Error(`nothing says ${String(pattern)}, but ${said.join(' ')}`);
  }

  /** The text of the editor in front once it is saved and fits, or as it is after long. */
  saved(isRight: (text: string) => boolean): Promise<string> {
    return this.#once(isRight, () => this.workbench.editorText());
  }

  onDisk(file: string, isRight: (text: string) => boolean): Promise<string> {
    return this.#once(isRight, () => readFile(join(this.workbench.folder, file), 'utf8'));
  }

  /** Opens the tree of users.yml down to these labels, and waits until its rows no longer move. */
  async openTree(...labels: readonly string[]): Promise<void> {
    let before = '';
    for (const end = Date.now() + patience; Date.now() < end; await this.workbench.page.waitForTimeout(400)) {
      const rows = await this.workbench.tree(treeTitle, 3);
      const own = rows.slice(rows.findIndex(({ label }) => label === 'users.yml'));
      const closed = own.find(({ label, expanded }) => expanded === false && opened.has(label));
      const now = JSON.stringify(rows);
      const isThere = labels.every((each) => own.some(({ label }) => label === each));
      if (closed) await this.row(closed.label).click();
      else if (isThere && now === before) return;
      before = closed ? '' : now;
    }
    throw new Error(`The tree does not show ${labels.join(', ')}, or does not come to rest.`);
  }

  row(label: string): Locator {
    return this.workbench.treeRow(treeTitle, label);
  }

  async #once(isRight: (text: string) => boolean, read: () => Promise<string>): Promise<string> {
    let text = '';
    for (const end = Date.now() + patience; Date.now() < end; await this.workbench.page.waitForTimeout(100)) {
      text = await read();
      if (isRight(text)) break;
    }
    return text;
  }
}
