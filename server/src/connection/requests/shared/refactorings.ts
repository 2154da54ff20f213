import type { CancellationToken, CodeAction } from 'vscode-languageserver';
import { CodeActionKind } from '../../../protocol-library.ts';
import type { ChangeStep, NamedArgument, ToldArgument } from '../../../common/protocol/change.ts';
import { ClientCommand, ServerCommand } from '../../../common/protocol/protocol.ts';
import { isRecord } from '../../../common/values.ts';
import { refactoringsAt, type Refactoring } from '../../../features/change/refactorings.ts';
import type { Position } from '../../../text/range.ts';
import { workspaceEdit } from '../../client/workspace-edit.ts';
import type { OpenFile } from '../../documents/open-file.ts';
import { steps as isSteps } from '../../params/change.ts';
import type { Services } from '../../services.ts';
import type { ActionSupport } from './action-support.ts';
import { changedText } from './changed-text.ts';

/** What the server keeps in an action until it is resolved. */
interface StepsData {
  readonly uri: string;
  readonly version: number;
  readonly textVersion: number;
  readonly steps: readonly ChangeStep[];
}

/** Changes of the user at a place as code actions. What they do is worked out when one is chosen. */
export class Refactorings {
  readonly #services: Services;
  readonly #support: ActionSupport;

  constructor(services: Services, support: ActionSupport) {
    this.#services = services;
    this.#support = support;
  }

  async at(open: OpenFile, position: Position, isAsked: boolean, token: CancellationToken): Promise<CodeAction[]> {
    const { commands } = this.#support;
    const actions: CodeAction[] = [];
    for (const refactoring of refactoringsAt(open.file, position, { commands, isAsked })) {
      const action = await this.#toAction(open, refactoring, token);
      if (action) actions.push(action);
    }
    return actions;
  }

  /** With its edit, and what is told behind it; null for one that is none of these. */
  async resolve(action: CodeAction, token: CancellationToken): Promise<CodeAction | null> {
    const data: unknown = action.data;
    if (!isStepsData(data)) return null;
    const rest = { ...action };
    delete rest.data;
    const { uri, version, steps } = data;
    const { client, documents } = this.#services;
    if (documents.getOpen(uri)?.isAt(data) !== true) return this.#telling(rest, uri, [changedText()]);
    const { workOut } = await import('./work-out.ts');
    const { answer } = await workOut({ files: [{ uri, version, steps }] }, this.#services, token);
    if (answer.kind !== 'changed') return this.#telling(rest, uri, [answer.why]);
    const files = answer.edit.documentChanges.map(({ textDocument, edits }) => ({ ...textDocument, edits }));
    const edit = workspaceEdit(client.capabilities, files);
    return answer.said.length === 0
      ? { ...rest, edit }
      : this.#followed({ ...rest, edit }, { uri, said: answer.said, written: true });
  }

  async #toAction(open: OpenFile, { title, does }: Refactoring, token: CancellationToken): Promise<CodeAction | null> {
    const { uri } = open.document;
    const action: CodeAction = { title, kind: CodeActionKind.RefactorRewrite };
    if (does.kind === 'command') {
      const argument: NamedArgument = { uri, ...does.of };
      return { ...action, command: { title, command: does.command, arguments: [argument] } };
    }
    const { version, textVersion } = open;
    const { steps } = does;
    const data: StepsData = { uri, version, textVersion, steps };
    if (this.#support.resolvesEdits) return { ...action, data };
    if (!this.#support.commands.has(ServerCommand.change)) {
      const resolved = await this.resolve({ ...action, data }, token);
      return resolved?.edit ? resolved : null;
    }
    const change = { files: [{ uri, version, steps }] };
    return { ...action, command: { title, command: ServerCommand.change, arguments: [change] } };
  }

  /** What is said once the edit is made, by a client that takes it. */
  #followed(action: CodeAction, told: ToldArgument): CodeAction {
    const { commands, resolvesCommands } = this.#support;
    const command = ClientCommand.tellChange;
    if (!resolvesCommands || !commands.has(command)) return action;
    return { ...action, command: { title: action.title, command, arguments: [told] } };
  }

  /** Why there is no edit. */
  #telling(action: CodeAction, uri: string, said: readonly string[]): CodeAction {
    const told = this.#followed(action, { uri, said, written: false });
    if (told === action) this.#services.client.show.warning(said.join(' '));
    return told;
  }
}

function isStepsData(data: unknown): data is StepsData {
  return (
    isRecord(data) &&
    typeof data['uri'] === 'string' &&
    typeof data['version'] === 'number' &&
    typeof data['textVersion'] === 'number' &&
    isSteps(data['steps'])
  );
}
