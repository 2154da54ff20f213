// @ts-check
// Bundles of one program. Nothing is even parsed before it is needed, and nothing is there twice: what several parts
// need lies in the first of them, which is loaded before the others.
import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { buildInAscii, bundling, definitions } from './bundle.mjs';
import { homesOf, needs } from './homes.mjs';
import { pagesFile } from './pages.mjs';

/**
 * A program in parts, each a bundle, with the sources that begin them. The first source of a part that is always loaded
 * runs then, all others wait until they are asked for.
 * @typedef {object} Program
 * @property {ReadonlyMap<string, readonly string[]>} parts
 * @property {string} last the last of those that are always loaded
 * @property {string | null} onDemand the part for what those ask for only now and then; it may have sources of its own
 * @property {string | null} program the part that a system runs
 * @property {string} [library] the part that exports what its first source does, for who loads it
 * @property {readonly string[]} [external] what whoever loads it has
 */

/**
 * @param {Program} program @param {import('./bundle.mjs').Making} making
 * @returns {Promise<import('esbuild').BuildResult<{ metafile: true }>[]>} the first tells of all sources
 */
export async function buildParts({ parts, last, onDemand, program, library, external = [] }, making) {
  const cut = await cutIntoPieces(parts, external, making);
  const pieces = Object.fromEntries(
    Object.entries(cut.metafile.outputs).map(([path, piece]) => [
      basename(path),
      { ...piece, imports: piece.imports.map((each) => ({ ...each, path: basename(each.path) })) },
    ]),
  );
  const texts = new Map(cut.outputFiles.map(({ path, text }) => [basename(path), withRequire(text)]));
  const homes = homesOf(pieces, parts, last, onDemand ?? last);
  const names = [...new Set([...parts.keys(), ...(onDemand === null ? [] : [onDemand])])];
  const always = names.slice(0, names.indexOf(last) + 1);
  const all = { pieces, texts, homes, parts, names, always, program, library, external };
  const others = names.filter((part) => part !== program);
  const made = await Promise.all(others.map((part) => joinPieces(part, all, making)));
  if (program !== null) made.push(await joinPieces(program, { ...all, build: digestOf(made) }, making));
  return [cut, ...made];
}

/** @param {readonly import('esbuild').BuildResult<{ metafile: true }>[]} made */
function digestOf(made) {
  const digest = createHash('sha256');
  for (const { outputFiles = [] } of made) for (const { contents } of outputFiles) digest.update(contents);
  return digest.digest('hex').slice(0, 16);
}

/**
 * esbuild parts the code wherever a part can be without some of it.
 * @param {Program['parts']} parts @param {readonly string[]} external @param {import('./bundle.mjs').Making} making
 */
function cutIntoPieces(parts, external, making) {
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
    external: ['./server.cjs', ...external],
    plugins: [pagesApart],
    write: false,
  });
}

/**
 * The pages about findings stand in a file beside the bundles, which the extension reads, too.
 * @type {import('esbuild').Plugin}
 */
const pagesApart = {
  name: 'pages',
  setup: (build) => {
    build.onResolve({ filter: /\/docs\/rules\/pages\.json$/ }, () => ({ path: 'rules', namespace: 'pages' }));
    build.onResolve({ filter: /./, namespace: 'pages' }, ({ path }) => ({ path, external: true }));
    build.onLoad({ filter: /./, namespace: 'pages' }, () => ({
      contents: `import pages from './${pagesFile}';\nexport default pages.rules;`,
    }));
  },
};

/** A module has no `require`, so esbuild makes one up for code of others; a bundle has. @param {string} text */
function withRequire(text) {
  return text.replace(/\b__require\d*(?=\(")/g, 'require');
}

/**
 * Pieces by their names, which end in a hash.
 * @typedef {object} Pieces
 * @property {Readonly<Record<string, import('./homes.mjs').Piece & { exports: readonly string[] }>>} pieces
 * @property {ReadonlyMap<string, string>} texts
 * @property {ReadonlyMap<string, string>} homes
 * @property {Program['parts']} parts
 * @property {readonly string[]} names of all parts
 * @property {readonly string[]} always those whose first source runs when they are loaded
 * @property {Program['program']} program
 * @property {Program['library']} library
 * @property {readonly string[]} external
 * @property {string} [build] what the other bundles are, in short
 */

const pieceName = /-[A-Z0-9]{8}\.js$/;

/**
 * Makes one bundle of the pieces of a part, with what other parts need of it by the pieces' names.
 * @param {string} part @param {Pieces} all @param {import('./bundle.mjs').Making} making
 */
function joinPieces(part, { pieces, texts, homes, parts, names, always, build, ...program }, { folder, minify }) {
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
  const [first] = always.includes(part) ? (parts.get(part) ?? []) : [];
  const isNeeded = (/** @type {string} */ piece) => others.some(({ path, kind }) => path === piece && kind === needs);
  const given = own.flatMap((piece) => {
    const { entryPoint, exports = [] } = pieces[piece] ?? {};
    const isFirst = first !== undefined && entryPoint === first;
    const own = isFirst && part === program.library ? [`export * from './${piece}';`] : [];
    if (isNeeded(piece) || isFirst) return [handedOut(piece, exports), ...own];
    return others.some(({ path }) => path === piece) ? [askedFor(piece, exports)] : [];
  });
  return buildInAscii({
    ...bundling,
    minify,
    ...(build !== undefined && { define: { __BUILD__: JSON.stringify(build) } }),
    stdin: { contents: given.join('\n') },
    outfile: join(folder, `${part}.cjs`),
    external: [`./${pagesFile}`, ...[...names, 'server'].map((name) => `./${name}.cjs`), ...program.external],
    plugins: [plugin],
    ...(part === program.program && { banner: { js: '#!/usr/bin/env node' } }),
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
