// @ts-check
// Which packages of others the bundles have in them, and which of them may be there at all.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

/**
 * A package of others whose code is shipped.
 * @typedef {{ name: string, version: string, license: string, notice: string }} BundledPackage
 */

/** What may be bundled, with the licence that was read when it was let in. Another licence stops the build, too. */
export const mayBeBundled = new Map([
  ['balanced-match', 'MIT'],
  ['bcryptjs', 'BSD-3-Clause'],
  ['brace-expansion', 'MIT'],
  ['hash-wasm', 'MIT'],
  ['minimatch', 'BlueOak-1.0.0'],
  ['picomatch', 'MIT'],
  ['semver', 'ISC'],
  ['vscode-jsonrpc', 'MIT'],
  ['vscode-languageclient', 'MIT'],
  ['vscode-languageserver', 'MIT'],
  ['vscode-languageserver-protocol', 'MIT'],
  ['vscode-languageserver-textdocument', 'MIT'],
  ['vscode-languageserver-types', 'MIT'],
  ['yaml', 'ISC'],
]);

/**
 * The packages that esbuild's metafiles name, sorted. Throws when one of them may not be bundled, has another licence
 * than was read, or no licence text.
 * @param {readonly import('esbuild').Metafile[]} metafiles with inputs relative to `folder`
 * @param {string} folder absolute path
 * @param {ReadonlyMap<string, string>} [allowed] licences by name
 * @returns {BundledPackage[]}
 */
export function bundledPackages(metafiles, folder, allowed = mayBeBundled) {
  const folders = new Set(metafiles.flatMap(inputsInOutputs).flatMap(packageFolder));
  return [...folders]
    .map((path) => describe(join(folder, path), allowed))
    .sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1));
}

/**
 * The files of which something is in a bundle: what fell away needs no notice.
 * @param {import('esbuild').Metafile} metafile
 */
function inputsInOutputs({ outputs }) {
  return Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  );
}

/**
 * The folder of the package that a file belongs to; none for the project's own files.
 * @param {string} input
 */
function packageFolder(input) {
  const path = /^.*\bnode_modules\/(?:@[^/]+\/)?[^/]+/.exec(input.replaceAll('\\', '/'))?.[0];
  return path === undefined ? [] : [path];
}

/** @param {string} folder @param {ReadonlyMap<string, string>} allowed @returns {BundledPackage} */
function describe(folder, allowed) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const expected = allowed.get(name);
  if (expected === undefined)
    throw new Error(`${name} would be bundled, and scripts/package/bundled.mjs does not allow it.`);
  if (license !== expected) throw new Error(`${name} has the licence ${license}, ${expected} was expected.`);
  const file = readdirSync(folder).find((each) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(each));
  if (file === undefined) throw new Error(`${name} would be bundled without a licence text: ${dirname(folder)}${sep}`);
  const notice = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
  return { name, version, license, notice };
}
