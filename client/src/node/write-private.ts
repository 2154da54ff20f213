import { writeFile } from 'node:fs/promises';

/** Writes a new file that nobody but its owner can read. Rejects with `EEXIST` where there is one, also for a link. */
export async function writePrivate(path: string, text: string): Promise<void> {
  await writeFile(path, text, { mode: 0o600, flag: 'wx' });
}
