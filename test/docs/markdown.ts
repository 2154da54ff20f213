/** The anchors of a page's headings, as GitHub makes them. */
export function anchorsOf(page: string): ReadonlySet<string> {
  const anchors = new Set<string>();
  for (const [, heading = ''] of withoutCode(page).matchAll(/^#{1,6} +(.+)$/gm)) {
    const name = heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
      .replaceAll(' ', '-');
    let anchor = name;
    for (let count = 1; anchors.has(anchor); count++) anchor = `${name}-${count}`;
    anchors.add(anchor);
  }
  return anchors;
}

/** Where a page links to, pictures among them; other sites aside. */
export function linksOf(page: string): readonly { readonly path: string; readonly anchor: string }[] {
  const links = [...withoutCode(page).matchAll(/\]\(([^()\s]+)\)/g)].map(([, link = '']) => link);
  return links
    .filter((link) => !/^[a-z]+:/i.test(link))
    .map((link) => {
      const [path = '', anchor = ''] = link.split('#');
      return { path, anchor };
    });
}

/** The code blocks of a page that are marked with these words, like `json check`. */
export function codeBlocks(page: string, info: string): readonly string[] {
  return [...page.matchAll(/^```([^\n]*)\n(.*?)^```$/gms)].flatMap(([, marked, code = '']) =>
    marked === info ? [code] : [],
  );
}

function withoutCode(page: string): string {
  return page.replace(/^```.*?^```$/gms, '').replace(/`[^`\n]*`/g, (code) => code.replace(/[[\]()]/g, ''));
}
