import type { Locator, Page } from 'playwright-core';
import { patience } from '../../support/patience.ts';
import { once } from './patient.ts';

// VS Code uses rows again: the detail of a list before may still be in one, hidden.
export const shownName = '.label-name >> visible=true';

/** The widget at the top of the workbench: command palette, input boxes and lists to pick from. */
export class QuickInput {
  readonly #page: Page;
  readonly #widget: Locator;
  readonly #box: Locator;
  readonly #rows: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.#widget = page.locator('.quick-input-widget');
    this.#box = this.#widget.locator('.quick-input-box input');
    this.#rows = this.#widget.locator('.quick-input-list .monaco-list-row');
  }

  /** Runs a command by the title the palette shows, or by a pattern of it. Rejects when there is none. */
  async runCommand(title: string | RegExp): Promise<void> {
    // What may be run by then is listed when the palette opens.
    for (const end = Date.now() + patience; ;) {
      await this.#page.keyboard.press('F1');
      try {
        return await this.choose(title, 10_000);
      } catch (error) {
        if (Date.now() > end) throw error;
        await this.#page.keyboard.press('Escape');
      }
    }
  }

  /** Runs a command from the palette, which is open or opens now. `most`: how long it waits for the command, in ms. */
  async choose(title: string | RegExp, most: number = patience): Promise<void> {
    const words = typeof title === 'string' ? title : title.source.replace(/[^\w :]/g, '');
    await this.#box.waitFor({ timeout: most });
    await this.#box.fill(`>${words}`, { timeout: most });
    const palette = await this.#box.getAttribute('placeholder');
    await this.#row(title).click({ timeout: most });
    // The palette stays a moment, at last without its text: what is typed next must not land in it.
    const isGone = async (): Promise<boolean> =>
      !(await this.#box.isVisible()) || (await this.#box.getAttribute('placeholder')) !== palette;
    await this.#until(isGone, patience);
  }

  /** Opens a file of the workspace by a part of its path. */
  async openFile(name: string): Promise<void> {
    const ownName = name.slice(name.lastIndexOf('/') + 1);
    const row = this.#row(ownName);
    const tab = this.#page.locator(`.editor-group-container.active .tab.active[data-resource-name="${ownName}"]`);
    let pause = 0;
    // The list moves while the search goes on, so a click may miss, or meet another file: then with more time.
    for (const end = Date.now() + patience; Date.now() < end; pause += 400) {
      await this.#page.keyboard.press('Control+P');
      try {
        await this.#box.fill(name, { timeout: 10_000 });
        await this.#page.waitForTimeout(pause);
        await row.click({ timeout: 3000 });
        await this.#widget.waitFor({ state: 'hidden', timeout: 2000 });
        await tab.waitFor({ timeout: 3000 });
        return;
      } catch {
        await this.#page.keyboard.press('Escape');
      }
    }
    throw new Error(`The file ${name} can't be opened.`);
  }

  /** Answers the input box that is open or opens next. */
  async answer(text: string): Promise<void> {
    await this.#box.waitFor();
    await this.leave(async () => {
      await this.#box.fill(text);
      await this.#box.press('Enter');
    });
  }

  /** Answers what is asked, and waits until it is gone, or something else is asked. */
  async leave(answer: () => Promise<void>): Promise<void> {
    const before = await this.#state();
    await answer();
    // An answer can be refused with nothing else happening.
    await this.#until(async () => (await this.#state()) !== before, 10_000);
  }

  /** Answers the dialog that asks for a file, by the absolute path of one. */
  async answerPath(path: string): Promise<void> {
    await this.#box.waitFor();
    // VS Code writes the folder where it begins into the box when that is read, over what is typed before.
    await this.#until(async () => (await this.#box.inputValue()).startsWith('/'), patience);
    await this.#page.locator('.quick-input-progress.active').waitFor({ state: 'hidden' });
    // Where the machine is busy, it does so later, too.
    for (let look = 0, still = 0; look < 50 && still < 5; look++) {
      still = (await this.#box.inputValue()) === path ? still + 1 : 0;
      if (still === 0) await this.#box.fill(path);
      await this.#page.waitForTimeout(100);
    }
    await this.answer(path);
  }

  /** What the input box says, once it says this: its title, prompt and any refusal of the last answer. */
  async message(words = /(?:)/): Promise<string> {
    await this.#box.waitFor();
    return once(
      () => this.#widget.innerText(),
      (text) => words.test(text),
    );
  }

  /** Waits until the list has an entry of this label. */
  lists(label: string): Promise<void> {
    return this.#row(label).waitFor();
  }

  /** The labels of the list that is open or opens next. `expected`: waits for these, as another may still be there. */
  async picks(expected?: readonly string[]): Promise<string[]> {
    await this.#rows.first().waitFor();
    const labels = this.#rows.locator(shownName);
    const read = (): Promise<string[]> => labels.allInnerTexts();
    return expected ? once(read, (found) => found.join('\n') === expected.join('\n')) : read();
  }

  /** Presses a key there. VS Code may have given the focus back, late, to where it was before another one. */
  async press(key: string): Promise<void> {
    await this.#box.press(key);
  }

  /** Picks one entry by its label. */
  async pick(label: string): Promise<void> {
    await this.#row(label).waitFor();
    await this.leave(() => this.#row(label).click());
  }

  #row(label: string | RegExp): Locator {
    const whole = typeof label === 'string' ? new RegExp(`^${label.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}$`) : label;
    const name = this.#page.locator(shownName).filter({ hasText: whole });
    return this.#rows.filter({ has: name }).first();
  }

  async #state(): Promise<string> {
    return (await this.#widget.isVisible()) ? this.#widget.innerText() : '';
  }

  /** `most`: how long it waits for a change, in ms. */
  async #until(changed: () => Promise<boolean>, most: number): Promise<void> {
    for (const end = Date.now() + most; Date.now() < end && !(await changed());) await this.#page.waitForTimeout(50);
  }
}
