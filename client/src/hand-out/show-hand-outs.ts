import { env, l10n, ThemeIcon, window, type Memento, type QuickPickItem } from 'vscode';
import type { ServerName } from '../../../server/src/common/servers.ts';
import { codeOf } from '../../../server/src/common/error-code.ts';
import type { WritePrivate } from '../host.ts';
import { tell } from '../ui/tell.ts';
import { askAddress, usualAddress } from './ask-address.ts';
import { handOutText, type HandOut } from './hand-out-text.ts';
import { handOutWords } from './hand-out-words.ts';

interface Showing {
  readonly memory: Memento;
  readonly writePrivate: WritePrivate | null;
}

interface Person extends QuickPickItem {
  readonly text: string;
}

/**
 * Shows what was made up for users, this once: the window alone has it. Who wants it elsewhere copies that of one user,
 * or, where there is a disk, has all of it saved, in a new file that nobody else can read.
 */
export async function showHandOuts(
  { memory, writePrivate }: Showing,
  server: ServerName,
  users: readonly HandOut[],
): Promise<void> {
  const title =
    users.length === 1 ? l10n.t('Hand-Out of 1 New User') : l10n.t('Hand-Outs of {0} New Users', users.length);
  const address = (await askAddress(memory, title)) ?? usualAddress;
  const people = users.map((user): Person => ({
    label: user.username,
    description: user.password ?? '',
    detail: user.workspaces.join(', '),
    text: handOutText(server, address, user, handOutWords),
  }));
  let isKept = false;
  for (;;) {
    isKept = (await showList(title, people, writePrivate)) || isKept;
    if (isKept || (await letsGo())) return;
  }
}

/** Whether something of it was copied or saved. */
function showList(title: string, people: readonly Person[], writePrivate: WritePrivate | null): Promise<boolean> {
  const pick = window.createQuickPick<Person>();
  const save = { iconPath: new ThemeIcon('save'), tooltip: l10n.t('Save All as a File') };
  pick.title = title;
  pick.placeholder = writePrivate
    ? l10n.t('Shown this once. Choose a user to copy what to hand on; the button above saves all.')
    : l10n.t('Shown this once. Choose a user to copy what to hand on; a browser has no place to save it safely.');
  pick.items = people;
  pick.buttons = writePrivate ? [save] : [];
  pick.ignoreFocusOut = true;
  pick.matchOnDescription = false;
  let isKept = false;
  return new Promise((resolve) => {
    pick.onDidAccept(async () => {
      const [chosen] = pick.selectedItems;
      if (!chosen) return;
      await env.clipboard.writeText(chosen.text);
      isKept = true;
      pick.title = l10n.t('{0} — the hand-out of {1} is in the clipboard', title, chosen.label);
      pick.selectedItems = [];
    });
    pick.onDidTriggerButton(async () => {
      if (writePrivate) isKept = (await saveAll(people.map(({ text }) => text).join('\n'), writePrivate)) || isKept;
      pick.show();
    });
    pick.onDidHide(() => {
      if (isSaving) return;
      pick.dispose();
      resolve(isKept);
    });
    pick.show();
  });
}

/** The list hides behind the dialog for the file, and comes back. */
let isSaving = false;

async function saveAll(text: string, writePrivate: WritePrivate): Promise<boolean> {
  isSaving = true;
  try {
    const uri = await window.showSaveDialog({
      title: l10n.t('Save the Hand-Outs'),
      filters: { [l10n.t('Text')]: ['txt'] },
    });
    if (!uri) return false;
    if (uri.scheme !== 'file') {
      tell.warning(
        l10n.t('Nothing is saved there, as nobody can say who else would read it. Choose a folder on disk.'),
      );
      return false;
    }
    await writePrivate(uri.fsPath, text);
    tell.information(l10n.t('Saved, so that nobody but you can read it. Delete the file once all are told.'));
    return true;
  } catch (error) {
    tell.warning(
      codeOf(error) === 'EEXIST'
        ? l10n.t('Nothing is saved over a file that is there: choose another name.')
        : l10n.t('It could not be saved there.'),
    );
    return false;
  } finally {
    isSaving = false;
  }
}

async function letsGo(): Promise<boolean> {
  const question = l10n.t('The passwords are kept nowhere else. Close without handing them on?');
  const [show, close] = [l10n.t('Show Again'), l10n.t('Close')];
  return (await window.showWarningMessage(question, { modal: true }, show, close)) === close;
}
