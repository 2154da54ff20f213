import { commands, Disposable, l10n, window } from 'vscode';
import { ClientCommand } from '../../../server/src/common/protocol.ts';
import { background } from '../background.ts';
import type { Command, Services } from '../services.ts';
import { addUser } from './add-user.ts';
import { audit } from './audit.ts';
import { copyName } from './copy-name.ts';
import { generateApiKey } from './generate-api-key.ts';
import { hashAndCopy, hashAndCopyCompose, hashAndCopyEnv } from './hash-and-copy.ts';
import { hashAndCopyHtpasswd } from './hash-and-copy-htpasswd.ts';
import { hashAndInsert } from './hash-and-insert.ts';
import { newFile } from './new-file.ts';
import { restartServer } from './restart-server.ts';
import { revealUser } from './reveal-user.ts';
import { selectServer } from './select-server.ts';
import { showContainer } from './show-container.ts';
import { setPassword } from './set-password.ts';
import { showMatrix } from './show-matrix.ts';
import { showMigrationReport, showSeen } from './show-report.ts';

const all: Readonly<Record<string, Command>> = {
  'usersYml.hashAndInsert': hashAndInsert,
  'usersYml.hashAndCopy': hashAndCopy,
  'usersYml.hashAndCopyEnv': hashAndCopyEnv,
  'usersYml.hashAndCopyCompose': hashAndCopyCompose,
  'usersYml.hashAndCopyHtpasswd': hashAndCopyHtpasswd,
  'usersYml.generateApiKey': generateApiKey,
  'usersYml.newFile': newFile,
  'usersYml.addUser': addUser,
  [ClientCommand.setPassword]: setPassword,
  'usersYml.revealUser': revealUser,
  'usersYml.copyName': copyName,
  'usersYml.restartServer': restartServer,
  'usersYml.selectServer': selectServer,
  'usersYml.showMatrix': showMatrix,
  'usersYml.showSeen': showSeen,
  'usersYml.migrationReport': showMigrationReport,
  'usersYml.showContainer': showContainer,
  'usersYml.audit': audit,
};

/** Registers all commands. None hands a value back: other extensions can call them. */
export function registerCommands(services: Services): Disposable {
  const registered = Object.entries(all).map(([id, command]) =>
    commands.registerCommand(id, async (...args: unknown[]): Promise<void> => {
      try {
        await command(services, ...args);
      } catch (error) {
        services.log.error(`${id}: ${error instanceof Error ? error.message : 'failed'}`);
        background(tellFailed(services));
      }
    }),
  );
  return Disposable.from(...registered);
}

async function tellFailed({ log }: Services): Promise<void> {
  const show = l10n.t('Show Output');
  const text = l10n.t('The command failed. The output "users.yml" says why.');
  if ((await window.showErrorMessage(text, show)) === show) log.show();
}
