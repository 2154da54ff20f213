// @ts-check
import { readFileSync } from 'node:fs';
import { projectAddress, projectName } from '../../server/src/common/project.ts';

const { name, version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

/**
 * A document that names the project's address, its action, its package and its tag as they are. An address is known by
 * the project's name at its end.
 * @param {string} text
 */
export function withAddresses(text) {
  return text
    .replace(new RegExp(`https://github\\.com/[\\w-]+/${name}(?![\\w-])`, 'g'), projectAddress)
    .replace(new RegExp(`[\\w-]+/${name}@v[\\d.]+`, 'g'), `${projectName}@v${version}`)
    .replace(new RegExp(`(?<![/\\w-])${name}@\\d[\\d.]*\\d`, 'g'), `${name}@${version}`)
    .replace(/(?<=^ +rev: )v[\d.]+$/gm, `v${version}`);
}
