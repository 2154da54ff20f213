// @ts-check
// Cuts the pictures of the documentation from those that the tests in VS Code take: `node scripts/pictures.mjs`, after
// `node scripts/e2e-ui.mjs`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from './host/browser.mjs';
import { root } from './host/paths.mjs';

/** Which part of which picture, in pixels. */
const pictures = [
  {
    name: 'deployment.png',
    from: 'deployment-hover-light.png',
    clip: { x: 352, y: 68, width: 924, height: 560 },
  },
  { name: 'tree.png', from: 'tree-dark.png', clip: { x: 4, y: 36, width: 740, height: 230 } },
  { name: 'access.png', from: 'compare-light.png', clip: { x: 352, y: 36, width: 924, height: 540 } },
];

const browser = await launchBrowser();
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
for (const { name, from, clip } of pictures) {
  const data = readFileSync(join(root, 'test/e2e/screenshots', from)).toString('base64');
  await page.setContent(`<style>body{margin:0}</style><img src="data:image/png;base64,${data}">`);
  await page.locator('img').evaluate((image) => /** @type {HTMLImageElement} */ (image).decode());
  await page.screenshot({ path: join(root, 'docs/pictures', name), clip });
}
await browser.close();
