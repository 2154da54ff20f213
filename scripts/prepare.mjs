// @ts-check
// What npm runs behind an install from git, so that `users-yml` is there, and before it packs. An install without the
// tools for building is left alone: `npm install --omit=dev` in a clone is no mistake.
import { createRequire } from 'node:module';
import { ensureBuilt } from './setup.mjs';

try {
  createRequire(import.meta.url).resolve('esbuild');
} catch {
  process.exit(0);
}
ensureBuilt();
