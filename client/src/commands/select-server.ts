import { l10n, ThemeIcon } from 'vscode';
import { configFileName } from '../../../server/src/common/config/config-file.ts';
import type { JudgedFor } from '../../../server/src/common/protocol/protocol.ts';
import { serverNames, type ServerName } from '../../../server/src/common/servers.ts';
import { decidingDeployment, judgedFor } from '../judged-for.ts';
import { activeUsersDocument, chosenServer } from '../files/selector.ts';
import { serverTitle, serverVersions } from '../server-title.ts';
import type { Command } from '../services.ts';
import { askOne } from '../ui/ask-choice.ts';
import { take, runWizard } from '../ui/wizard.ts';
import { chooseForFile } from './choose-server/for-file.ts';
import { chooseInSettings, describeSource, placesOfSetting, type SettingPlace } from './choose-server/in-settings.ts';

interface Draft {
  server: ServerName;
  place: SettingPlace | 'file';
}

/**
 * Asks which generation of the server the users files are for, and where that is to be written: into the active file,
 * or into settings. Says which one is in force and why, and what was written.
 */
export const selectServer: Command = async (services) => {
  const file = activeUsersDocument()?.uri;
  const judged = file && (await judgedFor(services.server, file));
  const deployment = decidingDeployment(judged);
  const now = judged?.server ?? chosenServer(file);
  const places = placesOfSetting(file);
  const [first] = places;
  const draft: Draft = {
    server: now,
    place: isDecided(judged) || !first ? 'file' : first,
  };
  const title = l10n.t('Select the Server');
  const isDone = await runWizard<Draft>(
    [
      {
        ask: async (answers, place) => {
          const source =
            judged?.by === 'comment'
              ? l10n.t('by the comment in the file')
              : deployment !== undefined
                ? l10n.t('as it is deployed by {0}', deployment)
                : judged?.by === 'configuration'
                  ? l10n.t('by the configuration file, {0}', configFileName)
                  : describeSource(file);
          const choices = serverNames.map((value) => ({
            value,
            label: serverTitle(value),
            description: serverVersions(value),
            ...(value === now && { detail: l10n.t('in force, {0}', source) }),
            iconPath: new ThemeIcon(value === now ? 'check' : 'blank'),
            picked: value === answers.server,
          }));
          const prompt = l10n.t('Which server reads the users files?');
          return take(await askOne({ title, prompt, choices, place }), (server) => (answers.server = server));
        },
      },
      {
        ask: async (answers, place) => {
          const decides =
            judged?.by === 'comment'
              ? l10n.t('the comment in the open file goes on deciding for it')
              : deployment !== undefined
                ? l10n.t('{0} goes on deciding for the open file', deployment)
                : judged?.by === 'configuration'
                  ? l10n.t('{0} goes on deciding for the open file', configFileName)
                  : '';
          const choices = [
            ...(judged ? [{ value: 'file' as const, ...describedFile(), picked: answers.place === 'file' }] : []),
            ...places.map((value) => ({
              value,
              label: value.label,
              description: value.description,
              ...(decides !== '' && { detail: decides }),
              picked: answers.place === value,
            })),
          ];
          const prompt = l10n.t('What is {0} chosen for?', serverTitle(answers.server));
          return take(
            await askOne<Draft['place']>({ title, prompt, choices, place }),
            (chosen) => (answers.place = chosen),
          );
        },
      },
    ],
    draft,
  );
  if (!isDone) return;
  const { server, place } = draft;
  if (place !== 'file') await chooseInSettings(server, place, { uri: file, judged });
  else if (file) await chooseForFile(services, file, server);
};

/** What is in the settings does not decide. */
function isDecided(judged: JudgedFor | undefined): boolean {
  return judged !== undefined && judged.by !== 'setting';
}

function describedFile(): { readonly label: string; readonly description: string } {
  return {
    label: l10n.t('This file'),
    description: l10n.t('a comment at its top, which everybody who has the file gets'),
  };
}
