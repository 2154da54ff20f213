// @ts-check
// Takes the pictures of the documentation in a VS Code that nobody sees, and what else the same tests show, in light
// and dark: `npm run screenshots`. All are in test/e2e/screenshots then; those of README are cut from them.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from './host/browser.mjs';
import { root } from './host/paths.mjs';
import { ensureBuilt, ensureInstalled } from './setup.mjs';

/** What README shows: which part, in pixels, of which picture of a test, in which theme. */
const pictures = [
  { name: 'problems', theme: 'light', clip: { x: 352, y: 36, width: 928, height: 732 } },
  { name: 'tree', theme: 'dark', clip: { x: 4, y: 36, width: 740, height: 230 } },
  { name: 'compare', theme: 'light', clip: { x: 352, y: 36, width: 924, height: 540 } },
  { name: 'deployment-hover', theme: 'light', clip: { x: 352, y: 68, width: 924, height: 560 } },
];

/** The tests that take them. */
const tests = ['users-file', 'compare', 'deployments'];

/** @param {string} theme */
function take(theme) {
  const files = tests.map((name) => `test/e2e/ui/${name}.test.ts`);
  const { status } = spawnSync(process.execPath, ['scripts/e2e-ui.mjs', ...files], {
    cwd: root,
    env: { ...process.env, USERS_YML_TEST_THEME: theme },
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`The tests that take the pictures fail in ${theme}: none is renewed.`);
}

async function cut() {
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  for (const { name, theme, clip } of pictures) {
    const whole = readFileSync(join(root, 'test/e2e/screenshots', `${name} in ${theme}.png`));
    await page.setContent(`<style>body{margin:0}</style><img src="data:image/png;base64,${whole.toString('base64')}">`);
    await page.locator('img').evaluate((image) => /** @type {HTMLImageElement} */ (image).decode());
    await page.screenshot({ path: join(root, 'docs/pictures', `${name}.png`), clip });
  }
  await browser.close();
}

try {
  ensureInstalled();
  ensureBuilt();
  for (const theme of ['light', 'dark']) take(theme);
  await cut();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
