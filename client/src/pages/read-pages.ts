import { Uri, workspace } from 'vscode';

/** What a page with a script is made of. */
export interface PageSource {
  readonly style: string;
  readonly script: string;
}

/** Folders of `client/pages`. */
export type PageName = 'matrix' | 'add-users';

/** `pages.json`: pages about findings as Markdown, by code, and those with a script. */
export type Pages = Readonly<Record<PageName, PageSource>> & { readonly rules: Readonly<Record<string, string>> };

/** What the build has left in a folder. */
export async function readPages(bundles: Uri): Promise<Pages> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(bundles, 'pages.json'));
  return JSON.parse(new TextDecoder().decode(bytes)) as Pages;
}
