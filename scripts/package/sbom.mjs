// @ts-check
import { readFileSync } from 'node:fs';

/** @typedef {{ packages: Record<string, { version: string, resolved?: string, integrity?: string }> }} Lock */

/**
 * What the package is made of, as CycloneDX 1.6: the project and the packages of others whose code is bundled, each
 * with the hash under which the lock file has it. Nothing in it depends on when or where it is made.
 * @param {readonly import('./bundled.mjs').BundledPackage[]} packages
 * @param {URL} root of the project
 */
export function sbom(packages, root) {
  const { name, version, license } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
  /** @type {unknown} */
  const parsed = JSON.parse(readFileSync(new URL('package-lock.json', root), 'utf8'));
  const lock = /** @type {Lock} */ (parsed);
  const components = packages.map((each) => ({ ...component('library', each), hashes: hashes(each, lock) }));
  const itself = component('application', { name, version, license });
  const log = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: itself },
    components,
    dependencies: [
      { ref: itself['bom-ref'], dependsOn: components.map((each) => each['bom-ref']) },
      ...components.map((each) => ({ ref: each['bom-ref'] })),
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** @param {'application' | 'library'} type @param {{ name: string, version: string, license: string }} what */
function component(type, { name, version, license }) {
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  return { type, 'bom-ref': purl, name, version, licenses: [{ license: { id: license } }], purl };
}

/** @param {{ name: string, version: string }} what @param {Lock} lock */
function hashes({ name, version }, { packages }) {
  const found = Object.entries(packages).find(
    ([path, each]) => path.endsWith(`node_modules/${name}`) && each.version === version,
  )?.[1].integrity;
  if (!found?.startsWith('sha512-')) throw new Error(`package-lock.json has no hash of ${name} ${version}.`);
  return [{ alg: 'SHA-512', content: Buffer.from(found.slice('sha512-'.length), 'base64').toString('hex') }];
}
