import type { Written } from '../../container.ts';
import { valueOf } from '../../interpolation/marks.ts';
import type { Leaf } from '../model/item.ts';

/** A text of the file, and what it means. */
export function writtenOf({ text, place, raw, used }: Leaf): Written {
  return { value: valueOf(text), place, raw, used };
}
