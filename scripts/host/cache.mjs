// @ts-check
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hostCache } from './paths.mjs';

const stamp = '.complete';
const abandonedAfter = 60 * 60 * 1000; // milliseconds

/**
 * A folder of the cache, built on first use. It is built under a name of its own and renamed when complete, so a build
 * that was cut short is never mistaken for a finished one and two processes building the same never mix their files.
 * @param {{ name: string, label: string, size: string, build: (folder: string) => Promise<void> }} entry
 *   `name`: unique, with the version; `label` and `size`: for the progress line
 * @returns {Promise<string>} the folder's absolute path
 */
export async function cached({ name, label, size, build }) {
  const target = join(hostCache, name);
  if (existsSync(join(target, stamp))) return target;
  await mkdir(hostCache, { recursive: true });
  await removeAbandoned();
  process.stderr.write(`Fetching ${label} (one time, about ${size})… `);
  const started = Date.now();
  const folder = await mkdtemp(join(hostCache, `.building-${name.replaceAll('/', '-')}-`));
  try {
    await build(folder);
    await writeFile(join(folder, stamp), '');
    await moveIntoPlace(folder, target);
  } catch (error) {
    process.stderr.write('failed\n');
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`${label} could not be fetched: ${why}`, { cause: error });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  process.stderr.write(`done in ${Math.round((Date.now() - started) / 1000)} s\n`);
  return target;
}

/**
 * @param {string} folder
 * @param {string} target
 */
async function moveIntoPlace(folder, target) {
  if (existsSync(target) && !existsSync(join(target, stamp))) await rm(target, { recursive: true, force: true });
  try {
    await rename(folder, target);
  } catch (error) {
    // Another process was first: its copy is as good.
    if (!existsSync(join(target, stamp))) throw error;
  }
}

/** Removes what processes that were killed left behind. */
async function removeAbandoned() {
  for (const entry of await readdir(hostCache)) {
    if (!entry.startsWith('.building-')) continue;
    const folder = join(hostCache, entry);
    const { mtimeMs } = await stat(folder).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > abandonedAfter) await rm(folder, { recursive: true, force: true });
  }
}
