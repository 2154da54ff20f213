// @ts-check
import { median, short, spread } from './figures.mjs';

/** @import { Measured } from './measure.mjs' */

/**
 * One Markdown table for one file: rows of medians (95th percentiles), and how many times less our server takes.
 * @param {string} title @param {readonly string[]} names @param {Measured} measured
 */
export function table(title, names, { samples, notes }) {
  const [own = '', ...others] = names;
  const rival = others.at(-1) ?? own;
  const rows = [...samples].map(([row, byServer]) => {
    const ratio = median(byServer.get(rival) ?? []) / median(byServer.get(own) ?? []);
    return [row, ...names.map((name) => spread(byServer.get(name) ?? [])), rival === own ? '' : `${short(ratio)}x`];
  });
  for (const [row, pick] of coverageRows) {
    const shown = names.map((name) => {
      const note = notes.get(name);
      return note && !name.startsWith('null') ? pick(note, name === own) : '';
    });
    rows.push([row, ...shown, '']);
  }
  const lines = [['', ...names, `${rival} / ${own}`], ['---', ...names.map(() => '--:'), '--:'], ...rows];
  return `### ${title}\n\n${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`;
}

/**
 * @type {[string, (note: { seeded: number, found: number, exact: number, others: number }, isOwn: boolean) =>
 * string][]}
 */
const coverageRows = [
  ['seeded mistakes found', ({ found, seeded }) => `${found} of ${seeded}`],
  ['... with their code on their line', ({ exact, seeded }, isOwn) => (isOwn ? `${exact} of ${seeded}` : '')],
  ['findings about other users', ({ others }) => `${others}`],
];
