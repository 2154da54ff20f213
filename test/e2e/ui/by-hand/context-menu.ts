import type { Locator } from 'playwright-core';
import { patience } from '../../../support/patience.ts';

/** Opens a menu with the mouse, and chooses from it. `most`: how long it waits for what is to be chosen, in ms. */
export async function chooseFromMenu(
  at: Locator,
  button: 'left' | 'right',
  name: RegExp,
  most: number = patience,
): Promise<void> {
  const item = at.page().getByRole('menuitem', { name });
  // What stands in a menu is settled when it opens, and what moves below it can close it.
  for (const end = Date.now() + most; ;) {
    await at.click({ button });
    try {
      await item.waitFor({ timeout: 5000 });
      break;
    } catch (error) {
      await at.page().keyboard.press('Escape');
      if (Date.now() > end) throw error;
    }
  }
  // A menu takes no click of its first tenth of a second, as that may be the end of the one that opened it.
  for (const end = Date.now() + patience; Date.now() < end && (await item.isVisible());) {
    await item.click({ timeout: 1000 }).catch(() => undefined);
    await item.waitFor({ state: 'hidden', timeout: 1000 }).catch(() => undefined);
  }
}
