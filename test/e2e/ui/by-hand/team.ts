import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { patience } from '../../../support/patience.ts';
import { insist, once } from '../patient.ts';
import type { TreeRow } from '../tree-view.ts';
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
  static #shared: Promise<Team> | undefined;

  readonly workbench: Workbench;

  constructor(workbench: Workbench) {
    this.workbench = workbench;
  }

  /** One window for all suites of it, each test of which begins with a `reset`; open until somebody closes it. */
  static shared(): Promise<Team> {
    this.#shared ??= this.#open();
    return this.#shared;
  }

  static async #open(): Promise<Team> {
    const folder = await mkdtemp(join(tmpdir(), 'users-yml-change-'));
    await writeFile(join(folder, 'users.yml'), original);
    await writeFile(join(folder, 'other.users.yml'), other);
    await writeFile(join(folder, 'fixed.users.yml'), other.replace('dan', 'eve'));
    const settings = {
      'usersYml.verifyPublicPasswords': false,
      'usersYml.hash.cost': 4,
      'editor.stickyScroll.enabled': false, // it would lie over lines to click
      'files.readonlyInclude': { '**/fixed.users.yml': true },
    };
    const workbench = await openWorkbench({ folder, settings });
    await rm(folder, { recursive: true });
    await workbench.openFile('users.yml');
    return new Team(workbench);
  }

  async close(): Promise<void> {
    Team.#shared = undefined;
    await this.workbench.close();
  }

  /** The text of users.yml is, or soon gets, this one. */
  async becomes(wanted: string): Promise<void> {
    await this.workbench.openFile('users.yml');
    assert.equal(await this.saved((text) => text === wanted), wanted);
  }

  /** All as it was at first, and nothing told. */
  async reset(): Promise<void> {
    for (const [name, text] of [
      ['other.users.yml', other],
      ['users.yml', original],
    ] as const) {
      if (name !== 'users.yml' && !(await this.#isDirty(name)) && (await this.#onDisk(name)) === text) continue;
      await this.workbench.openFile(name);
      await this.workbench.replaceFile(name, text);
    }
    if (await this.workbench.page.locator('.notifications-toasts .notification-list-item').first().isVisible())
      await this.workbench.runCommand('Notifications: Clear All Notifications');
  }

  /** The notification that says this, once it is there. `most`: how long it waits, in ms. */
  notified(pattern: RegExp, most?: number): Promise<string> {
    return this.workbench.notified(pattern, most);
  }

  /** The text of the editor in front once it is saved and fits, or as it is after long. */
  saved(isRight: (text: string) => boolean): Promise<string> {
    return this.workbench.editorText(isRight);
  }

  onDisk(file: string, isRight: (text: string) => boolean): Promise<string> {
    return once(() => this.#onDisk(file), isRight);
  }

  /** Opens the tree of users.yml down to these labels, and waits until its rows no longer move. */
  async openTree(...labels: readonly string[]): Promise<void> {
    await this.#found(`The tree does not show ${labels.join(', ')}.`, async (rows) => {
      const own = rows.slice(rows.findIndex(({ label }) => label === 'users.yml'));
      const closed = own.find(({ label, expanded }) => expanded === false && opened.has(label));
      if (closed) await this.row(closed.label).click();
      else if (labels.every((each) => own.some(({ label }) => label === each))) return true;
      return undefined;
    });
  }

  /** Drags one row onto another, until a question comes. */
  drag(label: string, onto: string): Promise<void> {
    const question = this.workbench.page.locator('.quick-input-widget');
    const drag = (): Promise<void> => this.row(label).dragTo(this.row(onto), { timeout: 10_000 });
    return insist(`dragging ${label} onto ${onto}`, drag, () => question.isVisible());
  }

  row(label: string): Locator {
    return this.workbench.treeRow(treeTitle, label);
  }

  /** The row that labels from a file on lead to; what it stands in gets open. */
  rowAt(path: readonly string[]): Promise<Locator> {
    return this.#found(`The tree has no ${path.join(', ')}.`, async (rows) => {
      let index = -1;
      for (const [depth, label] of path.entries()) {
        index = rows.findIndex((row, at) => at > index && row.label === label);
        const row = this.workbench.treeRowAt(treeTitle, index);
        if (index === -1) return undefined;
        if (depth === path.length - 1) return row;
        if (rows[index]?.expanded !== false) continue;
        await row.click();
        return undefined;
      }
      return undefined;
    });
  }

  /** What is found in the rows of the tree, once these no longer move. */
  async #found<T>(otherwise: string, find: (rows: readonly TreeRow[]) => Promise<T | undefined>): Promise<T> {
    let before = '';
    for (const end = Date.now() + patience; Date.now() < end; await this.workbench.page.waitForTimeout(300)) {
      const rows = await this.workbench.tree(treeTitle, 3);
      const now = JSON.stringify(rows);
      const found = now === before ? await find(rows) : undefined;
      if (found !== undefined) return found;
      before = now;
    }
    throw new Error(`${otherwise} Its last rows: ${before}`);
  }

  #onDisk(file: string): Promise<string> {
    return readFile(join(this.workbench.folder, file), 'utf8');
  }

  #isDirty(file: string): Promise<boolean> {
    return this.workbench.page.locator(`.tab.dirty[data-resource-name="${file}"]`).isVisible();
  }
}
