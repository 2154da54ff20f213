// @ts-check
// The page of the table, as it is shipped, in a headless browser. It is TypeScript: start Node with `--import tsx`.

/**
 * @typedef {object} MatrixPage
 * @property {(message: unknown) => Promise<void>} send
 * @property {import('playwright-core').Page} page
 * @property {() => Promise<void>} close
 */

/** @param {string} path */
const fromTests = (path) => import(new URL(`../../test/${path}`, import.meta.url).href);

/** @type {{ MatrixPage: { open: (answers: readonly unknown[]) => Promise<MatrixPage> } }} */
const { MatrixPage } = await fromTests('e2e/ui/matrix-page.ts');
/** @type {{ englishTexts: () => Promise<unknown> }} */
const { englishTexts } = await fromTests('support/matrix-table.ts');

export const openPage = () => MatrixPage.open([]);

/** Makes the page anew, as if it were opened. @param {MatrixPage} shown */
export async function beginAnew(shown) {
  await shown.page.reload({ waitUntil: 'load' });
  await shown.send({ kind: 'begin', name: 'users.yml', texts: await englishTexts() });
}

/** Waits until the page has a text in it, and has drawn it. @param {MatrixPage} shown @param {string} text */
export async function drawn({ page }, text) {
  // Not by what Playwright has for it: the page forbids to evaluate texts again and again.
  await page.evaluate(`new Promise((done) => {
    const look = () =>
      requestAnimationFrame(document.body.textContent.includes(${JSON.stringify(text)}) ? done : look);
    look();
  })`);
}
