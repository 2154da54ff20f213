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
  /** What to hand on; null: the entry that saves all, as no key leads to a button in the title. */
  readonly text: string | null;
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
  const texts = users.map((user) => handOutText(server, address, user, handOutWords));
  const people = users.map(({ username, password, workspaces }, index): Person => ({
    label: username,
    description: password ?? '',
    detail: workspaces.join(', '),
    text: texts[index] ?? '',
  }));
  const save = writePrivate && (() => saveAll(texts.join('\n'), writePrivate));
  let isKept = false;
  for (;;) {
    isKept = (await showList(title, people, save)) || isKept;
    if (isKept || (await letsGo())) return;
  }
}

/** Whether something of it was copied or saved. */
function showList(title: string, people: readonly Person[], save: (() => Promise<boolean>) | null): Promise<boolean> {
  const pick = window.createQuickPick<Person>();
  const iconPath = new ThemeIcon('save');
  pick.title = title;
  pick.placeholder = save
    ? l10n.t('Shown this once. Choose a user to copy what to hand on, or save all.')
    : l10n.t('Shown this once. Choose a user to copy what to hand on; a browser has no place to save it safely.');
  const all: Person = { label: l10n.t('Save all as a file…'), iconPath, alwaysShow: true, text: null };
  pick.items = save ? [...people, all] : people;
  pick.buttons = save ? [{ iconPath, tooltip: l10n.t('Save All as a File') }] : [];
  pick.ignoreFocusOut = true;
  pick.matchOnDescription = false;
  let isKept = false;
  const saveAndShow = async (): Promise<void> => {
    isKept = (await save?.()) === true || isKept;
    pick.selectedItems = [];
    pick.show();
  };
  return new Promise((resolve) => {
    pick.onDidAccept(async () => {
      const [chosen] = pick.selectedItems;
      if (!chosen) return;
      if (chosen.text === null) return saveAndShow();
      await env.clipboard.writeText(chosen.text);
      isKept = true;
      pick.title = l10n.t('{0} — the hand-out of {1} is in the clipboard', title, chosen.label);
      pick.selectedItems = [];
    });
    pick.onDidTriggerButton(saveAndShow);
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
