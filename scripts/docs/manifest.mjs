// @ts-check
// What package.json says of the project's address, file names and settings.
import { usersFileGlobs, usersFileNamesInWords } from '../../server/src/common/files/file-names.ts';
import { projectAddress } from '../../server/src/common/project.ts';
import { withKeys } from './manifest-texts.mjs';
import { restrictedSettings, settingCategories } from './settings.mjs';

/**
 * What is looked at of package.json.
 * @typedef {{
 *   repository: { url: string },
 *   bugs: { url: string },
 *   homepage: string,
 *   qna: string,
 *   activationEvents: string[],
 *   capabilities: { untrustedWorkspaces: { restrictedConfigurations: string[] } },
 *   contributes: { configuration: readonly object[] },
 * }} Manifest
 */

const lookingFor = 'workspaceContains:';

/**
 * The manifest with its generated parts as they ought to be, and the texts of its keys, `package.nls.json`.
 * @param {string} text of package.json
 * @param {string} given of package.nls.json, whose other texts are written by hand
 * @returns {{ manifest: string, texts: string }}
 */
export function withGenerated(text, given) {
  /** @type {unknown} */
  const parsed = JSON.parse(text);
  const manifest = /** @type {Manifest} */ (parsed);
  manifest.repository.url = `git+${projectAddress}.git`;
  manifest.bugs.url = `${projectAddress}/issues`;
  manifest.homepage = `${projectAddress}#readme`;
  manifest.qna = `${projectAddress}/issues`;
  manifest.activationEvents = [
    ...manifest.activationEvents.filter((event) => !event.startsWith(lookingFor)),
    ...usersFileGlobs.map((glob) => `${lookingFor}${glob}`),
  ];
  manifest.capabilities.untrustedWorkspaces.restrictedConfigurations = restrictedSettings();
  const { categories, texts } = withKeys(settingCategories());
  manifest.contributes.configuration = categories;
  const byHand = Object.entries(JSON.parse(given)).filter(([key]) => !/^(?:settings|severity)\./.test(key));
  const noFile = [
    `There is no users file here (${usersFileNamesInWords()}).`,
    '[New Users File](command:usersYml.newFile)',
    'Yours has another name? Open it, and have it checked.',
    '[Check This Document](command:usersYml.checkDocument)',
    '[Get Started](command:usersYml.getStarted)',
  ].join('\n');
  const all = { ...Object.fromEntries(byHand), 'welcome.noFile': noFile, ...texts };
  return { manifest: inJson(manifest), texts: inJson(all) };
}

/** @param {object} value */
const inJson = (value) => `${JSON.stringify(value, null, 2)}\n`;
