// @ts-check
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from './browser.mjs';
import { bundleWebSuite } from './bundle-web-suite.mjs';
import { root } from './paths.mjs';
import { onExit } from './processes.mjs';
import { runSuiteAt } from './suite-page.mjs';
import { makeTestWorkspace, workspaceFile } from './test-workspace.mjs';
import { startWebServer } from './web-server.mjs';

const limit = Number(process.env['USERS_YML_TEST_TIMEOUT'] ?? 180); // seconds

/**
 * Runs the tests of test/e2e/suite inside VS Code for the web.
 * @returns {Promise<number>} 0: passed
 */
export async function runWebSuite() {
  const tests = await bundleWebSuite();
  const temporary = await mkdtemp(join(tmpdir(), 'users-yml-web-'));
  const forget = onExit(() => rmSync(temporary, { recursive: true, force: true }));
  await makeTestWorkspace(temporary);
  const server = await startWebServer({ extension: root, folder: temporary, tests });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    return await Promise.race([runSuiteAt(page, server.url(workspaceFile)), outOfTime()]);
  } finally {
    await browser.close();
    server.close();
    rmSync(temporary, { recursive: true, force: true });
    forget();
  }
}

/** @returns {Promise<number>} a failing verdict, after the time limit */
function outOfTime() {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      process.stderr.write(`The tests did not end in ${limit} s (USERS_YML_TEST_TIMEOUT sets the limit).\n`);
      resolve(1);
    }, limit * 1000);
    timer.unref();
  });
}
