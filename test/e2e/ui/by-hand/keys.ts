import type { Locator } from 'playwright-core';
import type { Workbench } from '../workbench.ts';
import type { Hand, Place } from './hand.ts';
import { treeTitle } from './team.ts';
import { called } from './titles.ts';

/** So many rows are walked at most. */
const longestWalk = 60;

/** The keyboard alone. */
export class Keys implements Hand {
  readonly name = 'keyboard';
  readonly #workbench: Workbench;

  constructor(workbench: Workbench) {
    this.#workbench = workbench;
  }

  press(...keys: readonly string[]): Promise<void> {
    return keys.reduce(async (before, key) => {
      await before;
      await this.#workbench.page.keyboard.press(key);
    }, Promise.resolve());
  }

  /** Runs a command by its whole title, without the category. */
  async command(title: string): Promise<void> {
    const { page } = this.#workbench;
    const box = page.locator('.quick-input-widget .quick-input-box input');
    await this.press('F1');
    await box.waitFor();
    const palette = await box.getAttribute('placeholder');
    await page.keyboard.type(title);
    await this.#walk(this.#inQuickInput, (label) => label === title || label.endsWith(`: ${title}`), title);
    await this.press('Enter');
    // The palette stays a moment: what is pressed next must not land in it.
    while ((await box.isVisible()) && (await box.getAttribute('placeholder')) === palette)
      await page.waitForTimeout(50);
  }

  /** Goes to a row of the tree, and opens what it stands in. */
  async walkTo(path: readonly string[]): Promise<void> {
    const rows = this.#workbench.page.locator('.pane:has(.pane-header[aria-label^="Users and"]) .monaco-list').first();
    // A tree that is shown for the first time gets its rows, and can have the focus, later than the view.
    for (let attempt = 0; attempt < 4; attempt++) {
      await this.command(`Focus on ${treeTitle} View`);
      await rows.locator('.monaco-list-row').first().waitFor();
      await this.#workbench.page.waitForTimeout(300);
      if (await rows.evaluate((list) => list.contains(document.activeElement))) break;
    }
    await this.press('Home');
    const focused = rows.locator('.monaco-list-row.focused');
    const focusedLabel = focused.locator('.label-name');
    for (const [index, label] of path.entries()) {
      await this.#walk(focusedLabel, (each) => each === label, label);
      if (index === path.length - 1) return;
      if ((await focused.getAttribute('aria-expanded')) === 'false') await this.press('ArrowRight');
      await rows.locator('.monaco-list-row.focused[aria-expanded="true"]').waitFor();
      // It leads to the first row below, once that is there.
      for (let attempt = 0; attempt < longestWalk && (await labelOf(focusedLabel)) === label; attempt++) {
        await this.press('ArrowRight');
        await this.#workbench.page.waitForTimeout(100);
      }
    }
  }

  async select(path: readonly string[], ...below: readonly string[]): Promise<void> {
    await this.walkTo(path);
    await this.press('Control+Shift+Enter', ...below.map(() => 'Shift+ArrowDown'));
  }

  async menu(path: readonly string[], title: string): Promise<void> {
    await this.walkTo(path);
    await this.menuOfSelected(title);
  }

  async menuOfSelected(title: string): Promise<void> {
    await this.press('Shift+F10');
    const menu = this.#workbench.page.locator('.monaco-menu');
    await menu.waitFor();
    await this.#walk(menu.locator('.action-item.focused .action-label'), (label) => called(title).test(label), title);
    await this.press('Enter');
  }

  async bulb({ line, column }: Place, title: string): Promise<void> {
    const { editor, page } = this.#workbench;
    await editor.goTo(line, column);
    const rows = page.locator('.action-widget .monaco-list-row.action');
    await this.press('Control+.');
    await rows.first().waitFor();
    await this.#walk(page.locator('.action-widget .monaco-list-row.focused .title'), (each) => each === title, title);
    await this.press('Enter');
    await page.locator('.action-widget').first().waitFor({ state: 'hidden' });
  }

  async pickOne(label: string): Promise<void> {
    await this.#answer(label);
    await this.press('Enter');
  }

  async pickMany(labels: readonly string[]): Promise<void> {
    for (const label of labels) {
      await this.#answer(label);
      await this.press('Space');
    }
    await this.press('Enter');
  }

  async confirm(button: string): Promise<void> {
    const dialog = this.#workbench.page.locator('.monaco-dialog-box');
    await dialog.getByRole('button', { name: button, exact: true }).waitFor();
    await this.#walk(dialog.locator('.monaco-button:focus'), (label) => label === button, button, 'Tab');
    await this.press('Enter');
  }

  get #inQuickInput(): Locator {
    return this.#workbench.page.locator('.quick-input-list .monaco-list-row.focused .label-name');
  }

  async #answer(label: string): Promise<void> {
    const names = this.#workbench.page.locator('.quick-input-list .label-name');
    // The list before it stays a moment.
    await names.getByText(label, { exact: true }).first().waitFor();
    await this.#walk(this.#inQuickInput, (each) => each === label, label);
  }

  /** Presses a key until what has the focus is right. */
  async #walk(focused: Locator, isRight: (label: string) => boolean, wanted: string, key = 'ArrowDown'): Promise<void> {
    const passed: string[] = [];
    for (let step = 0; step < longestWalk; step++) {
      // A row is drawn, and gets the focus, some frames after the key.
      for (let look = 0; look < 6; look++) {
        const label = await labelOf(focused);
        if (label !== undefined && isRight(label)) return;
        await this.#workbench.page.waitForTimeout(50);
      }
      passed.push((await labelOf(focused)) ?? 'nothing');
      await this.press(key);
    }
    throw new Error(`The keyboard does not lead to ${wanted}, but to ${passed.join(', ')}.`);
  }
}

async function labelOf(focused: Locator): Promise<string | undefined> {
  const [label] = await focused.allInnerTexts();
  return label?.trim();
}
