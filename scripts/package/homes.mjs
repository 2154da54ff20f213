// @ts-check

/**
 * A piece of code that esbuild has cut.
 * @typedef {object} Piece
 * @property {readonly { path: string, kind: string }[]} imports by the names of pieces; others are not looked at
 * @property {string} [entryPoint] the source that it begins
 * @property {number} bytes
 */

/** What esbuild calls an import without which a piece can't be, and one that is asked for later. */
export const needs = 'import-statement';
const asksFor = 'dynamic-import';

/** In bytes, before it is minified: no other bundle is worth loading for it. */
const little = 2048;

/**
 * In which part each piece lies: the first that can't be without it, in the order of `parts`. Three exceptions: what
 * the parts up to `last` ask for later is one of its own, `onDemand`; what several of the parts behind need at once
 * lies in `last`, so that none has to be loaded for another, and so does a little that one of them and `onDemand` need;
 * what a part behind asks for later lies in that one.
 * @param {Readonly<Record<string, Piece>>} pieces by their names
 * @param {ReadonlyMap<string, readonly string[]>} parts their sources by their names; the first is needed at once
 * @param {string} last of those that are always loaded
 * @param {string} onDemand
 * @returns {Map<string, string>} names of parts by names of pieces
 */
export function homesOf(pieces, parts, last, onDemand) {
  /** @type {Map<string, string>} */
  const homes = new Map();
  const roots = new Map([...parts].map(([part, sources]) => [part, sources.map((each) => pieceOf(pieces, each))]));
  const apart = new Set([...roots.values()].flat());
  /** @param {string} part @param {Iterable<string>} found */
  const settle = (part, found) => {
    for (const piece of found) if (!homes.has(piece)) homes.set(piece, part);
  };
  /** What these parts ask for and nobody has yet. @param {readonly string[]} those */
  const askedBy = (those) =>
    [...homes]
      .filter(([, part]) => those.includes(part))
      .flatMap(([piece]) => importsOf(pieces, piece, asksFor))
      .filter((piece) => !homes.has(piece) && !apart.has(piece));

  const order = [...parts.keys()];
  const always = order.slice(0, order.indexOf(last) + 1);
  const behind = order.slice(always.length);
  for (const part of always) settle(part, withNeeded(pieces, roots.get(part) ?? []));
  const atOnce = behind.flatMap((part) => [...withNeeded(pieces, (roots.get(part) ?? []).slice(0, 1))]);
  const later = withNeeded(pieces, askedBy(always));
  const isLittle = (/** @type {string} */ piece) => later.has(piece) && (pieces[piece]?.bytes ?? 0) < little;
  settle(
    last,
    atOnce.filter((piece, index) => atOnce.indexOf(piece) !== index || isLittle(piece)),
  );
  settle(onDemand, later);
  for (const part of behind) settle(part, withNeeded(pieces, roots.get(part) ?? []));
  for (const part of [onDemand, ...behind])
    for (let more = askedBy([part]); more.length > 0; more = askedBy([part])) settle(part, withNeeded(pieces, more));
  return homes;
}

/** @param {Readonly<Record<string, Piece>>} pieces @param {string} source */
function pieceOf(pieces, source) {
  const found = Object.keys(pieces).find((name) => pieces[name]?.entryPoint === source);
  if (found === undefined) throw new Error(`No piece begins with ${source}.`);
  return found;
}

/** @param {Readonly<Record<string, Piece>>} pieces @param {string} piece @param {string} kind */
function importsOf(pieces, piece, kind) {
  return (pieces[piece]?.imports ?? []).flatMap((each) =>
    each.kind === kind && each.path in pieces ? [each.path] : [],
  );
}

/** @param {Readonly<Record<string, Piece>>} pieces @param {readonly string[]} roots @returns {Set<string>} */
function withNeeded(pieces, roots) {
  const found = new Set(roots);
  for (const piece of found) for (const each of importsOf(pieces, piece, needs)) found.add(each);
  return found;
}
