import type { FrameLocator, Locator } from 'playwright-core';
import { patience } from '../../../support/patience.ts';
import { insist } from '../patient.ts';
import { shownName } from '../quick-input.ts';
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
    const focused = page.locator('.quick-input-widget .quick-input-box input:focus');
    const says = async (text: string): Promise<boolean> =>
      (await focused.evaluateAll(([box]) => (box instanceof HTMLInputElement ? box.value : ''))) === text;
    // What may be run by then is listed when the palette opens.
    await this.#untilDone(async () => {
      await insist(
        'F1',
        () => this.press('F1'),
        () => says('>'),
      );
      const palette = await focused.getAttribute('placeholder');
      await page.keyboard.insertText(title);
      if (!(await says(`>${title}`))) throw new Error(`The palette does not take ${title}.`);
      await this.#walk(this.#inQuickInput, (label) => label === title || label.endsWith(`: ${title}`), title);
      await this.press('Enter');
      // The palette stays a moment: what is pressed next must not land in it.
      const box = page.locator('.quick-input-widget .quick-input-box input');
      for (const end = Date.now() + patience; Date.now() < end; await page.waitForTimeout(50))
        if (!(await box.isVisible()) || (await box.getAttribute('placeholder')) !== palette) return;
    });
  }

  /** Goes to a row of the tree, and opens what it stands in. */
  async walkTo(path: readonly string[]): Promise<void> {
    // The tree may still be the one before the last change, without the row: walked again then.
    await this.#untilDone(() => this.#walkDown(path));
  }

  async #walkDown(path: readonly string[]): Promise<void> {
    const rows = this.#workbench.page.locator('.pane:has(.pane-header[aria-label^="Users and"]) .monaco-list').first();
    const hasFocus = (): Promise<boolean> =>
      rows.evaluateAll(([list]) => list?.contains(document.activeElement) === true);
    // A tree that is shown for the first time gets its rows, and can have the focus, later than the view.
    await insist('the focus of the tree', () => this.command(`Focus on ${treeTitle} View`), hasFocus);
    await rows.locator('.monaco-list-row').first().waitFor();
    const first = rows.locator('.monaco-list-row.focused[data-index="0"]');
    await insist(
      'Home',
      () => this.press('Home'),
      () => first.isVisible(),
    );
    const focused = rows.locator('.monaco-list-row.focused');
    const focusedLabel = focused.locator('.label-name');
    for (const [index, label] of path.entries()) {
      await this.#walk(focusedLabel, (each) => each === label, label);
      if (index === path.length - 1) return;
      const isOpen = async (): Promise<boolean> => (await focused.getAttribute('aria-expanded')) === 'true';
      if (!(await isOpen())) await insist('the key that opens a row', () => this.press('ArrowRight'), isOpen);
      // It leads to the first row below, once that is there.
      const isBelow = async (): Promise<boolean> => (await labelOf(focusedLabel)) !== label;
      await insist('the key into a row', () => this.press('ArrowRight'), isBelow);
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
    const menu = this.#workbench.page.locator('.monaco-menu').first();
    const item = menu.locator('.action-item.focused .action-label');
    // What stands in a menu is settled when it opens, and what moves below it can close it.
    await this.#untilDone(async () => {
      await insist(
        'the key of the menu',
        () => this.press('Shift+F10'),
        () => menu.isVisible(),
      );
      await this.#walk(item, (label) => called(title).test(label), title);
      await this.press('Enter');
      await menu.waitFor({ state: 'hidden' });
    });
  }

  async bulb({ line, column }: Place, title: string): Promise<void> {
    const { editor, page } = this.#workbench;
    const row = page.locator('.action-widget .monaco-list-row.focused .title');
    // The menu is made anew, or closed, where the server has something new to say of the place.
    await this.#untilDone(async () => {
      await editor.goTo(line, column);
      await editor.openLightBulb();
      await this.#walk(row, (each) => each === title, title);
      await this.press('Enter');
      await page.locator('.action-widget').first().waitFor({ state: 'hidden' });
    });
  }

  /** Goes on in a page of ours to what is called so. */
  tabTo(page: FrameLocator, label: string): Promise<void> {
    return this.#walk(page.locator(':focus'), (each) => each === label, label, 'Tab');
  }

  async pickOne(label: string): Promise<void> {
    await this.#answer(label);
    await this.#workbench.quick.leave(() => this.press('Enter'));
  }

  async pickMany(labels: readonly string[]): Promise<void> {
    const checked = this.#workbench.page.locator('.quick-input-list .monaco-list-row.focused[aria-checked="true"]');
    for (const label of labels) {
      await this.#answer(label);
      await this.press('Space');
      await checked.filter({ hasText: label }).waitFor();
    }
    await this.#workbench.quick.leave(() => this.press('Enter'));
  }

  async confirm(button: string): Promise<void> {
    const dialog = this.#workbench.page.locator('.monaco-dialog-box');
    await dialog.getByRole('button', { name: button, exact: true }).waitFor();
    await this.#walk(dialog.locator('.monaco-button:focus'), (label) => label === button, button, 'Tab');
    await this.press('Enter');
  }

  get #inQuickInput(): Locator {
    return this.#workbench.page.locator(`.quick-input-list .monaco-list-row.focused ${shownName}`);
  }

  async #answer(label: string): Promise<void> {
    const names = this.#workbench.page.locator(`.quick-input-list ${shownName}`);
    // The list before it stays a moment.
    await names.getByText(label, { exact: true }).first().waitFor();
    await this.#walk(this.#inQuickInput, (each) => each === label, label);
  }

  /** Tries until it succeeds, or patience is over. What is open is closed before each further attempt. */
  async #untilDone(attempt: () => Promise<void>): Promise<void> {
    for (const end = Date.now() + patience; ;) {
      try {
        return await attempt();
      } catch (error) {
        if (Date.now() > end) throw error;
        await this.press('Escape');
      }
    }
  }

  /** Presses a key until what has the focus is right. */
  async #walk(focused: Locator, isRight: (label: string) => boolean, wanted: string, key = 'ArrowDown'): Promise<void> {
    const passed: string[] = [];
    while (passed.length < longestWalk) {
      const at = await placeOf(focused);
      if (at !== undefined && isRight(at.label)) return;
      passed.push(at?.label ?? 'nothing');
      await this.press(key);
      // A row is drawn, and gets the focus, some frames after the key; where it was the last one, never.
      for (let look = 0; look < 10 && (await placeOf(focused))?.id === at?.id; look++)
        await this.#workbench.page.waitForTimeout(30);
    }
    throw new Error(`The keyboard does not lead to ${wanted}, but to ${passed.join(', ')}.`);
  }
}

/** What has the focus: what it is called, and what tells it from all others. */
async function placeOf(focused: Locator): Promise<{ readonly label: string; readonly id: string } | undefined> {
  const [place] = await focused.evaluateAll((elements) =>
    elements.map((element) => {
      const row = element.closest('[data-index], .action-item');
      const index =
        row?.getAttribute('data-index') ?? [...(row?.parentElement?.children ?? [])].indexOf(row ?? element);
      const label = element.textContent.trim();
      return { label, id: `${String(index)} ${label}` };
    }),
  );
  return place;
}

async function labelOf(focused: Locator): Promise<string | undefined> {
  return (await placeOf(focused))?.label;
}
