import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** As the version of what is built for tests. */
export const builtVersion = '1.2.3';

/** Bundles the language server and its worker into a folder for what is built, and gives the path of the server. */
export async function buildServer(name: string): Promise<string> {
  const folder = join(root, 'out', name);
  await build({
    absWorkingDir: root,
    entryPoints: {
      server: 'server/src/node/start.ts',
      'language-server': 'server/src/node/main.ts',
    },
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    define: { __VERSION__: JSON.stringify(builtVersion) },
    logLevel: 'error',
  });
  return join(folder, 'server.cjs');
}
