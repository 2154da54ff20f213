/** Has V8 keep what it compiles of a bundle: compiling takes most of the time of a short command. */
import { join } from 'node:path';
import { prepareFolder, usualFolder } from '../node/kept-code/compile-cache.ts';
import { loadKept } from '../node/kept-code/kept-module.ts';
import { canKeep } from '../node/kept-code/kept-script.ts';

/**
 * Loads a bundle beside this one, by the code that an earlier start kept where there is any. Where nothing can be kept
 * safely, that is left to `require`.
 *
 * What is kept has the functions that were called by then, so each of `users` has its own.
 */
export async function useKeptCode(bundle: string, users: 'check' | 'others'): Promise<void> {
  // It needs what this bundle hands out once it has been run to its end.
  await Promise.resolve();
  const folder = folderForCode();
  if (folder === null) return;
  const keeping = { folder, script: `${users}.${bundle}`, build: __BUILD__ };
  const kept = loadKept(join(__dirname, bundle), () => keeping);
  if (kept?.isNew) {
    process.once('exit', () => {
      kept.keep();
    });
  }
}

/** Null where nothing is kept: run from source, told not to by the variable that Node has for it, or not safely. */
function folderForCode(): string | null {
  if (typeof __BUILD__ === 'undefined' || !canKeep) return null;
  if (process.env['NODE_DISABLE_COMPILE_CACHE'] !== undefined) return null;
  const folder = usualFolder(process.env, process.platform);
  return folder !== null && prepareFolder(folder) ? folder : null;
}
