import { Uri, workspace } from 'vscode';
import type { Language } from '../../../server/src/common/words/languages.ts';
import { rulePagesFile } from './rule-pages-file.ts';

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
export function readPages(bundles: Uri): Promise<Pages> {
  return readJson(bundles, 'pages.json') as Promise<Pages>;
}

/** The pages about findings alone, in a language. */
export async function readRulePages(bundles: Uri, language: Language | null): Promise<Pages['rules']> {
  const { rules } = (await readJson(bundles, rulePagesFile(language))) as Pick<Pages, 'rules'>;
  return rules;
}

async function readJson(bundles: Uri, name: string): Promise<unknown> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(bundles, name));
  return JSON.parse(new TextDecoder().decode(bytes));
}
