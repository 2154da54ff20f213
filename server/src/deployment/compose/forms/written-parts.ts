import type { Place } from '../../container.ts';
import type { Leaf } from '../model/item.ts';
import { parseVolume } from './volume-spec.ts';

/** Where source and target of a short mount are written; all of it, where the text is not written as it is. */
export function writtenParts(leaf: Leaf): { readonly source: Place; readonly target: Place } {
  const { place, raw } = leaf;
  const offset = writtenOffset(leaf);
  const { source, targetPart, parts } = parseVolume(maskReferences(leaf));
  // A reference may bring colons of its own.
  const isAsWritten = offset !== null && parts === parseVolume(leaf.text).parts;
  if (!isAsWritten || targetPart === null) return { source: place, target: place };
  const start = place.start + offset;
  const at = (part: { start: number; end: number }): Place => ({
    ...place,
    start: start + part.start,
    end: start + part.end,
  });
  return { source: at(source ?? { start: 0, end: raw.length }), target: at(targetPart) };
}

/** How far behind the beginning of its place a value begins: 1 with quotes; null where escapes or folds change it. */
export function writtenOffset({ place, raw }: Leaf): number | null {
  const more = place.end - place.start - raw.length;
  return more === 0 || more === 2 ? more / 2 : null;
}

/** The text before it was filled in, with nothing in its references that could be taken for a colon of its own. */
function maskReferences(leaf: Leaf): string {
  const offset = writtenOffset(leaf);
  if (offset === null) return leaf.raw;
  let masked = '';
  for (const { place } of leaf.used) {
    const from = place.start - leaf.place.start - offset;
    const to = place.end - leaf.place.start - offset;
    // A default that is taken has references of its own, within one.
    if (from < masked.length) continue;
    masked += leaf.raw.slice(masked.length, from) + '_'.repeat(to - from);
  }
  masked += leaf.raw.slice(masked.length);
  return masked;
}
