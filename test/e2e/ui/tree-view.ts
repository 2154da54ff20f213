import type { Locator, Page } from 'playwright-core';
import { patience } from '../../support/patience.ts';
import { readRows } from './rows.ts';
import type { Row } from './rows.ts';

/** A row of a tree view; `expanded` is undefined for a leaf. */
export interface TreeRow {
  readonly label: string;
  readonly description: string;
  /** From 1. */
  readonly level: number;
  readonly expanded: boolean | undefined;
  /** What a screen reader says. */
  readonly spoken: string;
}

/** The rows of an open view, by its title, once there are as many as asked for; rejects where that never comes. */
export async function readTree(page: Page, title: string, atLeast: number): Promise<TreeRow[]> {
  const list = listOf(page, title);
  let rows: TreeRow[] = [];
  for (const end = Date.now() + patience; Date.now() < end; await page.waitForTimeout(200)) {
    rows = (await list.isVisible()) ? (await readRows(list, ['.label-name', '.label-description'])).map(treeRowOf) : [];
    if (rows.length >= atLeast) return rows;
  }
  throw new Error(`The view ${title} shows ${rows.length} rows, not ${atLeast} or more.`);
}

function treeRowOf({ texts, level, expanded, spoken }: Row): TreeRow {
  const [label, description] = [texts['.label-name'] ?? '', texts['.label-description'] ?? ''];
  return { label, description, level, expanded, spoken };
}

/** Whether a view is in front, with its rows or without any. */
export function isShown(page: Page, title: string): Promise<boolean> {
  return listOf(page, title).isVisible();
}

/** One drawn row of an open view: to click, drag, or open its menu. */
export function treeRow(page: Page, title: string, label: string): Locator {
  const name = page.locator('.label-name').getByText(label, { exact: true });
  return view(page, title).locator('.monaco-list-row').filter({ has: name }).first();
}

/** The same by its place among all rows, from 0. */
export function treeRowAt(page: Page, title: string, index: number): Locator {
  return view(page, title).locator(`.monaco-list-rows .monaco-list-row[data-index="${index}"]`);
}

function listOf(page: Page, title: string): Locator {
  return view(page, title).locator('.monaco-list').first();
}

function view(page: Page, title: string): Locator {
  return page.locator('.pane').filter({ has: page.locator(`.pane-header[aria-label^="${title} Section"]`) });
}
