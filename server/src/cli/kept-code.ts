/** Has V8 keep what it compiles of a bundle: compiling takes most of the time of a short command. */
import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { prepareFolder, usualFolder } from '../node/compile-cache.ts';
import { canKeep, KeptScript } from '../node/kept-script.ts';

type Bundle = (exports: unknown, require: NodeJS.Require, module: Module, filename: string, dirname: string) => void;

/**
 * Loads a bundle beside this one, by the code that an earlier start kept where there is any. It is there by `require`
 * afterwards, as if that had loaded it; where nothing can be kept safely, that is left to it.
 *
 * What is kept has the functions that were called by then, so each of `users` has its own.
 */
export async function useKeptCode(bundle: string, users: 'check' | 'others'): Promise<void> {
  // It needs what this bundle hands out once it has been run to its end.
  await Promise.resolve();
  const folder = folderForCode();
  if (folder === null) return;
  const path = join(__dirname, bundle);
  const require = createRequire(path);
  if (require.cache[path]) return;
  // Bundles are in ASCII, and read so in half the time.
  const text = readFileSync(path, 'latin1');
  const wrapped = `(function (exports, require, module, __filename, __dirname) { ${text}\n})`;
  const kept = new KeptScript(wrapped, path, { folder, script: `${users}.${bundle}`, build: __BUILD__ });
  if (kept.isNew) {
    process.once('exit', () => {
      kept.keep();
    });
  }
  const module = new Module(path);
  module.filename = path;
  require.cache[path] = module;
  (kept.script.runInThisContext() as Bundle)(module.exports, require, module, path, dirname(path));
  module.loaded = true;
}

/** Null where nothing is kept: run from source, told not to by the variable that Node has for it, or not safely. */
function folderForCode(): string | null {
  if (typeof __BUILD__ === 'undefined' || !canKeep) return null;
  if (process.env['NODE_DISABLE_COMPILE_CACHE'] !== undefined) return null;
  const folder = usualFolder(process.env, process.platform);
  return folder !== null && prepareFolder(folder) ? folder : null;
}
