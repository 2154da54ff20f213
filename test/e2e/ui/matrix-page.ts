import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../../scripts/host/browser.mjs';
import type { FromPage, ToPage } from '../../../client/src/matrix/messages.ts';
import type { Pages } from '../../../client/src/pages/read-pages.ts';
import { webviewPage } from '../../../client/src/webview/webview-page.ts';
import type { MatrixAnswer } from '../../../server/src/common/protocol/matrix-protocol.ts';
import { patience } from '../../support/patience.ts';
import { englishTexts } from '../../support/matrix-table.ts';

/** What stands in for the editor, and keeps what the page tells it. */
const editor = `
window.__name = (each) => each; // what tsx puts around the functions of tests that run in the page
window.told = [];
window.acquireVsCodeApi = () => ({
  postMessage: (message) => void window.told.push(message),
  getState: () => undefined,
  setState: () => undefined,
});
`;

/** The page of the table as it is shipped, in a browser without an editor around it. */
export class MatrixPage {
  readonly page: Page;
  readonly #browser: Browser;

  constructor(page: Page, browser: Browser) {
    this.page = page;
    this.#browser = browser;
  }

  static async open(answers: readonly MatrixAnswer[]): Promise<MatrixPage> {
    const browser = await launchBrowser();
    const page = await browser.newPage({ viewport: { width: 900, height: 700 } });
    page.setDefaultTimeout(patience);
    await page.addInitScript(editor);
    const text = await readFile(new URL('../../../dist/pages.json', import.meta.url), 'utf8');
    const { matrix } = JSON.parse(text) as Pages;
    const html = webviewPage({ language: 'en', title: 'users.yml', body: '', ...matrix });
    await page.route('http://table.test/', (route) => route.fulfill({ contentType: 'text/html', body: html }));
    await page.goto('http://table.test/');
    const opened = new MatrixPage(page, browser);
    await opened.send({ kind: 'begin', name: 'users.yml', texts: await englishTexts() });
    for (const answer of answers) await opened.answer(answer);
    await page.locator('[role=grid] [role=row]').first().waitFor();
    await opened.frame();
    return opened;
  }

  answer(answer: MatrixAnswer): Promise<void> {
    return this.send({ kind: 'answer', answer });
  }

  async send(message: ToPage): Promise<void> {
    // As a text: Playwright takes nearly a second to hand over 10,000 lists.
    await this.page.evaluate((text) => {
      window.postMessage(JSON.parse(text), '*');
    }, JSON.stringify(message));
  }

  /** What the page has told since the last time. */
  async told(): Promise<readonly FromPage[]> {
    return JSON.parse(await this.page.evaluate<string>('JSON.stringify(window.told.splice(0))')) as FromPage[];
  }

  /** Waits until what is due has been drawn. */
  async frame(): Promise<void> {
    await this.page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
    await this.frame();
  }

  /** What a screen reader says at the element that has the focus. */
  focused(): Promise<string> {
    return this.page.evaluate(() => {
      const { activeElement } = document;
      return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? '';
    });
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }
}
