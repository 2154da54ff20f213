// @ts-check
import { join } from 'node:path';
import { format } from 'node:util';
import { markedMessage, writeMarkedSuite } from './marked-suite.mjs';

/**
 * Opens the workbench with a suite to run; resolves when the suite is through. What the extension host writes to its
 * console goes to standard output.
 * @param {import('playwright-core').Page} page
 * @param {import('./server.mjs').Server} server
 * @param {string} tests absolute path of the suite's module
 * @returns {Promise<number>} 0: passed
 */
export async function runSuite(page, server, tests) {
  const marked = join(server.data, 'suite.cjs');
  await writeMarkedSuite(marked, tests);
  return runSuiteAt(page, server.url(marked));
}

/**
 * The same of a suite that marks what it says, by the address at which the workbench has it to run.
 * @param {import('playwright-core').Page} page
 * @param {string} address
 * @returns {Promise<number>} 0: passed
 */
export async function runSuiteAt(page, address) {
  let started = false;
  /** @type {string[]} */
  const workbenchLog = [];
  await page.exposeFunction('codeAutomationLog', (/** @type {string} */ _type, /** @type {unknown[]} */ values) => {
    const message = markedMessage(values[0]);
    if (message === undefined) {
      workbenchLog.push(format(...values));
      return;
    }
    started = true;
    process.stdout.write(`${message}\n`);
  });
  /** @type {Promise<number>} */
  const verdict = new Promise((resolve, reject) => {
    void page.exposeFunction('codeAutomationExit', resolve);
    page.once('crash', () => reject(new Error('The page crashed.')));
  });
  await page.goto(address);
  const code = await verdict;
  if (code !== 0 && !started) {
    process.stderr.write(`The suite did not start. The workbench's log:\n${workbenchLog.join('\n')}\n`);
  }
  return code;
}
