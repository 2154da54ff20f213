import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildBundle } from '../../scripts/package/bundle.mjs';
import { buildCommandLine } from '../../scripts/package/command-line.mjs';

/** Says that it was started; threads compute bcrypt. */
const server = `
if (require('node:worker_threads').isMainThread) process.stdout.write(\`serving \${process.argv.slice(2)}\`);
else require('./hash-worker.cjs');
`;

/** The command line as it is shipped, beside a language server that only says that it was started. */
export async function buildCli(): Promise<{ readonly file: string; readonly remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'users-yml-bundle-'));
  const making = { folder, version: '1.2.3', minify: false };
  await buildCommandLine(making);
  await buildBundle('server/src/hashing/node/hash-worker.ts', 'hash-worker.cjs', making);
  writeFileSync(join(folder, 'server.cjs'), server);
  return {
    file: join(folder, 'cli.cjs'),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
