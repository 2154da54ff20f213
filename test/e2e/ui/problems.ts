import type { Page } from 'playwright-core';
import { patience } from '../../support/patience.ts';
import { insist } from './patient.ts';
import { readRows } from './rows.ts';
import type { Row } from './rows.ts';

/** A line of the Problems panel; `line` and `column` count from 1 as the panel does. */
export interface Problem {
  readonly severity: 'error' | 'warning' | 'info' | 'hint';
  readonly message: string;
  readonly source: string;
  readonly code: string;
  readonly line: number;
  readonly column: number;
}

/** The Problems panel's findings, once there are at least as many as asked for; rejects where that never comes. */
export async function readProblems(page: Page, atLeast: number): Promise<Problem[]> {
  const panel = page.locator('.markers-panel');
  const isOpen = (): Promise<boolean> => panel.isVisible();
  if (!(await isOpen())) await insist('the key of the panel', () => page.keyboard.press('Control+Shift+M'), isOpen);
  const list = panel.locator('.monaco-list').first();
  let found: Problem[] = [];
  for (const end = Date.now() + patience; Date.now() < end; await page.waitForTimeout(200)) {
    found = (await list.isVisible())
      ? (await readRows(list, selectors)).filter((row) => row.level === 2).map(problemOf)
      : [];
    if (found.length >= atLeast) return found;
  }
  throw new Error(`The Problems panel shows ${found.length} findings, not ${atLeast} or more.`);
}

const selectors = ['.marker-message', '.marker-source', '.marker-code', '.marker-line'];

function problemOf({ texts, classes }: Row): Problem {
  const [, line, column] = /Ln (\d+), Col (\d+)/.exec(texts['.marker-line'] ?? '') ?? [];
  return {
    severity: (['error', 'warning', 'info'] as const).find((name) => classes.includes(`codicon-${name}`)) ?? 'hint',
    message: texts['.marker-message'] ?? '',
    source: texts['.marker-source'] ?? '',
    code: texts['.marker-code'] ?? '',
    line: Number(line),
    column: Number(column),
  };
}
