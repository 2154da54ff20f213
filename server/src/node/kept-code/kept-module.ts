/** Loads a bundle by the code that V8 kept of it: compiling takes most of the time until a large one is ready. */
import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { KeptScript, type Keeping } from './kept-script.ts';

type Bundle = (exports: unknown, require: NodeJS.Require, module: Module, filename: string, dirname: string) => void;

/**
 * Loads a bundle; it is there by `require` afterwards, as if that had loaded it. What is returned can be kept when it
 * is new, with the functions that were called by then; null: the bundle was there already.
 *
 * `path`: absolute. `keepingOf`: where its code is kept, by its text.
 */
export function loadKept(path: string, keepingOf: (text: string) => Keeping): KeptScript | null {
  const require = createRequire(path);
  if (require.cache[path]) return null;
  // Bundles are in ASCII, and read so in half the time.
  const text = readFileSync(path, 'latin1');
  const wrapped = `(function (exports, require, module, __filename, __dirname) { ${text}\n})`;
  const kept = new KeptScript(wrapped, path, keepingOf(text));
  const module = new Module(path);
  module.filename = path;
  require.cache[path] = module;
  try {
    (kept.script.runInThisContext() as Bundle)(module.exports, require, module, path, dirname(path));
  } catch (error) {
    Reflect.deleteProperty(require.cache, path);
    throw error;
  }
  module.loaded = true;
  return kept;
}
