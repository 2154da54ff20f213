/** The questions about a new user, step by step. */
import { l10n } from 'vscode';
import type { EntryStyle } from '../../../server/src/common/protocol/protocol.ts';
import { askMany, askOne } from '../ui/ask-choice.ts';
import { askPassword } from '../ui/ask-password.ts';
import { askText } from '../ui/ask-text.ts';
import { take, type Step } from '../ui/wizard.ts';
import { isEmail, isUsername, isWorkspaceName, splitNames } from '../../../server/src/common/names.ts';

type Reach = 'teams' | 'own' | 'all';

/** The answers so far. */
export interface UserDraft {
  username: string;
  fullName: string;
  email: string;
  reach: Reach;
  listed: readonly string[];
  wantsNew: boolean;
  added: readonly string[];
  /** Undefined: to be made up. */
  password: string | undefined;
  typed: boolean;
}

export const emptyDraft: Readonly<UserDraft> = {
  username: '',
  fullName: '',
  email: '',
  reach: 'teams',
  listed: [],
  wantsNew: false,
  added: [],
  password: undefined,
  typed: true,
};

/** The questions about a new user of a file that has these names already. */
export function userSteps(title: string, style: EntryStyle): Step<UserDraft>[] {
  return [...personSteps(title, style), ...reachSteps(title, style), ...passwordSteps(title)];
}

function personSteps(title: string, style: EntryStyle): Step<UserDraft>[] {
  const usernameFault = (text: string): string | undefined => {
    if (!isUsername(text)) return l10n.t('Only a-z, 0-9, "-" and "_"; a letter or digit first.');
    return style.usernames.includes(text) ? l10n.t('This name is taken.') : undefined;
  };
  const emailFault = (text: string): string | undefined =>
    text === '' || isEmail(text) ? undefined : l10n.t('This is no e-mail address that the server takes.');
  return [
    {
      ask: async (draft, place) => {
        const question = { title, place, prompt: l10n.t('Username'), value: draft.username, check: usernameFault };
        return take(await askText(question), (username) => (draft.username = username));
      },
    },
    {
      ask: async (draft, place) => {
        const question = { title, place, prompt: l10n.t('Full name; may stay empty'), value: draft.fullName };
        return take(await askText(question), (fullName) => (draft.fullName = fullName.trim()));
      },
    },
    {
      ask: async (draft, place) => {
        const prompt = l10n.t('E-mail address; may stay empty');
        const question = { title, place, prompt, value: draft.email, check: emailFault };
        return take(await askText(question), (email) => (draft.email = email));
      },
    },
  ];
}

function reachSteps(title: string, style: EntryStyle): Step<UserDraft>[] {
  const more = null;
  const names = style.workspaceNames;
  const addedFault = (text: string): string | undefined => {
    const wrong = splitNames(text).find((name) => !isWorkspaceName(name));
    if (wrong !== undefined) return l10n.t('"{0}": only letters, digits, "-" and "_"; a letter or digit first.', wrong);
    const owner = splitNames(text).find((name) => style.usernames.includes(name));
    return owner === undefined ? undefined : l10n.t('"{0}" is the private workspace of this user.', owner);
  };
  return [
    {
      ask: async (draft, place) => {
        const choices = [
          { value: 'teams' as const, label: l10n.t('Team workspaces'), description: l10n.t('and the private one') },
          { value: 'own' as const, label: l10n.t('Only the private workspace') },
          { value: 'all' as const, label: l10n.t('Everything'), description: l10n.t('a super-user') },
        ].map((choice) => ({ ...choice, picked: choice.value === draft.reach }));
        const prompt = l10n.t('What does {0} reach?', draft.username);
        return take(await askOne<Reach>({ title, place, prompt, choices }), (reach) => (draft.reach = reach));
      },
    },
    {
      when: (draft) => draft.reach === 'teams' && names.length > 0,
      ask: async (draft, place) => {
        const choices = [
          ...names.map((value) => ({ value, label: value, picked: draft.listed.includes(value) })),
          { value: more, label: l10n.t('New workspaces…'), alwaysShow: true, picked: draft.wantsNew },
        ];
        const answer = await askMany<string | null>({ title, place, prompt: l10n.t('Workspaces'), choices });
        return take(answer, (picked) => {
          draft.listed = picked.filter((name) => name !== more);
          draft.wantsNew = picked.includes(more);
        });
      },
    },
    {
      when: (draft) => draft.reach === 'teams' && (draft.wantsNew || names.length === 0),
      ask: async (draft, place) => {
        const prompt = l10n.t('New workspaces, separated by commas');
        const question = { title, place, prompt, value: draft.added.join(', '), check: addedFault };
        return take(await askText(question), (text) => (draft.added = splitNames(text)));
      },
    },
  ];
}

function passwordSteps(title: string): Step<UserDraft>[] {
  return [
    {
      ask: async (draft, place) => {
        const choices = [
          { value: true, label: l10n.t('Type a password') },
          { value: false, label: l10n.t('Make one up'), description: l10n.t('it will be in the clipboard') },
        ].map((choice) => ({ ...choice, picked: choice.value === draft.typed }));
        const question = { title, place, prompt: l10n.t('Password'), choices };
        return take(await askOne(question), (typed) => (draft.typed = typed));
      },
    },
    {
      when: (draft) => draft.typed,
      ask: async (draft, place) =>
        take(
          await askPassword({ title, place, names: [draft.username, ...draft.listed, ...draft.added] }),
          (password) => {
            draft.password = password;
          },
        ),
    },
  ];
}
