// @ts-check
// The texts of generated parts of the manifest: the manifest has their keys, `package.nls.json` what they say.

/** @typedef {import('./settings.mjs').Category} Category */

/**
 * The settings with a key in place of each text, and the texts by their keys.
 * @param {readonly Category[]} categories
 * @returns {{ categories: Category[], texts: Record<string, string> }}
 */
export function withKeys(categories) {
  /** @type {Record<string, string>} */
  const texts = {};
  /** @param {string} key @param {string} text */
  const keyFor = (key, text) => {
    texts[key] = text;
    return `%${key}%`;
  };
  /** @param {string} name @param {import('./settings.mjs').Property} property */
  const keyed = (name, property) => {
    const key = name.replace(/^usersYml/, 'settings');
    const { enumItemLabels: labels, enumDescriptions: told, properties: parts, markdownDescription } = property;
    return {
      ...property,
      ...(labels && { enumItemLabels: labels.map((label, at) => keyFor(`${key}.label${at}`, label)) }),
      ...(told && { enumDescriptions: told.map((text, at) => keyFor(`${key}.value${at}`, text)) }),
      ...(parts && { properties: mapped(parts, keyedPart) }),
      markdownDescription: keyFor(key, markdownDescription),
    };
  };
  /** @param {string} code @param {{ markdownDescription: string }} part */
  const keyedPart = (code, part) => ({
    ...part,
    markdownDescription: keyFor(`severity.${code}`, part.markdownDescription),
  });
  const all = categories.map(({ title, order, properties }) => ({
    title: keyFor(`settings.group${order}`, title),
    order,
    properties: mapped(properties, keyed),
  }));
  return { categories: all, texts };
}

/**
 * @template From, To
 * @param {Readonly<Record<string, From>>} record
 * @param {(key: string, value: From) => To} map
 * @returns {Record<string, To>}
 */
function mapped(record, map) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(key, value)]));
}
