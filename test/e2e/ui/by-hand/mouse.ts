import type { Locator, Page } from 'playwright-core';
import { patience } from '../../../support/patience.ts';
import { shownName } from '../quick-input.ts';
import { chooseFromMenu } from './context-menu.ts';
import type { Hand, Place } from './hand.ts';
import type { Team } from './team.ts';
import { called } from './titles.ts';

/** The mouse alone; names are typed. */
export class Mouse implements Hand {
  readonly name = 'mouse';
  readonly #team: Team;

  constructor(team: Team) {
    this.#team = team;
  }

  async menu(path: readonly string[], title: string): Promise<void> {
    const row = await this.#team.rowAt(path);
    // Alone, as what is selected beside it would go with it; a click on what has rows below would close it.
    if ((await row.getAttribute('aria-expanded')) === null) await row.click();
    await this.choose(row, title);
  }

  async select(path: readonly string[], ...below: readonly string[]): Promise<void> {
    await this.#team.openTree(...below);
    await (await this.#team.rowAt(path)).click();
    for (const label of below) await this.#team.row(label).click({ modifiers: ['Control'] });
  }

  menuOfSelected(title: string): Promise<void> {
    return this.choose(this.#page.locator('.pane .monaco-list-row.selected').last(), title);
  }

  /** Presses a button that a row of the tree has under the mouse. */
  async button(path: readonly string[], title: string): Promise<void> {
    const row = await this.#team.rowAt(path);
    await row.hover();
    await row.getByRole('button', { name: called(title) }).click();
  }

  async bulb({ text }: Place, title: string): Promise<void> {
    const { editor } = this.#team.workbench;
    const rows = this.#page.locator('.action-widget .monaco-list-row.action');
    const bulb = this.#page.locator('.lightBulbWidget, .codicon-gutter-lightbulb').first();
    await this.#inText(text).click();
    await editor.fix(title, undefined, async () => {
      // It stands where the cursor is once the server has answered, and another answer can take it away.
      for (const end = Date.now() + patience; Date.now() < end && !(await rows.first().isVisible());) {
        await bulb.click({ timeout: 3000, force: true }).catch(() => undefined);
        await rows
          .first()
          .waitFor({ timeout: 1000 })
          .catch(() => undefined);
      }
      return rows;
    });
  }

  /** Runs a command for what stands at a text, from the palette as the gear of the window opens it. */
  async command(text: string, title: string): Promise<void> {
    await this.#inText(text).click();
    await chooseFromMenu(this.#page.getByRole('button', { name: 'Manage' }), 'left', /^Command Palette\.\.\./);
    await this.#team.workbench.quick.choose(new RegExp(`: ${title.replace(/[()]/g, '\\$&')}$`));
  }

  /** Chooses from the menu of what is there. */
  choose(at: Locator, title: string): Promise<void> {
    return chooseFromMenu(at, 'right', called(title));
  }

  async pickOne(label: string): Promise<void> {
    await this.#team.workbench.quick.pick(label);
  }

  async pickMany(labels: readonly string[]): Promise<void> {
    for (const label of labels) await this.#pick(label).click();
    await this.#team.workbench.quick.leave(() =>
      this.#page.locator('.quick-input-widget').getByRole('button', { name: 'OK' }).click(),
    );
  }

  confirm(button: string): Promise<void> {
    return this.#page.locator('.monaco-dialog-box').getByRole('button', { name: button, exact: true }).last().click();
  }

  #inText(text: string): Locator {
    return this.#page.locator('.editor-group-container.active .view-line span span').getByText(text).first();
  }

  #pick(label: string): Locator {
    const name = this.#page.locator(shownName).getByText(label, { exact: true });
    return this.#page.locator('.quick-input-list .monaco-list-row').filter({ has: name }).first();
  }

  get #page(): Page {
    return this.#team.workbench.page;
  }
}
