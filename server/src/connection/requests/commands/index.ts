/*
 * What this server does when it is told to (`workspace/executeCommand`): one file a command, listed here. They write
 * through the client, into the version that they were meant for or not at all, and say so in words. No secret gets
 * into a message.
 */
import type { ClientCapabilities } from 'vscode-languageserver';
import { ServerCommand } from '../../../common/protocol/protocol.ts';
import { auditPasswords } from './audit-passwords.ts';
import { change } from './change.ts';
import type { Command } from './shared/command.ts';
import { hashInPlace } from './hash-in-place.ts';
import { lockApiKey } from './lock-api-key.ts';
import { newApiKey } from './new-api-key.ts';

type CommandName = (typeof ServerCommand)[keyof typeof ServerCommand];

export const commands: Readonly<Record<CommandName, Command>> = {
  [ServerCommand.hashInPlace]: hashInPlace,
  [ServerCommand.newApiKey]: newApiKey,
  [ServerCommand.lockApiKey]: lockApiKey,
  [ServerCommand.change]: change,
  [ServerCommand.auditPasswords]: auditPasswords,
};

export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}

/** The commands that this client may use: they need one that applies edits. */
export function servedCommands({ workspace }: ClientCapabilities): readonly string[] {
  return workspace?.applyEdit === true ? Object.keys(commands) : [];
}
