// @ts-check
// The section of docs/benchmarks.md about the forms in which people write users.
import os from 'node:os';
import { median, short, spread } from '../figures.mjs';
import { forms, lentValue, textIn } from './texts.mjs';
import { editsBefore, formTimes } from './times.mjs';

/** @import { Server } from '../server-process.mjs' */

/** @param {Server} server @param {{ users: number, rounds: number }} amount */
export async function formsSection(server, { users, rounds }) {
  const load = os.loadavg().map((each) => each.toFixed(1));
  /** @type {string[]} */
  const rows = [];
  let plain = NaN;
  for (const form of Object.keys(forms)) {
    const { opening, typing, memory } = await formTimes(server, textIn(users, form), rounds, form === lentValue);
    if (form === 'plain') plain = median(opening);
    rows.push(
      `| ${[form, spread(opening), `${short(median(opening) / plain)}x`, spread(typing), short(memory)].join(' | ')} |`,
    );
  }
  return `## Other forms

Written by \`npm run bench:forms\` on ${new Date().toISOString().slice(0, 10)}: ${users.toLocaleString('en')} users, Node ${process.versions.node}, ${os.cpus().length} cores (${os.cpus()[0]?.model.trim()}), load ${load.join(', ')}.

The same users in each form in which people write them. Times are in ms, median (95th percentile): of ${rounds} new processes, and of
${editsBefore} keystrokes. Memory is in MiB, once they are made. Where a keystroke takes far longer, the file is read as a whole at each.

| | open to all findings | as many times as plain | keystroke to findings | memory |
| --- | --: | --: | --: | --: |
${rows.join('\n')}
`;
}
