// @ts-check
// Makes all that a release consists of, and uploads nothing: node scripts/release.mjs FOLDER [TAG]. What lies in the
// folder afterwards is published by the workflow as it is. Without a tag it is a dry run.
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { root } from './host/paths.mjs';
import { releaseFaults, releaseNotes } from './package/release-notes.mjs';
import { ensureBuilt } from './setup.mjs';

/** @param {string} path */
const textOf = (path) => readFileSync(join(root, path), 'utf8');

/** @param {string} folder @param {string | undefined} tag @returns {string[]} what keeps it from being released */
function release(folder, tag) {
  const { version } = JSON.parse(textOf('package.json'));
  const locked = JSON.parse(textOf('package-lock.json')).version;
  const changelog = textOf('CHANGELOG.md');
  const faults = releaseFaults({ version, locked, changelog, ...(tag === undefined ? {} : { tag }) });
  if (faults.length > 0) return faults;

  ensureBuilt();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { status } = spawnSync(process.execPath, ['scripts/package.mjs', folder], { cwd: root, stdio: 'inherit' });
  if (status !== 0) return ['The packages are not as they should be: see above.'];
  copyFileSync(join(root, 'dist', 'sbom.cdx.json'), join(folder, 'sbom.cdx.json'));
  writeFileSync(join(folder, 'notes.md'), releaseNotes(changelog, version));
  writeFileSync(join(folder, 'SHA256SUMS'), checksums(folder));
  return [];
}

/** As `sha256sum` writes them. @param {string} folder */
function checksums(folder) {
  const lines = readdirSync(folder)
    .sort()
    .map(
      (name) =>
        `${createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex')}  ${name}\n`,
    );
  return lines.join('');
}

const [folder, tag] = process.argv.slice(2);
const faults = folder === undefined ? ['Usage: node scripts/release.mjs FOLDER [TAG]'] : release(resolve(folder), tag);
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
