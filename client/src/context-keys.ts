import { commands, window, workspace, type Disposable } from 'vscode';
import { background } from './background.ts';
import { activeUsersDocument } from './selector.ts';
import { affects } from './settings.ts';

/** `usersYml.hasFiles`: there is a users file to work on. */
export function setHasFiles(value: boolean): void {
  background(commands.executeCommand('setContext', 'usersYml.hasFiles', value));
}

/** Keeps `usersYml.active`: the active editor has a users file. */
export function followActiveEditor(): Disposable[] {
  const update = (): void => {
    background(commands.executeCommand('setContext', 'usersYml.active', activeUsersDocument() !== undefined));
  };
  update();
  return [
    window.onDidChangeActiveTextEditor(update),
    // A document that gets another language is closed and opened again.
    workspace.onDidOpenTextDocument(update),
    workspace.onDidChangeConfiguration((event) => {
      if (affects(event, 'files')) update();
    }),
  ];
}
