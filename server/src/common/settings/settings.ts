/** The settings: their names, kinds and defaults. */
import { defaultCost, maxCost, minCost } from '../cost.ts';
import { defaultServer, describeServer, serverNames, servers } from '../servers.ts';
import { keysOf } from '../keys.ts';
import { choice, flag, globs, severityByCode, wholeNumber, type Setting } from './setting-kinds.ts';

/** The section that all settings are in. */
export const settingsSection = 'usersYml';

/**
 * The settings by their names behind `usersYml.`, in the order in which people are shown them. Both readers, the
 * manifest and the README's table are made from this; `npm run docs` writes the latter two. What is said of them stands
 * in `shown-settings.ts`.
 */
const table = {
  server: choice({
    values: serverNames,
    label: (name) => servers[name].label,
    describe: describeServer,
    default: defaultServer,
    scope: 'resource',
    untrusted: true,
  }),
  validate: choice({
    values: ['workspace', 'open'],
    label: (value) => ({ workspace: 'The whole workspace', open: 'Open files' })[value],
    describe: (value) => ({ workspace: 'All users files of the workspace', open: 'Open files only' })[value],
    default: 'workspace',
    scope: 'window',
  }),
  files: globs({
    default: [],
    scope: 'window',
  }),
  offerToCheck: flag({
    default: true,
    scope: 'application',
  }),
  severity: severityByCode({
    default: {},
    scope: 'resource',
  }),
  maxProblems: wholeNumber({
    default: 1000,
    minimum: 1,
    scope: 'resource',
  }),
  verifyPublicPasswords: flag({
    default: true,
    scope: 'resource',
  }),
  'codeLens.summary': flag({
    default: true,
    scope: 'resource',
  }),
  'codeLens.superUsers': flag({
    default: true,
    scope: 'resource',
  }),
  outline: choice({
    values: ['auto', 'on', 'off'],
    label: (value) => ({ auto: 'Unless another has one', on: 'Always', off: 'Never' })[value],
    default: 'auto',
    scope: 'resource',
    untrusted: true,
  }),
  'inlayHints.values': flag({
    default: true,
    scope: 'resource',
  }),
  'inlayHints.workspaceUsers': flag({
    default: false,
    scope: 'resource',
  }),
  coverSecrets: flag({
    default: false,
    scope: 'application',
  }),
  'hash.cost': wholeNumber({
    default: defaultCost,
    minimum: minCost,
    maximum: maxCost,
    scope: 'resource',
  }),
  /** The client's library reads it. */
  'trace.server': choice({
    values: ['off', 'messages', 'verbose'],
    label: (value) => ({ off: 'Off', messages: 'Messages', verbose: 'Messages and how long they take' })[value],
    default: 'off',
    scope: 'window',
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
