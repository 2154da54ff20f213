import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { patience } from '../../support/patience.ts';
import { insist, once } from './patient.ts';

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
    await this.#tab(name).waitFor();
    await this.#text(name).waitFor();
    await this.focus();
  }

  /** Whether the text of a file, by its path in the folder, is on the screen, with nothing over it. */
  async isInFront(path: string): Promise<boolean> {
    if (!(await this.#tab(basename(path)).isVisible()) || !(await this.#text(path).isVisible())) return false;
    return this.#text(path).evaluate((line) => {
      const { left, top, height } = line.getBoundingClientRect();
      const upmost = document.elementFromPoint(left + 5, top + height / 2);
      return line.closest('.monaco-editor')?.contains(upmost) === true;
    });
  }

  /** Whether it soon is. */
  comesToFront(path: string): Promise<boolean> {
    return this.#tab(basename(path))
      .waitFor({ timeout: 5000 })
      .then(
        () => true,
        () => false,
      );
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

  /** Puts the cursor at a place, both count from 1; the text has the focus then. */
  async goTo(line: number, column: number): Promise<void> {
    const box = this.#page.locator('.quick-input-widget .quick-input-box input');
    const timeout = 5000;
    await this.comesTo(new RegExp(`^Ln ${line}, Col ${column}(?!\\d)`), async () => {
      await this.focus();
      await this.#page.keyboard.press('Control+G');
      try {
        await box.fill(`:${line}:${column}`, { timeout });
        await box.press('Enter', { timeout });
        await box.waitFor({ state: 'hidden', timeout });
      } catch {
        await this.#page.keyboard.press('Escape');
      }
    });
    await this.focus();
  }

  /**
   * Waits until the status bar tells this place of the cursor.
   * @param lead what leads there, from a page of ours. VS Code looks every quarter of a second whether such a page has
   * the focus; a look that comes late gives the focus back to a page that has just lost it, so it is led there again.
   */
  async comesTo(place: RegExp, lead: () => Promise<void>): Promise<void> {
    const told = this.#page.getByText(place);
    for (const end = Date.now() + patience; Date.now() < end;) {
      await lead();
      const isThere = await told.waitFor({ timeout: 5000 }).then(
        () => true,
        () => false,
      );
      if (isThere) return;
    }
    throw new Error(`The cursor does not come to ${String(place)}.`);
  }

  /** Saves the file and reads it from the disk, again and again until it is right or patience is over. */
  savedText(isRight: (text: string) => boolean = () => true): Promise<string> {
    return once(() => this.#save(), isRight);
  }

  async #save(): Promise<string> {
    await this.focus();
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

  /**
   * The lines on the screen, once they are right or patience is over, without saving: folded and scrolled-out ones are
   * missing.
   */
  visibleText(isRight: (text: string) => boolean = () => true): Promise<string> {
    return once(() => this.#drawnText(), isRight);
  }

  async #drawnText(): Promise<string> {
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

  /** The titles of the light bulb's menu at the cursor, once they are right or patience is over; closes the menu. */
  lightBulb(isRight: (titles: readonly string[]) => boolean = () => true): Promise<string[]> {
    return once(async () => {
      const rows = await this.openLightBulb();
      const titles = rows === undefined ? [] : await rows.locator('.title').allInnerTexts();
      const menu = this.#page.locator('.action-widget').first();
      await insist(
        'Escape in the light bulb menu',
        () => this.#page.keyboard.press('Escape'),
        () => menu.isHidden(),
      );
      return titles;
    }, isRight);
  }

  /** What VS Code tells of the text at the cursor, once it says this. */
  async hover(words: string | RegExp = ''): Promise<Locator> {
    const hover = this.#page.locator('.monaco-hover:visible').filter({ hasText: words });
    const show = async (): Promise<void> => {
      await this.focus();
      await this.#page.keyboard.press('Control+K');
      await this.#page.keyboard.press('Control+I');
    };
    await insist('the keys that show the hover', show, () => hover.first().isVisible());
    return hover;
  }

  /** Presses a key in the text, until something comes of it. */
  press(key: string, hasHappened: () => Promise<boolean>): Promise<void> {
    const press = async (): Promise<void> => {
      await this.focus();
      await this.#page.keyboard.press(key);
    };
    return insist(key, press, hasHappened);
  }

  /**
   * Chooses from the light bulb's menu at the cursor.
   * @param isDone whether something has come of it; else the text must change
   * @param open opens the menu, and gives its rows; undefined when there are none
   */
  async fix(title: string, isDone?: () => Promise<boolean>, open = () => this.openLightBulb()): Promise<void> {
    const before = await this.visibleText();
    // What is on the screen changes with lenses and hints, too: where the file is saved yet, its tab says more.
    const dirty = this.#group.locator('.tab.active.dirty');
    const isChanged = (await dirty.isVisible())
      ? async () => (await this.visibleText()) !== before
      : () => dirty.isVisible();
    const hasHappened = isDone ?? isChanged;
    const name = this.#page.locator('.title').getByText(title, { exact: true });
    // Where the machine is busy, the menu can be closed, or made anew, under the mouse: the click comes to nothing.
    for (const end = Date.now() + patience; Date.now() < end;) {
      const rows = await open();
      await rows
        ?.filter({ has: name })
        .click({ timeout: 5000 })
        .catch(() => undefined);
      for (const late = Date.now() + 5000; Date.now() < late; await this.#page.waitForTimeout(50))
        if (await hasHappened()) return;
    }
    throw new Error(`Nothing comes of ${title} in the light bulb menu, or it is not there.`);
  }

  /** Opens the menu by its key and gives its rows; undefined when VS Code says there are none. */
  async openLightBulb(): Promise<Locator | undefined> {
    const rows = this.#page.locator('.action-widget .monaco-list-row.action');
    const nothing = this.#page.locator('.monaco-editor-overlaymessage');
    await this.focus();
    // Once is not always enough: VS Code closes the menu when the focus has only just come to the editor.
    for (const end = Date.now() + patience; Date.now() < end;) {
      await this.#page.keyboard.press('Control+.');
      for (let waited = 0; waited < 3000; waited += 50) {
        if ((await rows.count()) > 0) return rows;
        if (await nothing.isVisible()) return undefined;
        await this.#page.waitForTimeout(50);
      }
    }
    throw new Error('The light bulb menu does not open.');
  }

  #tab(name: string): Locator {
    return this.#group.locator(`.tab.active[data-resource-name="${name}"]`);
  }

  #text(name: string): Locator {
    return this.#group.locator(`.monaco-editor[data-uri$="/${encodeURI(name)}"] .view-line`).first();
  }
}
