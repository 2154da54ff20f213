import { visible } from '../../common/words/visible.ts';

/** Text that Markdown shows as it stands, on one line: no markup, link, HTML, table or mention comes of it. */
export function escapeMarkdown(text: string): string {
  return visible(text).replace(/[!-/:-@[-`{-~]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A name as code, in which nothing means anything. The empty name is `""`. */
export function code(name: string): string {
  const shown = name === '' ? '""' : visible(name);
  const ticks = shown.match(/`+/g) ?? [];
  const fence = '`'.repeat(ticks.reduce((most, { length }) => Math.max(most, length), 0) + 1);
  const gap = ticks.length > 0 ? ' ' : '';
  return `${fence}${gap}${shown}${gap}${fence}`;
}

/** Cells of Markdown as a row of a table. A bar would end a cell even within code. */
export function tableRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`;
}
