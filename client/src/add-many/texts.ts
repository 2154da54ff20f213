import { l10n } from 'vscode';

/** What the page says, in the language of the editor. `{0}` is for the page to fill in. */
export type AddManyTexts = ReturnType<typeof addManyTexts>;

export const addManyTexts = () =>
  ({
    title: l10n.t('Add users from a list'),
    list: l10n.t('The list'),
    help: l10n.t(
      'A username on each line; or a table, as spreadsheets copy it, with the names of the columns in its first line: username, and if wanted full_name, email, workspaces (separated by ;).',
    ),
    open: l10n.t('Open a File…'),
    preview: l10n.t('What would be added'),
    line: l10n.t('Line'),
    username: l10n.t('Username'),
    fullName: l10n.t('Full name'),
    email: l10n.t('E-mail'),
    workspaces: l10n.t('Workspaces'),
    state: l10n.t('State'),
    right: l10n.t('right'),
    wrong: l10n.t('Wrong: {0}'),
    right1: l10n.t('1 user can be added.'),
    rightMany: l10n.t('{0} users can be added.'),
    wrong1: l10n.t('1 row is wrong: mend it first, as all are added or none.'),
    wrongMany: l10n.t('{0} rows are wrong: mend them first, as all are added or none.'),
    left: l10n.t('{0} more rows, which are right, are not shown.'),
    nothing: l10n.t('Nothing in the list yet.'),
    noFile: l10n.t('The file is no users file any more.'),
    add1: l10n.t('Add 1 User'),
    addMany: l10n.t('Add {0} Users'),
    passwords: l10n.t('Passwords are made up, and shown once, for you to hand on.'),
  }) as const;
