import type { Locator } from 'playwright-core';
import { patience } from '../../../support/patience.ts';
import type { Team } from './team.ts';
import { called } from './titles.ts';

/** The mouse alone; names are typed. */
export class Mouse {
  readonly #team: Team;

  constructor(team: Team) {
    this.#team = team;
  }

  /** Chooses from the menu of a user in the tree, for that one alone. */
  async menu(label: string, title: string): Promise<void> {
    await this.select(label);
    await this.choose(this.#team.row(label), title);
  }

  /** Selects rows of the tree. */
  async select(first: string, ...others: readonly string[]): Promise<void> {
    await this.#team.openTree(first, ...others);
    await this.#team.row(first).click();
    for (const label of others) await this.#team.row(label).click({ modifiers: ['Control'] });
  }

  /** Chooses from the menu of what is there. */
  async choose(at: Locator, title: string): Promise<void> {
    await at.click({ button: 'right' });
    const item = this.#page.getByRole('menuitem', { name: called(title) });
    await item.waitFor();
    // A menu takes no click of its first tenth of a second, as that may be the end of the one that opened it.
    for (const end = Date.now() + patience; Date.now() < end && (await item.isVisible());) {
      await item.click({ timeout: 1000 }).catch(() => undefined);
      await item.waitFor({ state: 'hidden', timeout: 1000 }).catch(() => undefined);
    }
  }

  /** Answers a question with some of its answers. */
  async pickMany(...labels: readonly string[]): Promise<void> {
    const widget = this.#page.locator('.quick-input-widget');
    for (const label of labels) {
      const name = this.#page.locator('.label-name').getByText(label, { exact: true });
      await widget.locator('.monaco-list-row').filter({ has: name }).first().click();
    }
    await widget.getByRole('button', { name: 'OK' }).click();
  }

  /** Types the path of a file into the dialog that asks for one. */
  async typePath(path: string): Promise<void> {
    const box = this.#page.locator('.quick-input-widget .quick-input-box input');
    await box.waitFor();
    // VS Code writes the folder where it begins into the box when that is read, over what is typed before.
    for (const end = Date.now() + patience; Date.now() < end && !(await box.inputValue()).startsWith('/');)
      await this.#page.waitForTimeout(50);
    await this.#page.locator('.quick-input-progress.active').waitFor({ state: 'hidden' });
    await this.#team.workbench.quickInput(path);
  }

  get #page(): Team['workbench']['page'] {
    return this.#team.workbench.page;
  }
}
