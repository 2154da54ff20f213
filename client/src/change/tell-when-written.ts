import { Uri, workspace, type CodeAction, type Disposable, type TextDocument } from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import type { ToldArgument } from '../../../server/src/common/protocol/change.ts';
import { ClientCommand } from '../../../server/src/common/protocol/protocol.ts';
import { AwaitedChanges } from './awaited-changes.ts';
import { tellChange } from './tell-change.ts';
import { toldArgument } from './told-argument.ts';

const awaited = new AwaitedChanges();
let listeners: readonly Disposable[] = [];

/**
 * What an action of the light bulb means is told once its change stands in the text, and not by the action's command:
 * VS Code makes the edit, but leaves out the command, where it asks for the actions of the place anew while it has one
 * of them resolved.
 */
export const tellWhenWritten: Middleware = {
  resolveCodeAction: async (item, token, next) => {
    const action = await next(item, token);
    const told = action ? toldBy(action) : null;
    const document = told?.written === true ? documentOf(told.uri) : undefined;
    if (!action?.edit || told === null || document === undefined) return action;
    delete action.command;
    listen();
    awaited.add(document.uri.toString(), document.getText(), { edits: action.edit.get(document.uri), said: told.said });
    return action;
  },
};

function toldBy({ command }: CodeAction): ToldArgument | null {
  return command?.command === ClientCommand.tellChange ? toldArgument(command.arguments?.[0]) : null;
}

function documentOf(uri: string): TextDocument | undefined {
  const key = Uri.parse(uri).toString();
  return workspace.textDocuments.find((document) => document.uri.toString() === key);
}

function listen(): void {
  if (listeners.length > 0) return;
  listeners = [
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length === 0) return;
      const said = awaited.changed(document.uri.toString(), document.getText());
      rest();
      if (said) tellChange([document.uri], said);
    }),
    workspace.onDidCloseTextDocument(({ uri }) => {
      awaited.forget(uri.toString());
      rest();
    }),
  ];
}

/** Nothing is listened to where nothing can come. */
function rest(): void {
  if (awaited.size > 0) return;
  for (const listener of listeners) listener.dispose();
  listeners = [];
}
