/** Which values of an anchor are usual for whoever takes them up. */
import { workspacePattern } from '../../model/patterns.ts';
import type { ScalarNode } from '../../yaml/node.ts';
import { resolveScalar, Tag, type OwnNode } from '../../yaml/read.ts';
import { isUsualText } from './usual-nodes.ts';
import type { UsualField } from '../../model/usual-user.ts';

/** The text that a key has from an anchor; null where it is none of the usual form. */
export function lentText(field: UsualField, node: OwnNode): string | null {
  if (field === 'disabled' || node.kind !== 'scalar' || !isWritten(node)) return null;
  return isUsualText(field, node.value) ? node.value : null;
}

/** The workspaces that a user has from an anchor; null where they are none of the usual form. */
export function lentNames(node: OwnNode): readonly string[] | null {
  if (node.kind !== 'sequence' || node.tag !== Tag.seq) return null;
  const names: string[] = [];
  for (const item of node.items) {
    if (item.kind !== 'scalar' || item.start !== item.contentStart) return null;
    if (!isWritten(item) || !workspacePattern.test(item.value)) return null;
    names.push(item.value);
  }
  return names;
}

/** A text that stands in the file letter by letter, on one line, and is one without a tag. */
function isWritten({ tag, style, value, contentStart, end }: ScalarNode): boolean {
  if (tag !== Tag.str || style === 'literal' || style === 'folded' || /[\r\n]/.test(value)) return false;
  if (style === 'plain') return end - contentStart === value.length && resolveScalar(value) === Tag.str;
  return end - contentStart - 2 === value.length;
}
