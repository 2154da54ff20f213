// @ts-check
// What the README and the manifest say of the settings.
import { settingNames, settings, settingsSection } from '../../server/src/common/settings/settings.ts';
import { severityChoices } from '../../server/src/common/severity.ts';
import { code, listed } from '../../server/src/common/words/words.ts';
import { describedRules } from '../../server/src/deployment/rules/index.ts';
import { rules } from '../../server/src/rules/index.ts';
import { table } from './markdown.mjs';

/** @typedef {import('../../server/src/common/settings/settings.ts').SettingName} SettingName */

/** The README's table. */
export function settingTable() {
  const rows = settingNames.map((name) => {
    const { default: usual, description } = settings[name];
    const shown = typeof usual === 'string' ? usual : JSON.stringify(usual);
    return [code(`${settingsSection}.${name}`), code(shown), [description, ...valuesOf(name)].join(' ')];
  });
  return table(['Setting', 'Default', 'What it does'], rows);
}

/** A sentence about the values that it takes, where they can be listed. @param {SettingName} name */
function valuesOf(name) {
  const schema = /** @type {{ enum?: readonly string[], enumDescriptions?: readonly string[] }} */ (
    settings[name].schema
  );
  if (!schema.enum) return [];
  const { enumDescriptions } = schema;
  if (!enumDescriptions) return [`${listed(schema.enum.map(code), 'or')}.`];
  return [`${schema.enum.map((value, index) => `${code(value)} (${enumDescriptions[index]})`).join(', ')}.`];
}

/** The properties of `contributes.configuration`. */
export function settingProperties() {
  return Object.fromEntries(
    settingNames.map((name, order) => {
      const { default: usual, scope, description, schema } = settings[name];
      const { type, ...values } = schema;
      const codes = name === 'severity' ? { properties: severityProperties() } : {};
      const property = { order, type, scope, default: usual, ...values, ...codes, markdownDescription: description };
      return [`${settingsSection}.${name}`, property];
    }),
  );
}

/** The settings that a folder that nobody trusts may not set. */
export function restrictedSettings() {
  const ofFolders = settingNames.filter((name) => settings[name].scope !== 'application');
  return ofFolders.filter((name) => settings[name].untrusted !== true).map((name) => `${settingsSection}.${name}`);
}

/** The severity of each rule. */
function severityProperties() {
  return Object.fromEntries(
    [...rules, ...describedRules].map(({ id, severity, title }) => {
      const usual = `${severity === 'information' ? 'an' : 'a'} ${severity}`;
      return [id, { type: 'string', enum: severityChoices, markdownDescription: `${title}. By default ${usual}.` }];
    }),
  );
}
