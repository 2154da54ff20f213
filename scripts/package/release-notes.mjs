// @ts-check

/**
 * What keeps a version from being released, in words.
 * @param {{ version: string, locked: string, changelog: string, tag?: string }} what `locked`: what the lock file has
 * @returns {string[]}
 */
export function releaseFaults({ version, locked, changelog, tag }) {
  const faults = [];
  if (tag !== undefined && tag !== `v${version}`)
    faults.push(`The tag ${tag} is not that of package.json: v${version}.`);
  if (locked !== version) faults.push(`package-lock.json has version ${locked}: npm install --package-lock-only.`);
  if (releaseNotes(changelog, version).trim() === '') faults.push(`CHANGELOG.md says nothing under "## ${version}".`);
  return faults;
}

/**
 * The section of the changelog about a version, without its heading; nothing where there is none.
 * @param {string} changelog
 * @param {string} version
 */
export function releaseNotes(changelog, version) {
  const lines = changelog.split('\n');
  const from = lines.findIndex((line) => line === `## ${version}` || line.startsWith(`## ${version} `));
  if (from === -1) return '';
  const length = lines.slice(from + 1).findIndex((line) => line.startsWith('## '));
  const section = lines.slice(from + 1, length === -1 ? undefined : from + 1 + length);
  return `${section.join('\n').trim()}\n`;
}
