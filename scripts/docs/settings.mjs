// @ts-check
// What the README and the manifest say of the settings.
import { settingNames, settings, settingsSection } from '../../server/src/common/settings/settings.ts';
import { settingGroups, shownSettings } from '../../server/src/common/settings/shown-settings.ts';
import { severityChoices } from '../../server/src/common/severity.ts';
import { code, listed } from '../../server/src/common/words/words.ts';
import { describedRules } from '../../server/src/deployment/rules/index.ts';
import { rules } from '../../server/src/rules/index.ts';
import { table } from './markdown.mjs';

/** @typedef {import('../../server/src/common/settings/settings.ts').SettingName} SettingName */

/** The README's table. */
export function settingTable() {
  const rows = settingNames.map((name) => {
    const { default: usual } = settings[name];
    const { description } = shownSettings[name];
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

/**
 * What is looked at of a setting, in JSON schema.
 * @typedef {{
 *   [other: string]: unknown,
 *   markdownDescription: string,
 *   enumItemLabels?: readonly string[],
 *   enumDescriptions?: readonly string[],
 *   properties?: Record<string, { markdownDescription: string }>,
 * }} Property
 * @typedef {{ title: string, order: number, properties: Record<string, Property> }} Category
 */

/** `contributes.configuration`: the settings under their headings. @returns {Category[]} */
export function settingCategories() {
  return settingGroups.map((title, order) => {
    const names = settingNames.filter((name) => shownSettings[name].group === title);
    return { title, order, properties: Object.fromEntries(names.map(settingProperty)) };
  });
}

/** @param {SettingName} name @param {number} order @returns {[string, Property]} */
function settingProperty(name, order) {
  const { default: usual, scope, schema } = settings[name];
  const { description } = shownSettings[name];
  const { type, ...values } = schema;
  const codes = name === 'severity' ? { properties: severityProperties() } : {};
  const property = { order, type, scope, default: usual, ...values, ...codes, markdownDescription: description };
  return [`${settingsSection}.${name}`, property];
}

/** The settings that a folder that nobody trusts may not set. */
export function restrictedSettings() {
  return settingNames.filter((name) => settings[name].untrusted !== true).map((name) => `${settingsSection}.${name}`);
}

/** The severity of each rule. */
function severityProperties() {
  return Object.fromEntries(
    [...rules, ...describedRules].map(({ id, severity, title }) => {
      const usual = `${/^[ei]/.test(severity) ? 'an' : 'a'} ${severity}`;
      return [id, { type: 'string', enum: severityChoices, markdownDescription: `${title}. By default ${usual}.` }];
    }),
  );
}
