import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { webviewPage } from '../webview/webview-page.ts';

interface Pages {
  readonly matrix: { readonly style: string; readonly script: string };
}

/** The page of a table, as the build has left it in a folder. */
export async function readPage(folder: string, title: string, language: string): Promise<string> {
  const text = await readFile(join(folder, 'pages.json'), 'utf8');
  const { style, script } = (JSON.parse(text) as Pages).matrix;
  return webviewPage({ language, title, style, script, body: '' });
}
