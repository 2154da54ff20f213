import { commands, window, workspace, type Disposable } from 'vscode';
import { background } from './background.ts';
import { activeUsersDocument } from './files/selector.ts';
import { affects } from './settings.ts';

/** `usersYml.hasFiles`: there is a users file to work on. */
export function setHasFiles(value: boolean): void {
  background(commands.executeCommand('setContext', 'usersYml.hasFiles', value));
}

/** `usersYml.serverFailed`: the language server does not run, although it is needed. */
export function setServerFailed(value: boolean): void {
  background(commands.executeCommand('setContext', 'usersYml.serverFailed', value));
}

/** Keeps `usersYml.active`: the active editor has a users file. */
export function followActiveEditor(): Disposable[] {
  let known: boolean | null = null;
  const update = (): void => {
    const active = activeUsersDocument() !== undefined;
    if (active === known) return;
    known = active;
    background(commands.executeCommand('setContext', 'usersYml.active', active));
  };
  update();
  return [
    window.onDidChangeActiveTextEditor(update),
    // A document that gets another language is closed and opened again.
    workspace.onDidOpenTextDocument(update),
    // A comment can claim it, or stop to.
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === window.activeTextEditor?.document) update();
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (affects(event, 'files')) update();
    }),
  ];
}
