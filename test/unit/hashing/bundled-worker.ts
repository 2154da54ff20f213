import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { bundledWorker, type StartWorker } from '../../../server/src/hashing/node/node-threads.ts';

/** The worker as it is shipped: a thread of Node 20 can't run TypeScript. */
export function buildWorker(): { readonly startWorker: StartWorker; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'users-yml-worker-'));
  buildSync({
    entryPoints: [fileURLToPath(new URL('../../../server/src/hashing/node/hash-worker.ts', import.meta.url))],
    outfile: join(folder, 'server.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'error',
  });
  return {
    startWorker: bundledWorker(folder),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
