import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = new URL('../..', import.meta.url);

/** Bundles the language server into the folder for what is built, and gives the bundle's path. */
export async function buildServer(name: string): Promise<string> {
  const bundle = fileURLToPath(new URL(`out/${name}/server.cjs`, root));
  await build({
    absWorkingDir: fileURLToPath(root),
    entryPoints: ['server/src/node/main.ts'],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile: bundle,
    mainFields: ['module', 'main'],
    define: { __VERSION__: '"0"' },
    logLevel: 'error',
  });
  return bundle;
}
