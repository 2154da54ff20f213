import { l10n, window } from 'vscode';
import { ClientCommand } from '../../../server/src/common/protocol/protocol.ts';
import { background } from '../background.ts';
import type { Command, Services } from '../services.ts';
import { addToComposeFile } from './deployments/add-to-compose.ts';
import { addUser } from './add-user.ts';
import { addUsers } from './add-users.ts';
import { audit } from './audit.ts';
import { copyComposeLines, copyDockerRun, copyKubectl } from './deployments/copy-deployment.ts';
import { showWidened } from './compare/show-widened.ts';
import { compareWithFile } from './compare/with-file.ts';
import { compareWithHead } from './compare/with-head.ts';
import { compareWithRevision } from './compare/with-revision.ts';
import { compareWithSaved } from './compare/with-saved.ts';
import { checkDocument, declineOffer, neverOffer } from './check-document.ts';
import { copyDiagnosticReport } from './support/copy-diagnostic-report.ts';
import { copyName } from './copy-name.ts';
import { copyRestart } from './deployments/copy-restart.ts';
import { explainFinding } from './explain-finding.ts';
import { generateApiKey } from './hashes/generate-api-key.ts';
import { getStarted } from './get-started.ts';
import { hashAndCopy, hashAndCopyCompose, hashAndCopyEnv } from './hashes/hash-and-copy.ts';
import { hashAndCopyHtpasswd } from './hashes/hash-and-copy-htpasswd.ts';
import { hashAndInsert } from './hashes/hash-and-insert.ts';
import { newFile } from './new-file.ts';
import { restartServer } from './support/restart-server.ts';
import { revealUser } from './reveal-user.ts';
import { selectServer } from './select-server.ts';
import { showContainer } from './deployments/show-container.ts';
import { setPassword } from './hashes/set-password.ts';
import { showLog } from './support/show-log.ts';
import { showMatrix } from './show-matrix.ts';
import { showMigrationReport, showSeen } from './show-report.ts';
import { tellChange } from './tell-change.ts';
import { toggleSecrets } from './toggle-secrets.ts';
import { deleteSelected, renameSelected } from './tree-keys.ts';
import { clearTreeFilter, filterTree, followCursor, showByUser, showByWorkspace, stopFollowing } from './tree-look.ts';
import { changePassword } from './users/change-password.ts';
import { copyHandOut } from './users/copy-hand-out.ts';
import { disableUsers } from './users/disable-users.ts';
import { enableUsers } from './users/enable-users.ts';
import { grantWorkspaces } from './users/grant-workspaces.ts';
import { moveToFile } from './users/move-to-file.ts';
import { removeUsers } from './users/remove-users.ts';
import { renameUser } from './users/rename-user.ts';
import { replaceApiKey } from './users/replace-api-key.ts';
import { restrictUser } from './users/restrict-user.ts';
import { revokeHere } from './users/revoke-here.ts';
import { revokeWorkspaces } from './users/revoke-workspaces.ts';
import { sortUsers } from './users/sort-users.ts';
import { testPassword } from './users/test-password.ts';
import { addMembers, newWorkspace } from './workspaces/add-members.ts';
import { deleteWorkspace } from './workspaces/delete-workspace.ts';
import { mergeWorkspace } from './workspaces/merge-workspace.ts';
import { renameWorkspace } from './workspaces/rename-workspace.ts';

const all: Readonly<Record<string, Command>> = {
  [ClientCommand.hashAndInsert]: hashAndInsert,
  'usersYml.hashAndCopy': hashAndCopy,
  'usersYml.hashAndCopyEnv': hashAndCopyEnv,
  'usersYml.hashAndCopyCompose': hashAndCopyCompose,
  'usersYml.hashAndCopyHtpasswd': hashAndCopyHtpasswd,
  'usersYml.generateApiKey': generateApiKey,
  'usersYml.newFile': newFile,
  'usersYml.getStarted': getStarted,
  'usersYml.checkDocument': checkDocument,
  'usersYml.declineOffer': declineOffer,
  'usersYml.neverOffer': neverOffer,
  'usersYml.addUser': addUser,
  'usersYml.addUsers': addUsers,
  'usersYml.copyHandOut': copyHandOut,
  [ClientCommand.setPassword]: setPassword,
  [ClientCommand.changePassword]: changePassword,
  [ClientCommand.grantWorkspaces]: grantWorkspaces,
  [ClientCommand.revokeWorkspaces]: revokeWorkspaces,
  [ClientCommand.restrictUser]: restrictUser,
  [ClientCommand.renameUser]: renameUser,
  [ClientCommand.renameWorkspace]: renameWorkspace,
  [ClientCommand.mergeWorkspace]: mergeWorkspace,
  [ClientCommand.tellChange]: tellChange,
  'usersYml.replaceApiKey': replaceApiKey,
  'usersYml.disableUser': disableUsers,
  'usersYml.enableUser': enableUsers,
  'usersYml.removeUser': removeUsers,
  'usersYml.revokeHere': revokeHere,
  'usersYml.moveToFile': moveToFile,
  'usersYml.sortUsers': sortUsers,
  'usersYml.testPassword': testPassword,
  'usersYml.addMembers': addMembers,
  'usersYml.newWorkspace': newWorkspace,
  'usersYml.deleteWorkspace': deleteWorkspace,
  'usersYml.deleteSelected': deleteSelected,
  'usersYml.renameSelected': renameSelected,
  'usersYml.treeByUser': showByUser,
  'usersYml.treeByWorkspace': showByWorkspace,
  'usersYml.followCursor': followCursor,
  'usersYml.stopFollowing': stopFollowing,
  'usersYml.filterTree': filterTree,
  'usersYml.clearTreeFilter': clearTreeFilter,
  'usersYml.revealUser': revealUser,
  'usersYml.copyName': copyName,
  'usersYml.copyRestart': copyRestart,
  'usersYml.addToCompose': addToComposeFile,
  'usersYml.copyComposeLines': copyComposeLines,
  'usersYml.copyDockerRun': copyDockerRun,
  'usersYml.copyKubectl': copyKubectl,
  'usersYml.restartServer': restartServer,
  'usersYml.selectServer': selectServer,
  'usersYml.showMatrix': showMatrix,
  'usersYml.showSeen': showSeen,
  'usersYml.migrationReport': showMigrationReport,
  'usersYml.showContainer': showContainer,
  'usersYml.compareWithHead': compareWithHead,
  'usersYml.compareWithRevision': compareWithRevision,
  'usersYml.compareWithFile': compareWithFile,
  'usersYml.compareWithSaved': compareWithSaved,
  'usersYml.showWidened': showWidened,
  'usersYml.audit': audit,
  'usersYml.toggleSecrets': toggleSecrets,
  'usersYml.showLog': showLog,
  'usersYml.copyDiagnosticReport': copyDiagnosticReport,
  'usersYml.explain': explainFinding,
};

/** Runs the command of that id, if there is one. Never rejects: what goes wrong is told. */
export async function runCommand(services: Services, id: string, args: readonly unknown[]): Promise<void> {
  const command = all[id];
  if (command) await attempt(services, id, () => command(services, ...args));
}

/** Does what nobody waits for as a command would. */
export function runInBackground(services: Services, name: string, work: () => Promise<void>): void {
  background(attempt(services, name, work));
}

async function attempt(services: Services, name: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    services.log.error(`${name}: ${error instanceof Error ? error.message : 'failed'}`);
    background(tellFailed(services));
  }
}

async function tellFailed({ log }: Services): Promise<void> {
  const show = l10n.t('Show Output');
  const text = l10n.t('The command failed. The output "users.yml" says why.');
  if ((await window.showErrorMessage(text, show)) === show) log.show();
}
