import { Uri, workspace, type CodeAction, type Disposable, type TextDocument } from 'vscode';
import { State, type BaseLanguageClient, type Middleware } from 'vscode-languageclient';
import type { ToldArgument } from '../../../server/src/common/protocol/change.ts';
import { ClientCommand } from '../../../server/src/common/protocol/protocol.ts';
import { AwaitedChanges } from './awaited-changes.ts';
import { tellChange } from './tell-change.ts';
import { toldArgument } from './told-argument.ts';

/**
 * What an action of the light bulb means is told once its change stands in the text, and not by the action's command:
 * VS Code makes the edit, but leaves out the command, where it asks for the actions of the place anew while it has one
 * of them resolved.
 */
export class TellWhenWritten {
  readonly #awaited = new AwaitedChanges();
  #listeners: readonly Disposable[] = [];

  readonly middleware: Middleware = {
    resolveCodeAction: async (item, token, next) => {
      const action = await next(item, token);
      const told = action ? toldBy(action) : null;
      const document = told?.written === true ? documentOf(told.uri) : undefined;
      if (!action?.edit || told === null || document === undefined) return action;
      delete action.command;
      this.#listen();
      const change = { edits: action.edit.get(document.uri), said: told.said };
      this.#awaited.add(document.uri.toString(), document.getText(), change);
      return action;
    },
  };

  /** Whose middleware it is: once that has stopped, nothing is kept of its files. */
  attach(client: BaseLanguageClient): void {
    client.onDidChangeState(({ newState }) => {
      if (newState !== State.Stopped) return;
      this.#awaited.clear();
      this.#rest();
    });
  }

  #listen(): void {
    if (this.#listeners.length > 0) return;
    this.#listeners = [
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length === 0) return;
        const said = this.#awaited.changed(document.uri.toString(), document.getText());
        this.#rest();
        if (said) tellChange([document.uri], said);
      }),
      workspace.onDidCloseTextDocument(({ uri }) => {
        this.#awaited.forget(uri.toString());
        this.#rest();
      }),
    ];
  }

  /** Nothing is listened to where nothing can come. */
  #rest(): void {
    if (this.#awaited.size > 0) return;
    for (const listener of this.#listeners) listener.dispose();
    this.#listeners = [];
  }
}

function toldBy({ command }: CodeAction): ToldArgument | null {
  return command?.command === ClientCommand.tellChange ? toldArgument(command.arguments?.[0]) : null;
}

function documentOf(uri: string): TextDocument | undefined {
  const key = Uri.parse(uri).toString();
  return workspace.textDocuments.find((document) => document.uri.toString() === key);
}
