import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../../scripts/host/browser.mjs';

let running: Promise<Browser> | undefined;

/** One browser for all windows, each of which has a profile of its own. */
export function sharedBrowser(): Promise<Browser> {
  running ??= launchBrowser();
  return running;
}

export async function closeSharedBrowser(): Promise<void> {
  await (await running)?.close();
}
