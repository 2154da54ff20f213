import axe from 'axe-core';
import type { AxeResults } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/** What axe finds serious or critical in a page of ours, as it is on the screen: rule and elements. */
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
