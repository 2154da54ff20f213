// @ts-check
// The bundles of the command line. Nothing is even parsed before it is needed, and nothing is there twice: what several
// parts need lies in the first of them, which is loaded before the others.
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { bundling, definitions } from './bundle.mjs';
import { homesOf, needs } from './homes.mjs';

/**
 * The parts, each a bundle, with the sources that begin them: first those without which no other can be. The first
 * source of a part is there once the part is loaded, others wait until they are asked for.
 */
const parts = new Map([
  ['cli', ['server/src/cli/main.ts']],
  ['check', ['server/src/cli/check/check.ts']],
  ['deployment', ['server/src/cli/deploy/read-scopes.ts']],
  [
    'commands',
    ['server/src/cli/other-commands.ts', 'server/src/cli/format/sarif/sarif.ts', 'server/src/cli/explain/explain.ts'],
  ],
]);

/** What `check` asks for only now and then. */
const onDemand = 'on-demand';

/**
 * @param {import('./bundle.mjs').Making} making
 * @returns {Promise<import('esbuild').BuildResult<{ metafile: true }>[]>} the first tells of all sources
 */
export async function buildCommandLine(making) {
  const cut = await cutIntoPieces(making);
  const pieces = Object.fromEntries(
    Object.entries(cut.metafile.outputs).map(([path, piece]) => [
      basename(path),
      { ...piece, imports: piece.imports.map((each) => ({ ...each, path: basename(each.path) })) },
    ]),
  );
  const texts = new Map(cut.outputFiles.map(({ path, text }) => [basename(path), text]));
  const homes = homesOf(pieces, parts, 'check', onDemand);
  const made = [...parts.keys(), onDemand].map((part) => joinPieces(part, { pieces, texts, homes }, making));
  return [cut, ...(await Promise.all(made))];
}

/** esbuild parts the code wherever a part can be without some of it. @param {import('./bundle.mjs').Making} making */
function cutIntoPieces(making) {
  return build({
    ...bundling,
    ...definitions(making),
    format: 'esm',
    supported: {},
    splitting: true,
    entryPoints: [...parts.values()].flat(),
    // Nothing is written there.
    outdir: 'dist',
    entryNames: '[name]-[hash]',
    chunkNames: 'piece-[hash]',
    external: ['./server.cjs'],
    write: false,
  });
}

/**
 * Pieces by their names, which end in a hash.
 * @typedef {object} Pieces
 * @property {Readonly<Record<string, import('./homes.mjs').Piece & { exports: readonly string[] }>>} pieces
 * @property {ReadonlyMap<string, string>} texts
 * @property {ReadonlyMap<string, string>} homes
 */

const pieceName = /-[A-Z0-9]{8}\.js$/;

/**
 * Makes one bundle of the pieces of a part, with what other parts need of it by the pieces' names.
 * @param {string} part @param {Pieces} all @param {import('./bundle.mjs').Making} making
 */
function joinPieces(part, { pieces, texts, homes }, { folder, minify }) {
  /** @type {import('esbuild').Plugin} */
  const plugin = {
    name: 'pieces',
    setup: (build) => {
      build.onResolve({ filter: pieceName }, ({ path }) => {
        const piece = basename(path);
        return { path: piece, namespace: homes.get(piece) === part ? 'own' : 'of-others' };
      });
      build.onLoad({ filter: /./, namespace: 'own' }, ({ path }) => ({ contents: texts.get(path) ?? '' }));
      build.onLoad({ filter: /./, namespace: 'of-others' }, ({ path }) => ({
        contents: taken(path, `./${homes.get(path)}.cjs`, pieces[path]?.exports ?? []),
      }));
    },
  };
  const own = Object.keys(pieces).filter((piece) => homes.get(piece) === part);
  const others = Object.entries(pieces).flatMap(([piece, { imports }]) => (own.includes(piece) ? [] : imports));
  const [first] = parts.get(part) ?? [];
  const isNeeded = (/** @type {string} */ piece) => others.some(({ path, kind }) => path === piece && kind === needs);
  const given = own.flatMap((piece) => {
    const { entryPoint, exports = [] } = pieces[piece] ?? {};
    if (isNeeded(piece) || entryPoint === first) return [handedOut(piece, exports)];
    return others.some(({ path }) => path === piece) ? [askedFor(piece, exports)] : [];
  });
  return build({
    ...bundling,
    minify,
    stdin: { contents: given.join('\n') },
    outfile: join(folder, `${part}.cjs`),
    external: [...parts.keys(), onDemand, 'server'].map((name) => `./${name}.cjs`),
    plugins: [plugin],
    ...(part === 'cli' && { banner: { js: '#!/usr/bin/env node' } }),
  });
}

/** A bundle exports what a piece exports as one object. @param {string} piece @param {readonly string[]} names */
function handedOut(piece, names) {
  const id = idOf(piece);
  const list = names.map((name) => `${name} as ${id}_${name}`).join(', ');
  const object = names.map((name) => `${name}: ${id}_${name}`).join(', ');
  return `import { ${list} } from './${piece}';\nexport const ${id} = { ${object} };`;
}

/**
 * The same of a piece that is not run before it is asked for.
 * @param {string} piece @param {readonly string[]} names
 */
function askedFor(piece, names) {
  const object = names.map((name) => `get ${name}() { return require('./${piece}').${name}; }`).join(', ');
  return `export const ${idOf(piece)} = { ${object} };`;
}

/**
 * A module that is a piece of another bundle.
 * @param {string} piece @param {string} bundle @param {readonly string[]} names
 */
function taken(piece, bundle, names) {
  const object = `const piece = require('${bundle}').${idOf(piece)};`;
  return [object, ...names.map((name) => `export const ${name} = piece.${name};`)].join('\n');
}

/** @param {string} piece */
function idOf(piece) {
  return piece.replace(/\W/g, '_');
}
