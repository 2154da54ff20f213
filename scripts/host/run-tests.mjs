#!/usr/bin/env node
// @ts-check
// Takes the place of the VS Code program in `runTests` of @vscode/test-electron: same arguments, same exit status, but
// the editor is VS Code's server and a headless browser, which need no display and come from the npm registry.
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { testArguments } from './arguments.mjs';
import { launchBrowser } from './browser.mjs';
import { root } from './paths.mjs';
import { startServer } from './server.mjs';
import { runSuite } from './suite-page.mjs';

const limit = Number(process.env['USERS_YML_TEST_TIMEOUT'] ?? 180); // seconds
/** A folder for what VS Code keeps from run to run. */
const kept = process.env['USERS_YML_TEST_DATA'];
const failureShot = join(root, 'test', 'e2e', 'screenshots', 'failure.png');

/**
 * Runs a suite in the editor.
 * @param {string[]} args VS Code's command line
 * @returns {Promise<number>} the suite's verdict: 0 passed
 */
async function runTests(args) {
  const { tests, extensions, folder = root } = testArguments(args);
  const server = await startServer({ folder, extensions, ...(kept !== undefined && { kept }) });
  try {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      const verdict = await Promise.race([runSuite(page, server, tests), outOfTime()]);
      if (verdict !== 0) await screenshot(page);
      return verdict;
    } finally {
      await browser.close();
    }
  } finally {
    await server.close();
  }
}

/** @returns {Promise<number>} a failing verdict, after the time limit */
function outOfTime() {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      process.stderr.write(
        `The tests did not end in ${limit} s (USERS_YML_TEST_TIMEOUT sets the limit, in seconds).\n`,
      );
      resolve(1);
    }, limit * 1000);
    timer.unref();
  });
}

/**
 * @param {import('playwright-core').Page} page
 */
async function screenshot(page) {
  await mkdir(dirname(failureShot), { recursive: true });
  await page.screenshot({ path: failureShot });
  process.stderr.write(`Screenshot of the failure: ${failureShot}\n`);
}

try {
  process.exitCode = await runTests(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
