/** The settings: their names, kinds and defaults. */
import { defaultCost, maxCost, minCost, recommendedCost } from '../cost.ts';
import { usersFileNamesInWords } from '../files/file-names.ts';
import { defaultServer, describeServer, serverNames, servers } from '../servers.ts';
import { keysOf } from '../keys.ts';
import { choice, flag, globs, severityByCode, wholeNumber, type Setting } from './setting-kinds.ts';
import { severityChoices } from '../severity.ts';
import { code, listed } from '../words/words.ts';

/** The section that all settings are in. */
export const settingsSection = 'usersYml';

/**
 * The settings by their names behind `usersYml.`, in the order in which people are shown them. Both readers, the
 * manifest and the README's table are made from this; `npm run docs` writes the latter two.
 */
const table = {
  server: choice({
    values: serverNames,
    label: (name) => servers[name].label,
    describe: describeServer,
    default: defaultServer,
    scope: 'resource',
    untrusted: true,
    description:
      'The server (or the migrate task) that users files are judged for. A comment `# users-yml: server=argilla-1.5` at the top of a file wins, else what deploys the file: the image of a compose file and the like.',
  }),
  validate: choice({
    values: ['workspace', 'open'],
    label: (value) => ({ workspace: 'The whole workspace', open: 'Open files' })[value],
    describe: (value) => ({ workspace: 'All users files of the workspace', open: 'Open files only' })[value],
    default: 'workspace',
    scope: 'window',
    description: 'Which users files are checked.',
  }),
  files: globs({
    default: [],
    scope: 'window',
    description: `Globs of files that are users files whatever their content looks like, for example \`config/accounts.yml\`. Other files are known by their name (${usersFileNamesInWords('`')}) and their content.`,
  }),
  severity: severityByCode({
    default: {},
    scope: 'resource',
    description: `Severity by code: ${listed(severityChoices.map(code), 'or')}.`,
  }),
  maxProblems: wholeNumber({
    default: 1000,
    minimum: 1,
    scope: 'resource',
    description: 'The most problems that one file shows in the editor, errors first. The command line shows all.',
  }),
  verifyPublicPasswords: flag({
    default: true,
    scope: 'resource',
    description:
      'Try the published default passwords against the hashes of open files, in the background, within a fixed amount of work.',
  }),
  'codeLens.summary': flag({
    default: true,
    scope: 'resource',
    description:
      'A line above the first user: how many users, super-users and workspaces there are, and what reads the file.',
  }),
  'codeLens.superUsers': flag({
    default: true,
    scope: 'resource',
    description: 'A line above each super-user: that it reaches every workspace, and why.',
  }),
  'inlayHints.values': flag({
    default: true,
    scope: 'resource',
    description:
      'What the server makes of a value that YAML 1.1 reads as something else, behind it: `= 83` behind `0123`.',
  }),
  'inlayHints.workspaceUsers': flag({
    default: false,
    scope: 'resource',
    description: 'How many users list a workspace, behind each place in a list that names it: `×12`.',
  }),
  coverSecrets: flag({
    default: false,
    scope: 'application',
    description:
      'Cover hashes and API keys on the screen, for those who look on: in all editors of users files and of what deploys them, comparisons and older versions among them. What is copied or saved stays as it is.',
  }),
  'hash.cost': wholeNumber({
    default: defaultCost,
    minimum: minCost,
    maximum: maxCost,
    scope: 'resource',
    description: `The bcrypt cost of new hashes. Each step doubles the time to hash and to sign in. ${recommendedCost.min} to ${recommendedCost.max} is sensible.`,
  }),
  /** The client's library reads it. */
  'trace.server': choice({
    values: ['off', 'messages', 'verbose'],
    default: 'off',
    scope: 'window',
    description: 'Logs the messages between editor and language server, without their contents.',
  }),
};

type ValueOf<S> = S extends Setting<infer T> ? T : never;

export type Settings = { readonly [Name in keyof typeof table]: ValueOf<(typeof table)[Name]> };
export type SettingName = keyof Settings;

export const settings: { readonly [Name in SettingName]: Setting<Settings[Name]> } = table;

export const settingNames: readonly SettingName[] = keysOf(table);

export const defaultSettings: Settings = mapSettings((name) => settings[name].default);

/** Settings with a value for each name. */
export function mapSettings(valueOf: <Name extends SettingName>(name: Name) => Settings[Name]): Settings {
  const values: Partial<Record<SettingName, unknown>> = {};
  for (const name of settingNames) values[name] = valueOf(name);
  return values as Settings;
}
