import { closeSharedBrowser } from './browser.ts';
import { openWorkbenches } from './workbench.ts';

/** Loaded by mocha: a picture of every workbench a test failed in, and none left open at the end. */
export const mochaHooks = {
  async afterEach(this: Mocha.Context): Promise<void> {
    if (this.currentTest?.state !== 'failed') return;
    const name = this.currentTest.fullTitle().replace(/[^\w-]+/g, '-');
    for (const workbench of openWorkbenches())
      console.log(`Screenshot: ${await workbench.screenshot(`failed-${name}`)}`);
  },
  async afterAll(): Promise<void> {
    for (const workbench of openWorkbenches()) await workbench.close();
    await closeSharedBrowser();
  },
};
