import { l10n, type Uri } from 'vscode';
import { isUsername, isWorkspaceName } from '../../../server/src/common/names.ts';
import type { ChangeStep } from '../../../server/src/common/protocol/change.ts';
import type { Services } from '../services.ts';
import { askOne } from '../ui/ask-choice.ts';
import { askText } from '../ui/ask-text.ts';
import { take, runWizard } from '../ui/wizard.ts';
import { changeAndTell } from './change-and-tell.ts';

interface Draft {
  to: string;
  keepOld: boolean;
}

/** Why a text can't be a username; undefined: it can. */
export function usernameFault(text: string): string | undefined {
  return isUsername(text) ? undefined : l10n.t('Only a-z, 0-9, "-" and "_"; a letter or digit first.');
}

/** The same of workspaces. */
export function workspaceFault(text: string): string | undefined {
  return isWorkspaceName(text) ? undefined : l10n.t('Only letters, digits, "-" and "_"; a letter or digit first.');
}

/** Asks for another name, and whether the old one is kept beside it, and has it changed everywhere. */
export async function askAndRename(
  services: Services,
  uri: Uri,
  kind: Extract<ChangeStep, { readonly keepOld?: boolean | null }>['kind'],
  from: string,
): Promise<void> {
  const isUser = kind === 'renameUser';
  const title = isUser ? l10n.t('Rename {0}', from) : l10n.t('Rename the workspace {0}', from);
  const nameFault = isUser ? usernameFault : workspaceFault;
  const check = (text: string): string | undefined =>
    text === from ? l10n.t('This is the name already.') : nameFault(text);
  const draft: Draft = { to: from, keepOld: false };
  const isDone = await runWizard<Draft>(
    [
      {
        ask: async (answers, place) =>
          take(
            await askText({ title, place, prompt: l10n.t('The new name'), value: answers.to, check }),
            (to) => (answers.to = to),
          ),
      },
      {
        ask: async (answers, place) => {
          const prompt = l10n.t('Data stay under the old name. Who reaches them from then on?');
          const choices = [
            {
              value: false,
              label: l10n.t('Use the new name alone'),
              description: l10n.t('only super-users reach the old data'),
            },
            {
              value: true,
              label: l10n.t('Keep the old name beside the new one'),
              description: l10n.t('whoever reached the old data still does'),
            },
          ];
          return take(await askOne({ title, place, prompt, choices }), (keepOld) => (answers.keepOld = keepOld));
        },
      },
    ],
    draft,
  );
  if (!isDone) return;
  const { to, keepOld } = draft;
  await changeAndTell(services, [{ uri, steps: [{ kind, from, to, keepOld }] }]);
}
