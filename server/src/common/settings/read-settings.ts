/** Reads the settings that somebody gave, each by its kind. */
import { mapSettings, settings, settingsSection, type SettingName, type Settings } from './settings.ts';
import { localized } from '../words/translation.ts';

/**
 * A value as somebody gave it: the default one for none, undefined for one that the setting can't have. `warn` gets a
 * sentence about what is left out.
 */
export function readSetting<Name extends SettingName>(
  name: Name,
  given: unknown,
  warn: (problem: string) => void,
): Settings[Name] | undefined {
  if (given === undefined || given === null) return settings[name].default;
  const refuse = (part: string, why: string): void => {
    warn(
      localized`The value of the setting ${`${settingsSection}.${name}${part}`} is not one that it can have; ${why}.`,
    );
  };
  const value = settings[name].read(given, refuse);
  if (value === undefined) refuse('', localized`the default one is used`);
  return value;
}

/** All of them, the default one for each that is missing or refused. `valueOf`: what was given. */
export function readSettings(valueOf: (name: SettingName) => unknown, warn: (problem: string) => void): Settings {
  return mapSettings((name) => readSetting(name, valueOf(name), warn) ?? settings[name].default);
}
