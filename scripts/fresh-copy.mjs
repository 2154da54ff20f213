// @ts-check
import { cp, rm } from 'node:fs/promises';

/**
 * Copies a folder; what was at the other place before, with all that somebody changed in it, is gone.
 * @param {string} from absolute path
 * @param {string} to absolute path
 */
export async function freshCopy(from, to) {
  await rm(to, { recursive: true, force: true });
  await cp(from, to, { recursive: true });
}
