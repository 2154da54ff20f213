/** What the extension says of files of the workspace. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { patience } from '../../support/patience.ts';

export function fileUri(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder);
  return vscode.Uri.joinPath(folder.uri, name);
}

export async function write(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

export function brief(uri: vscode.Uri): string[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source, severity }) => source === 'users-yml' && severity <= vscode.DiagnosticSeverity.Warning)
    .map(({ code, range }) => `${range.start.line + 1} ${String(typeof code === 'object' ? code.value : code)}`)
    .sort();
}

/** Waits for what the language server says of a file. */
export async function expectProblems(uri: vscode.Uri, expected: string[]): Promise<void> {
  const isSo = (): boolean => JSON.stringify(brief(uri)) === JSON.stringify(expected);
  await new Promise<void>((resolve) => {
    const stop = (): void => {
      clearTimeout(timer);
      listener.dispose();
      resolve();
    };
    const listener = vscode.languages.onDidChangeDiagnostics(() => {
      if (isSo()) stop();
    });
    const timer = setTimeout(stop, patience);
    if (isSo()) stop();
  });
  assert.deepEqual(brief(uri), expected, uri.path);
}
