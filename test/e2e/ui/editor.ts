import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { patience } from '../../support/patience.ts';

/** The text editor in front. */
export class Editor {
  readonly #page: Page;
  readonly #group: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.#group = page.locator('.editor-group-container.active');
  }

  /** Waits until a file's text is on the screen. */
  async shows(name: string): Promise<void> {
    await this.#group.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await this.#group
      .locator(`.monaco-editor[data-uri$="/${encodeURI(name)}"] .view-line`)
      .first()
      .waitFor();
    await this.focus();
  }

  async focus(): Promise<void> {
    const focused = this.#group.locator('.monaco-editor.focused[data-uri]');
    // A page that is just getting or losing the focus can swallow the key.
    for (const end = Date.now() + patience; Date.now() < end && !(await focused.isVisible());) {
      await this.#page.keyboard.press('Control+1');
      await this.#page.waitForTimeout(100);
    }
    await focused.waitFor();
  }

  /** Puts the cursor at a place; both count from 1. */
  async goTo(line: number, column: number): Promise<void> {
    await this.focus();
    await this.#page.keyboard.press('Control+G');
    const box = this.#page.locator('.quick-input-widget .quick-input-box input');
    await box.waitFor();
    await box.fill(`:${line}:${column}`);
    await box.press('Enter');
    await box.waitFor({ state: 'hidden' });
  }

  /** Saves the file and reads it from the disk. */
  async savedText(): Promise<string> {
    const uri = await this.#group.locator('.monaco-editor[data-uri]').first().getAttribute('data-uri');
    const clean = this.#group.locator('.tab.active:not(.dirty)');
    // A change that comes from elsewhere, like a finished hash, can come right behind the key, however late.
    for (const end = Date.now() + patience; Date.now() < end;) {
      await this.focus();
      await this.#page.keyboard.press('Control+S');
      await this.#page.waitForTimeout(150); // the tab shows a change some frames late
      if (await clean.isVisible()) break;
    }
    await clean.waitFor();
    return readFile(decodeURIComponent(new URL(uri ?? '').pathname), 'utf8');
  }

  /** The lines on the screen, without saving: folded and scrolled-out ones are missing. */
  async visibleText(): Promise<string> {
    const lines = await this.#group
      .locator('.view-line')
      .evaluateAll((elements) =>
        elements.map((line) => ({ top: line.getBoundingClientRect().top, text: line.textContent })),
      );
    return lines
      .sort((a, b) => a.top - b.top)
      .map(({ text }) => text.replaceAll('\u00a0', ' '))
      .join('\n');
  }

  /** What stands above a line of the text, once it is there. */
  async lens(text: string): Promise<Locator> {
    const lens = this.#group
      .locator('.contentWidgets .codelens-decoration')
      .locator('a, span', { hasText: text })
      .first();
    for (const end = Date.now() + patience; Date.now() < end;) {
      try {
        await lens.waitFor({ timeout: 5000 });
        break;
      } catch {
        // VS Code drops what it was to renew when the text loses the focus, and begins again when the text gets it.
        await this.#page.keyboard.press('F1');
        await this.#page.locator('.quick-input-widget .quick-input-box input').waitFor();
        await this.#page.keyboard.press('Escape');
        await this.focus();
      }
    }
    await lens.waitFor();
    return lens;
  }

  /** The titles of the light bulb's menu at the cursor; closes the menu. */
  async lightBulb(): Promise<string[]> {
    const rows = await this.#openLightBulb();
    const titles = rows === undefined ? [] : await rows.locator('.title').allInnerTexts();
    await this.#page.keyboard.press('Escape');
    return titles;
  }

  /** Chooses from the light bulb's menu at the cursor. */
  async fix(title: string): Promise<void> {
    const rows = await this.#openLightBulb();
    if (rows === undefined) throw new Error('There is nothing in the light bulb menu.');
    await rows.filter({ has: this.#page.locator('.title').getByText(title, { exact: true }) }).click();
    await this.#page.locator('.action-widget').first().waitFor({ state: 'hidden' });
  }

  /** The menu's rows; undefined when VS Code says there are none. */
  async #openLightBulb(): Promise<Locator | undefined> {
    const rows = this.#page.locator('.action-widget .monaco-list-row.action');
    const nothing = this.#page.locator('.monaco-editor-overlaymessage');
    await this.focus();
    // Once is not always enough: VS Code closes the menu when the focus has only just come to the editor.
    for (const end = Date.now() + patience; Date.now() < end;) {
      await this.#page.keyboard.press('Control+.');
      for (let waited = 0; waited < 3000; waited += 100) {
        if ((await rows.count()) > 0) return rows;
        if (await nothing.isVisible()) return undefined;
        await this.#page.waitForTimeout(100);
      }
    }
    throw new Error('The light bulb menu does not open.');
  }
}
