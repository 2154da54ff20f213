import { workspace, type ConfigurationChangeEvent, type Uri } from 'vscode';
import { readSetting } from '../../server/src/common/settings/read-settings.ts';
import {
  settings,
  settingsSection,
  type SettingName,
  type Settings,
} from '../../server/src/common/settings/settings.ts';

/** A setting that the client itself acts on. A value that it can't have counts as not set: the server says so. */
export function settingOf<Name extends SettingName>(name: Name, scope?: Uri): Settings[Name] {
  return validSettingOf(name, scope) ?? settings[name].default;
}

/** The same, but undefined for a value that it can't have. */
export function validSettingOf<Name extends SettingName>(name: Name, scope?: Uri): Settings[Name] | undefined {
  const given = workspace.getConfiguration(settingsSection, scope ?? null).get<unknown>(name);
  return readSetting(name, given, () => undefined);
}

/** Whether a change is about one of these settings. */
export function affects(event: ConfigurationChangeEvent, ...names: readonly SettingName[]): boolean {
  return names.some((name) => event.affectsConfiguration(`${settingsSection}.${name}`));
}
