import { basename, dirname, join } from 'node:path';
import { isStale, readOwner } from './lock-owner.ts';
import { unlinkQuietly } from './lock.ts';
import type { WriteSystem } from './write-system.ts';

/** Takes away what commands left that were killed while they changed a file. Its lock has to be held. */
export function sweep(system: WriteSystem, file: string): void {
  const folder = dirname(file);
  const start = `.${basename(file)}.`;
  for (const name of namesIn(system, folder)) {
    if (!name.startsWith(start)) continue;
    const path = join(folder, name);
    if (isLeft(system, name.slice(start.length), path)) unlinkQuietly(system, path);
  }
}

function isLeft(system: WriteSystem, rest: string, path: string): boolean {
  // Only who holds the lock writes the file's next text.
  if (/^\d+\.tmp$/.test(rest)) return true;
  const draft = /^lock\.(?:[\w-]+\.)*(\d+)-[\da-f-]+\.tmp$/.exec(rest);
  if (!draft && !/^lock\.[\w-]/.test(rest)) return false;
  const owner = readOwner(system, path);
  if (!owner) return false;
  const process = owner.process ?? (draft ? Number(draft[1]) : null);
  return isStale(system, { ...owner, process, host: owner.host ?? (draft ? system.host : null) });
}

function namesIn({ files }: WriteSystem, folder: string): readonly string[] {
  try {
    return files.readdirSync(folder);
  } catch {
    return [];
  }
}
