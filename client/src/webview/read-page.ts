import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { webviewPage } from './webview-page.ts';

/** Folders of `client/pages`. */
type PageName = 'matrix' | 'add-users';

type Pages = Readonly<Record<PageName, { readonly style: string; readonly script: string }>>;

/** A page, as the build has left it in a folder. */
export async function readPage(folder: string, name: PageName, title: string, language: string): Promise<string> {
  const text = await readFile(join(folder, 'pages.json'), 'utf8');
  const { style, script } = (JSON.parse(text) as Pages)[name];
  return webviewPage({ language, title, style, script, body: '' });
}
