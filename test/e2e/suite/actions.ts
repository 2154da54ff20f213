/** What the light bulb has, as VS Code gives it to whoever asks by a command. */
import * as vscode from 'vscode';
import { patience } from '../../support/patience.ts';

export async function quickFixesAt(uri: vscode.Uri, range: vscode.Range): Promise<readonly vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
    20,
  );
}

/**
 * Does what an action says. Asks until it is there: VS Code has none to give when a provider of anybody's comes or goes
 * meanwhile, as they do while it starts.
 */
export async function mend(uri: vscode.Uri, range: vscode.Range, title: RegExp): Promise<void> {
  let titles: string[] = [];
  for (const end = Date.now() + patience; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 200))) {
    const actions = await quickFixesAt(uri, range);
    titles = actions.map((each) => each.title);
    const edit = actions.find((each) => title.test(each.title))?.edit;
    if (!edit) continue;
    if (await vscode.workspace.applyEdit(edit)) return;
    throw new Error(`VS Code refuses the edit of ${String(title)}`);
  }
  throw new Error(`${String(title)} is not among ${titles.join(', ')}`);
}
