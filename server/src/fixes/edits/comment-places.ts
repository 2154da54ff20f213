/** Where a comment can stand. */
import type { TextEdit } from '../../text/range.ts';
import type { Node } from '../../yaml/node.ts';

/** A comment at the offset would stand inside a scalar. */
export function isInsideScalar(node: Node | null, offset: number): boolean {
  if (!node || offset < node.start || offset > node.end) return false;
  switch (node.kind) {
    case 'scalar': {
      const isBlock = node.style === 'literal' || node.style === 'folded';
      return offset > node.contentStart && (offset < node.end || isBlock);
    }
    case 'sequence':
      return node.items.some((item) => isInsideScalar(item, offset));
    case 'mapping':
      return node.pairs.some(({ key, value }) => isInsideScalar(key, offset) || isInsideScalar(value, offset));
    case 'alias':
      return false;
  }
}

/** Puts one more code into a suppressing comment of the given kind, where the line has one. */
export function codeAdded(
  lineText: string,
  kind: 'line' | 'next-line',
  line: number,
  code: string,
): { readonly hash: number; readonly edit: TextEdit } | null {
  const comment = new RegExp(`(?<=^|\\s)#[ \\t]*users-yml-disable-${kind}[ \\t]+(?!--)((?:(?!\\s--(?:\\s|$)).)*)`).exec(
    lineText,
  );
  if (!comment) return null;
  const character = comment.index + comment[0].trimEnd().length;
  const place = { line, character };
  return { hash: comment.index, edit: { range: { start: place, end: place }, newText: `, ${code}` } };
}
