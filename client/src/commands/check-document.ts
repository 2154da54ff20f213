import {
  commands,
  ConfigurationTarget,
  EndOfLine,
  l10n,
  languages,
  Position,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
} from 'vscode';
import { settingsSection } from '../../../server/src/common/settings/settings.ts';
import { isUsersDocument } from '../files/selector.ts';
import type { Command } from '../services.ts';
import { tell } from '../ui/tell.ts';

/** Written at the top of a document, it has it checked, whatever its name is. */
const comment = '# users-yml: check';

/** Has a document of any name checked: by a comment at its top, as one step to undo. */
export const checkDocument: Command = async (_services, argument) => {
  const uri = argument instanceof Uri ? argument : window.activeTextEditor?.document.uri;
  if (!uri) {
    tell.information(l10n.t('Open the users file first.'));
    return;
  }
  const opened = await workspace.openTextDocument(uri);
  if (isUsersDocument(opened)) {
    tell.information(l10n.t('This file is checked already, if it has users of Rubrix or Argilla.'));
    return;
  }
  const document = opened.languageId === 'yaml' ? opened : await languages.setTextDocumentLanguage(opened, 'yaml');
  const edit = new WorkspaceEdit();
  edit.insert(uri, new Position(0, 0), comment + (document.eol === EndOfLine.CRLF ? '\r\n' : '\n'));
  if (await workspace.applyEdit(edit)) return;
  tell.error(
    l10n.t('The comment "{0}" could not be written. Add the file to the setting usersYml.files instead.', comment),
    {
      label: l10n.t('Open Settings'),
      run: () => commands.executeCommand('workbench.action.openSettings', 'usersYml.files'),
    },
  );
};

/** Says nothing more about one file. */
export const declineOffer: Command = async ({ offer }, argument) => {
  if (argument instanceof Uri) await offer.decline(argument);
};

/** Says nothing more about any file; the setting has it come back. */
export const neverOffer: Command = async () => {
  await workspace.getConfiguration(settingsSection).update('offerToCheck', false, ConfigurationTarget.Global);
  tell.information(l10n.t('You are not asked again. The setting usersYml.offerToCheck brings it back.'));
};
