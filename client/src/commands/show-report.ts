import { l10n } from 'vscode';
import type { Command } from '../services.ts';
import { targetFile } from './target-file.ts';

/** Shows what the server makes of a users file, beside it. */
export const showSeen: Command = async (services, argument) => {
  const file = await targetFile(services, l10n.t('Show What the Server Sees'), argument);
  if (file) services.seen.show(file);
};

/** Shows the report on what the migrate task would do. */
export const showMigrationReport: Command = async (services, argument) => {
  const file = await targetFile(services, l10n.t('Migration Report'), argument);
  if (file) services.migration.show(file);
};
