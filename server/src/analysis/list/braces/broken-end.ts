import type { YamlError } from '../../../yaml/error.ts';
import { marker } from '../../comments.ts';
import { linedPart, type LinedPart } from './parted-text.ts';

/** What is near, in UTF-16 units: a slip of one user is met in that user, or in the next. */
const near = 16_384;

/** Where a list breaks off behind its last entry that can be read. */
export interface BrokenEnd {
  /** Why PyYAML can't go on; its offsets are those that `errorBehind` gives for that entry. */
  readonly error: YamlError;
  /** What nobody has to look at to know that, behind the entry's own text and what is near it. */
  readonly far: LinedPart;
}

const nothing = linedPart('');

/** What is near in a text, and what is not. */
export function cutFar(text: string): { readonly near: string; readonly far: LinedPart } {
  if (text.length <= 2 * near) return { near: text, far: nothing };
  const lineBefore = text.lastIndexOf('\n', near) + 1;
  const cut = lineBefore > 0 ? lineBefore : withoutHalf(text, near);
  const far = text.slice(cut);
  // What speaks to us is looked for in texts of entries.
  if (far.includes(marker)) return { near: text, far: nothing };
  return { near: text.slice(0, cut), far: linedPart(far) };
}

/** Two units can be one letter, or one line end. */
function withoutHalf(text: string, cut: number): number {
  return /^(?:[\udc00-\udfff]|\n)/.test(text.slice(cut, cut + 1)) ? cut - 1 : cut;
}
