import { workspace } from 'vscode';
import {
  settingNames,
  settings,
  settingsSection,
  type SettingName,
} from '../../../server/src/common/settings/settings.ts';
import { count } from '../../../server/src/common/words/words.ts';
import { validSettingOf } from '../settings.ts';

/** The settings that somebody has set in this window, each with where and its value, as far as that may be told. */
export function settingsThatAreSet(): [name: string, value: string][] {
  return settingNames.flatMap((name): [string, string][] => {
    const found = workspace.getConfiguration(settingsSection).inspect(name);
    const places = [
      ...(found?.globalValue === undefined ? [] : ['user']),
      ...(found?.workspaceValue === undefined ? [] : ['workspace']),
      ...(found?.workspaceFolderValue === undefined ? [] : ['folder']),
    ];
    return places.length === 0 ? [] : [[`${settingsSection}.${name}`, `${valueInWords(name)} (${places.join(', ')})`]];
  });
}

/** Of what holds words of a person's own the number alone. */
function valueInWords(name: SettingName): string {
  const value = validSettingOf(name);
  if (value === undefined) return 'is none that it can have';
  if (typeof value === 'object') return `has ${count(Object.keys(value).length, 'entry', 'entries')}`;
  return value === settings[name].default ? `= ${String(value)}, as it comes` : `= ${String(value)}`;
}
