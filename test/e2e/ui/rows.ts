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
  // Most lists are drawn as a whole: these need not be scrolled through.
  const whole = await drawnRows(list, selectors);
  if (whole.last !== null && whole.drawn.length === whole.last + 1) return [...whole.drawn];
  const rows = new Map<number, Row>();
  const page = list.page();
  const { x, y, height } = (await list.boundingBox()) ?? { x: 0, y: 0, height: 44 };
  // In the middle: what sticks to the upper edge of a list takes no wheel, and the lower one may be hidden.
  await page.mouse.move(x + 5, y + height / 2);
  await page.mouse.wheel(0, -1_000_000);
  let length = Infinity;
  for (let step = 0; step < 400; step++) {
    await page.waitForTimeout(100); // the list draws in the next frames, or later
    const { drawn, last } = await drawnRows(list, selectors);
    const [top] = drawn;
    if (!top) break;
    for (const row of drawn) rows.set(row.index, row);
    if (last !== null) length = last + 1;
    let missing = 0;
    while (missing < length && rows.has(missing)) missing++;
    if (missing >= length) break;
    await page.mouse.wheel(0, Math.max(22, height - 44) * (missing < top.index ? -1 : 1));
  }
  await page.mouse.wheel(0, -1_000_000); // the first rows can be clicked then
  return [...rows.values()].filter(({ index }) => index < length).sort((a, b) => a.index - b.index);
}

interface Drawn {
  /** In the list's order. */
  readonly drawn: readonly Row[];
  /** The index of the list's last row where that is drawn. */
  readonly last: number | null;
}

async function drawnRows(list: Locator, selectors: readonly string[]): Promise<Drawn> {
  // What sticks to the upper edge stands beside these.
  return list.locator('.monaco-list-rows').evaluate(
    async (all, wanted) => {
      // The list draws in the next frame, and measures itself in the one after.
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      const elements = [...all.querySelectorAll<HTMLElement>(':scope > .monaco-list-row')];
      const drawn = elements
        .map((element) => ({
          index: Number(element.getAttribute('data-index')),
          level: Number(element.getAttribute('aria-level') ?? '1'),
          expanded: element.hasAttribute('aria-expanded')
            ? element.getAttribute('aria-expanded') === 'true'
            : undefined,
          spoken: element.getAttribute('aria-label') ?? '',
          classes: [element, ...element.querySelectorAll('*')]
            .map((part) => part.getAttribute('class') ?? '')
            .join(' '),
          texts: Object.fromEntries(
            wanted.map((selector) => [
              selector,
              [...element.querySelectorAll(selector)].map((part) => part.textContent).join('\n'),
            ]),
          ),
        }))
        .sort((a, b) => a.index - b.index);
      const lowest = Math.max(0, ...elements.map(({ offsetTop, offsetHeight }) => offsetTop + offsetHeight));
      return { drawn, last: lowest >= all.clientHeight ? (drawn.at(-1)?.index ?? null) : null };
    },
    [...selectors],
  );
}
