/*
 * Texts are filled in with what is known. In the place of what is not stands a mark: a character of a private plane, so
 * that whatever is made of the text (a path, a part between colons) still shows which part of it can't be told.
 */
import type { Value } from '../container.ts';

/** Nothing that can be seen sets the variable: the text is empty here, unless the caller's environment sets it. */
export const openMark = '\u{f0000}';

/** Something that only the caller's machine knows stands here. */
export const lostMark = '\u{f0001}';

/** Where the folder lies on the caller's machine. */
export const folderMark = '/\u{f0002}';

/** The caller's home. */
export const homeMark = '/\u{f0003}';

const allMarks = /[\u{f0000}-\u{f0003}]/u;
const openMarks = /\u{f0000}/gu;

/** Whether all of the text can be told. */
export function isKnown(text: string): boolean {
  return !allMarks.test(text);
}

/** The text where the caller's environment sets none of the variables that nothing here sets. */
export function withoutOpenMarks(text: string): string {
  return text.replace(openMarks, '');
}

/** What a text with marks says of the value. */
export function valueOf(text: string): Value {
  if (isKnown(text)) return { kind: 'text', text };
  const otherwise = withoutOpenMarks(text);
  return { kind: 'unknown', otherwise: isKnown(otherwise) ? otherwise : null };
}
