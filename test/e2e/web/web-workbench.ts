import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../../scripts/host/browser.mjs';
import { root } from '../../../scripts/host/paths.mjs';
import { startWebServer } from '../../../scripts/host/web-server.mjs';
import { patience } from '../../support/patience.ts';
import { Editor } from '../ui/editor.ts';
import { QuickInput } from '../ui/quick-input.ts';

/** VS Code in a browser alone, as a person sees and works it. Its folder is a copy in memory. */
export class WebWorkbench {
  readonly page: Page;
  readonly quick: QuickInput;
  readonly editor: Editor;
  readonly #browser: Browser;
  readonly #close: () => void;

  constructor(page: Page, browser: Browser, close: () => void) {
    this.page = page;
    this.quick = new QuickInput(page);
    this.editor = new Editor(page);
    this.#browser = browser;
    this.#close = close;
  }

  /** `folder`: absolute path. */
  static async open(folder: string): Promise<WebWorkbench> {
    const server = await startWebServer({ extension: root, folder });
    const browser = await launchBrowser();
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(patience);
    await page.goto(server.url());
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
    return new WebWorkbench(page, browser, server.close);
  }

  /** Opens a file in the place of all that is open, which is saved. */
  async openFile(name: string): Promise<void> {
    await this.quick.runCommand('View: Close All Editors');
    const explorer = this.page.locator('.explorer-folders-view');
    if (!(await explorer.isVisible())) await this.quick.runCommand('View: Show Explorer');
    await explorer
      .locator('.monaco-list-row')
      .filter({ hasText: new RegExp(`^${name}$`) })
      .dblclick();
    await this.editor.shows(basename(name));
  }

  async save(): Promise<void> {
    await this.editor.focus();
    await this.page.keyboard.press('Control+S');
    await this.page.locator('.tab.active:not(.dirty)').first().waitFor();
  }

  /** Saves a picture beside those of the other host; gives its path. */
  async screenshot(name: string): Promise<string> {
    const folder = join(root, 'test', 'e2e', 'screenshots');
    await mkdir(folder, { recursive: true });
    const path = join(folder, `web-${name}.png`);
    await this.page.screenshot({ path });
    return path;
  }

  async close(): Promise<void> {
    await this.#browser.close();
    this.#close();
  }
}
