/** How a page in another language differs from the English one in what has to be the same in both, in words. */
export function pageFaults(english: string, translated: string): readonly string[] {
  return Object.entries(same).flatMap(([what, of]) =>
    JSON.stringify(of(english)) === JSON.stringify(of(translated)) ? [] : [`other ${what}`],
  );
}

const blocks = /^```.*?^```$/gms;

const same: Readonly<Record<string, (page: string) => readonly string[]>> = {
  headings: (page) => [...withoutBlocks(page).matchAll(/^#+(?= )/gm)].map(([marks]) => marks),
  'code blocks': (page) => [...page.matchAll(blocks)].map(([block]) => block),
  code: codeIn,
  links: (page) => [...withoutBlocks(page).matchAll(/\]\(([^)]*)\)/g)].map(([, target = '']) => target),
  'paragraphs, rows and items': (page) =>
    withoutBlocks(page)
      .split('\n')
      .map((line) => /^(?:[#|-]|$)/.exec(line)?.[0] ?? 'text'),
};

/** What stands between backticks, in whatever order. */
export function codeIn(text: string): readonly string[] {
  return [...withoutBlocks(text).matchAll(/`[^`\n]+`/g)].map(([code]) => code).toSorted();
}

function withoutBlocks(page: string): string {
  return page.replace(blocks, '');
}
