import axe from 'axe-core';
import type { AxeResults } from 'axe-core';
import type { Frame, FrameLocator, Page } from 'playwright-core';

/** What axe finds serious or critical in a page of ours, as it is on the screen: theme, rule and elements. */
export async function axeFaults(page: FrameLocator): Promise<string[]> {
  const element = await page.owner().elementHandle();
  const frame = await element.contentFrame();
  if (!frame) throw new Error('The page is gone.');
  // The page lets through what lies behind it, which axe does not see.
  await frame.evaluate("document.documentElement.style.background = 'var(--vscode-editor-background)'");
  return axeFaultsIn(frame);
}

/** The same of a page that stands alone. */
export async function axeFaultsIn(page: Frame | Page): Promise<string[]> {
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(axe.source);
  const { violations, passes } = await page.evaluate<AxeResults>("axe.run({ resultTypes: ['violations'] })");
  // Where axe did not see the page, it has nothing to say against it.
  if (passes.length < 5) throw new Error(`axe looked at ${passes.length} rules alone.`);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`).join('; ')}`,
    );
}
