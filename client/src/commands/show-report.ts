import { l10n, ViewColumn, window, type Uri } from 'vscode';
import type { ReportProvider } from '../documents/report-provider.ts';
import type { Command } from '../services.ts';
import { targetFile } from './target-file.ts';

/** Opens "What the Server Sees" beside the users file. */
export const showSeen: Command = async (services, argument) => {
  const file = await targetFile(services, l10n.t('Show What the Server Sees'), argument);
  if (file) await open(services.seen, file);
};

/** Opens the report on what the migrate task would do. */
export const showMigrationReport: Command = async (services, argument) => {
  const file = await targetFile(services, l10n.t('Migration Report'), argument);
  if (file) await open(services.migration, file);
};

async function open(reports: ReportProvider, file: Uri): Promise<void> {
  const options = { viewColumn: ViewColumn.Beside, preserveFocus: true, preview: true };
  await window.showTextDocument(reports.reportFor(file), options);
}
