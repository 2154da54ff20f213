// @ts-check

/**
 * The notices that the licences of bundled packages ask for.
 * @param {readonly import('./bundled.mjs').BundledPackage[]} packages
 */
export function notices(packages) {
  const head =
    'Third-party notices\n\nThe files beside this one contain code of the following packages, under the licences below.\n';
  const rule = '='.repeat(80);
  const each = packages.map(
    ({ name, version, license, notice }) => `\n${rule}\n${name} ${version} (${license})\n${rule}\n\n${notice}\n`,
  );
  return head + each.join('');
}
