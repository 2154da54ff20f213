import { commands, l10n } from 'vscode';
import { ServerCommand } from '../../../server/src/common/protocol.ts';
import type { Command } from '../services.ts';
import { targetFile } from './target-file.ts';

/** Has the server try common passwords against the hashes of a file; it shows progress and what it found. */
export const audit: Command = async (services, argument) => {
  const uri = await targetFile(services, l10n.t('Audit Passwords'), argument);
  if (!uri) return;
  await services.server.start();
  await commands.executeCommand(ServerCommand.auditPasswords, { uri: uri.toString() });
};
