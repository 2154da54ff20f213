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
 * Where what has a path stands in a text that is JSON: a key in an object, an item in a list. The whole text where
 * there is nothing of the path.
 */
export function placeInJson(text: string, path: JsonPath): JsonPlace {
  const open: Open[] = [];
  let isKey = false;
  for (const { written, start, end } of jsonTokens(text)) {
    const place = { start, end };
    const inner = open.at(-1);
    const reaches = open.length === path.length && open.every(({ at }, index) => at === path[index]);
    if (isKey && written.startsWith('"') && inner) {
      inner.at = JSON.parse(written) as string;
      isKey = false;
      if (open.length === path.length && open.every(({ at }, index) => at === path[index])) return place;
      continue;
    }
    if (reaches && inner?.isList && !/^[\],]$/.test(written)) return place;
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
  return { start: 0, end: text.length };
}
