// @ts-check
// What package.json says of the project's address, file names and settings.
import { usersFileGlobs, usersFileNamesInWords } from '../../server/src/common/files/file-names.ts';
import { projectAddress } from '../../server/src/common/project.ts';
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
 *   contributes: {
 *     configuration: readonly object[],
 *     viewsWelcome: { view: string, contents: string, when: string }[],
 *   },
 * }} Manifest
 */

const lookingFor = 'workspaceContains:';

/** The manifest with its generated parts as they ought to be. @param {string} text */
export function withGenerated(text) {
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
  const { viewsWelcome } = manifest.contributes;
  manifest.contributes.configuration = settingCategories();
  const empty = viewsWelcome.find(({ when }) => when.includes('!usersYml.hasFiles && workspaceFolderCount != 0'));
  if (!empty) throw new Error('package.json has no welcome view for a folder without users files.');
  empty.contents = [
    `There is no users file here (${usersFileNamesInWords()}).`,
    '[New Users File](command:usersYml.newFile)',
    'Yours has another name? Open it, and have it checked.',
    '[Check This Document](command:usersYml.checkDocument)',
    '[Get Started](command:usersYml.getStarted)',
  ].join('\n');
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
