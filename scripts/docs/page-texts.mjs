// @ts-check
// What the pages about findings say, for translators, and the pages' texts in another language.
import { readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);

/** The languages of pages besides English. */
export const pageLanguages = /** @type {const} */ (['es']);
export const pageTextsPath = 'l10n/pages.l10n.json';

/** @param {Language} language */
export const translatedTextsPath = (language) => `l10n/pages.l10n.${language}.json`;

/** @typedef {typeof pageLanguages[number]} Language */

/**
 * Says a text in the language of a page, with values in the places of `{0}` and on.
 * @typedef {(text: string, ...values: readonly string[]) => string} Say
 */

/** @param {(english: string) => string} translate @returns {Say} */
function saying(translate) {
  return (text, ...values) => translate(text).replace(/\{(\d+)\}/g, (_, at) => values[at] ?? '');
}

export const inEnglish = saying((text) => text);

/** What has no translation stays English, so that it can be listed; a test refuses it. @param {Language} language */
export function sayIn(language) {
  const paths = [translatedTextsPath(language), `l10n/server.l10n.${language}.json`];
  const texts = new Map(paths.flatMap((path) => Object.entries(textsIn(path))));
  return saying((text) => texts.get(text) ?? text);
}

/**
 * The file that lists each text of pages under itself, but those of the language server, which are translated there.
 * @param {(say: Say) => unknown} make makes all pages
 * @param {string} serverTexts the file with those
 */
export function pageTextList(make, serverTexts) {
  /** @type {Map<string, string>} */
  const said = new Map();
  make(saying((text) => (said.set(text, text), text)));
  for (const text of Object.keys(JSON.parse(serverTexts))) said.delete(text);
  return `${JSON.stringify(Object.fromEntries(said), null, 2)}\n`;
}

/** @param {string} path @returns {Record<string, string>} */
function textsIn(path) {
  return JSON.parse(readFileSync(new URL(path, root), 'utf8'));
}
