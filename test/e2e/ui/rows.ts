import type { Locator } from 'playwright-core';

/** A row of a list or tree as it stands on the screen. */
export interface Row {
  /** From 0, counted over the whole list. */
  readonly index: number;
  /** From 1. */
  readonly level: number;
  readonly expanded: boolean | undefined;
  /** What a screen reader says. */
  readonly spoken: string;
  /** The texts of the elements asked for, by selector; lines joined by a line feed; empty when there is none. */
  readonly texts: Readonly<Record<string, string>>;
  readonly classes: string;
}

/**
 * All rows of a list, also those scrolled out of sight, which VS Code does not draw.
 * `list` is the `.monaco-list`; it must be visible.
 */
export async function readRows(list: Locator, selectors: readonly string[]): Promise<Row[]> {
  const rows = new Map<number, Row>();
  const box = await list.boundingBox();
  await list.hover({ position: { x: 5, y: 5 } });
  const page = list.page();
  await page.mouse.wheel(0, -1_000_000);
  for (let step = 0; step < 200; step++) {
    await page.waitForTimeout(100); // the list draws in the next frames
    const [drawn, atEnd] = await drawnRows(list, selectors);
    for (const row of drawn) rows.set(row.index, row);
    if (atEnd || drawn.length === 0) break;
    await page.mouse.wheel(0, Math.max(22, (box?.height ?? 44) - 44));
  }
  await page.mouse.wheel(0, -1_000_000); // the first rows can be clicked then
  return [...rows.values()].sort((a, b) => a.index - b.index);
}

async function drawnRows(list: Locator, selectors: readonly string[]): Promise<[Row[], boolean]> {
  return list.locator('.monaco-list-row').evaluateAll(
    (elements, wanted) => [
      elements.map((element) => ({
        index: Number(element.getAttribute('data-index')),
        level: Number(element.getAttribute('aria-level') ?? '1'),
        expanded: element.hasAttribute('aria-expanded') ? element.getAttribute('aria-expanded') === 'true' : undefined,
        spoken: element.getAttribute('aria-label') ?? '',
        classes: [element, ...element.querySelectorAll('*')].map((part) => part.getAttribute('class') ?? '').join(' '),
        texts: Object.fromEntries(
          wanted.map((selector) => [
            selector,
            [...element.querySelectorAll(selector)].map((part) => part.textContent).join('\n'),
          ]),
        ),
      })),
      elements.some((element) => element.getAttribute('data-last-element') === 'true'),
    ],
    [...selectors],
  );
}
