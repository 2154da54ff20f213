import { jsonTokens } from './json-tokens.ts';

/** Where something stands in a text; offsets. */
export interface JsonPlace {
  readonly start: number;
  readonly end: number;
}

/** Keys of objects, and numbers of items, from the outside in. */
export type JsonPath = readonly (string | number)[];

interface Open {
  readonly isList: boolean;
  /** The key, or the number of the item, whose value is being read. */
  at: string | number;
}

/**
 * Where what has these paths stands in a text that is JSON: a key in an object, an item in a list; in the order of the
 * paths. The whole text where there is nothing of a path.
 */
export function placesInJson(text: string, paths: readonly JsonPath[]): readonly JsonPlace[] {
  const whole = { start: 0, end: text.length };
  const places: JsonPlace[] = paths.map(() => whole);
  const open: Open[] = [];
  // Nearly all of a long file is none of what is looked for, which the last key alone tells.
  const byLast = new Map<string | number, number[]>();
  for (const [index, path] of paths.entries()) {
    const last = path.at(-1);
    if (last !== undefined) byLast.set(last, [...(byLast.get(last) ?? []), index]);
  }
  let isKey = false;
  const found = (start: number, end: number): void => {
    for (const index of byLast.get(open.at(-1)?.at ?? '') ?? []) {
      const path = paths[index] ?? [];
      if (path.length !== open.length || places[index] !== whole) continue;
      if (open.every(({ at }, depth) => at === path[depth])) places[index] = { start, end };
    }
  };
  for (const { written, start, end } of jsonTokens(text)) {
    const inner = open.at(-1);
    if (isKey && written.startsWith('"') && inner) {
      inner.at = JSON.parse(written) as string;
      isKey = false;
      found(start, end);
      continue;
    }
    if (inner?.isList && !/^[\],]$/.test(written)) found(start, end);
    if (written === '{' || written === '[') {
      open.push({ isList: written === '[', at: written === '[' ? 0 : '' });
      isKey = written === '{';
    } else if (written === '}' || written === ']') {
      open.pop();
      isKey = false;
    } else if (written === ',' && inner) {
      if (inner.isList) inner.at = Number(inner.at) + 1;
      else isKey = true;
    }
  }
  return places;
}
