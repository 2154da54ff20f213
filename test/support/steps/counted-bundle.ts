import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { imported, instrument, type Place } from './instrument.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const counters = fileURLToPath(new URL('counters.ts', import.meta.url));
/** Our own code: what it is made of, and what is generated for it. */
const own = /[\\/](?:server[\\/]src[\\/].*\.ts|schemas[\\/]generated[\\/].*\.js)$/;

/** A module whose code counts what it does. */
export interface CountedModule<T> {
  readonly exports: T;
  readonly places: readonly Place[];
  /** By place, and places that are not there yet behind them; whoever looks sets them back to 0. */
  readonly counts: Float64Array;
}

/** Bundles a module with all that it needs of the product, and loads it. `name`: a folder for what is built. */
export async function loadCounted<T>(entry: URL, name: string): Promise<CountedModule<T>> {
  const places: Place[] = [];
  const path = await bundle(entry, name, [instrumented(places), exportingCounts(fileURLToPath(entry))]);
  const exports = createRequire(import.meta.url)(path) as T & { readonly counts: Float64Array };
  return { exports, places, counts: exports.counts };
}

/** The same without counting, as quick as the product is: gives the bundle's path. */
export function buildPlain(entry: URL, name: string): Promise<string> {
  return bundle(entry, name, []);
}

async function bundle(entry: URL, name: string, plugins: Plugin[]): Promise<string> {
  const outfile = fileURLToPath(new URL(`../../../out/${name}.cjs`, import.meta.url));
  await build({
    absWorkingDir: root,
    entryPoints: [fileURLToPath(entry)],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile,
    mainFields: ['module', 'main'],
    define: { __VERSION__: '"0"' },
    logLevel: 'error',
    plugins,
  });
  return outfile;
}

function instrumented(places: Place[]): Plugin {
  const { counts, call, each } = imported;
  const head = `import { counts as ${counts}, call as ${call}, each as ${each} } from ${JSON.stringify(counters)};`;
  return {
    name: 'counts',
    setup(build) {
      build.onLoad({ filter: own }, async ({ path }) => {
        const text = await readFile(path, 'utf8');
        const contents = head + instrument(text, relative(root, path), places);
        return { contents, loader: path.endsWith('.js') ? 'js' : 'ts' };
      });
    },
  };
}

function exportingCounts(entry: string): Plugin {
  return {
    name: 'exports counts',
    setup(build) {
      build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        if (path !== entry) return null;
        const text = await readFile(path, 'utf8');
        return { contents: `export { counts } from ${JSON.stringify(counters)};${text}`, loader: 'ts' };
      });
    },
  };
}
