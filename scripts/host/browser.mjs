// @ts-check
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { installedBrowsers } from './browser-candidates.mjs';
import { provideBrowser } from './browser-download.mjs';

/** Keeps the browser from asking, updating, or talking to anyone but the page; root needs the first. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts a headless browser: the one named by USERS_YML_CHROMIUM, else the first installed one that starts, else one
 * from the npm registry. USERS_YML_CHROMIUM=npm asks for the last.
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function launchBrowser() {
  const wanted = process.env['USERS_YML_CHROMIUM'] ?? '';
  if (wanted === 'npm') return launchDownloaded();
  if (wanted !== '') {
    if (!existsSync(wanted)) throw new Error(`USERS_YML_CHROMIUM names a program that does not exist: ${wanted}`);
    return launch(wanted);
  }
  for (const program of installedBrowsers()) {
    try {
      return await launch(program);
    } catch (error) {
      process.stderr.write(`${program} does not start (${firstLine(error)}); trying the next browser.\n`);
    }
  }
  return launchDownloaded();
}

/**
 * @param {string} program
 * @param {NodeJS.ProcessEnv} [env]
 */
function launch(program, env = {}) {
  return chromium.launch({ executablePath: program, args: quiet, env: defined({ ...process.env, ...env }) });
}

async function launchDownloaded() {
  const { program, libraries, env } = await provideBrowser();
  try {
    return await launch(program, env);
  } catch (error) {
    if (!/shared librar/.test(String(error))) throw error;
  }
  const path = [libraries, process.env['LD_LIBRARY_PATH'] ?? ''].filter((part) => part !== '').join(':');
  try {
    return await launch(program, { ...env, LD_LIBRARY_PATH: path });
  } catch (error) {
    const packages = 'libnss3, libnspr4 and libexpat1 (Debian and Ubuntu: apt-get install libnss3 libnspr4 libexpat1)';
    throw new Error(`The browser does not start: it needs the libraries ${packages}.`, { cause: error });
  }
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Record<string, string>}
 */
function defined(env) {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/**
 * @param {unknown} error
 */
function firstLine(error) {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0];
}
