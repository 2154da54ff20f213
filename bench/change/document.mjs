// @ts-check
// docs/benchmarks.md has two writers: the section about changing users is at its end.

const heading = '## Changing users\n';

/** The page with this section at its end, in place of what was there. @param {string} page @param {string} section */
export function withChanges(page, section) {
  return `${page.split(heading)[0]?.trimEnd()}\n\n${section}`;
}

/** What the page has of it; empty for nothing. @param {string} page */
export function changesIn(page) {
  const at = page.indexOf(heading);
  return at < 0 ? '' : page.slice(at);
}
