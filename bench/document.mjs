// @ts-check
// docs/benchmarks.md has several writers: each but the first has a section with a heading of the second level.

import { readFileSync, writeFileSync } from 'node:fs';

const heading = /^## .*$/m;

/**
 * The page with this section in place of the one with the same heading, or at the end.
 * @param {string} page @param {string} section
 */
export function withSection(page, section) {
  const [title] = heading.exec(section) ?? [];
  const parts = page.split(/^(?=## )/m).map((part) => part.trim());
  const at = parts.findIndex((part) => heading.exec(part)?.[0] === title);
  parts.splice(at === -1 ? parts.length : at, at === -1 ? 0 : 1, section.trim());
  return `${parts.join('\n\n')}\n`;
}

/** What the other writers have written; empty for nothing. @param {string} page */
export function sectionsIn(page) {
  const at = heading.exec(page)?.index ?? page.length;
  return page.slice(at);
}

/** Prints a section, and has it in docs/benchmarks.md. @param {string} section @param {boolean} isKept */
export function putSection(section, isKept) {
  console.log(section);
  const page = new URL('../docs/benchmarks.md', import.meta.url);
  if (isKept) writeFileSync(page, withSection(readFileSync(page, 'utf8'), section));
}
