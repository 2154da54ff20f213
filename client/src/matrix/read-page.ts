import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { webviewPage } from '../webview/webview-page.ts';

/** The page of a table, as the build has left it in a folder. */
export async function readPage(folder: string, title: string, language: string): Promise<string> {
  const [style, script] = await Promise.all(
    ['matrix.css', 'matrix.js'].map((name) => readFile(join(folder, name), 'utf8')),
  );
  return webviewPage({ language, title, style: style ?? '', script: script ?? '', body: '' });
}
