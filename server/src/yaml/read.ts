/** The door of this room: reads a text, an entry of it, and Python's values, as PyYAML does. */
import { finish } from '../common/steps.ts';
import { DocumentReader } from './compose/document-reader.ts';
import type { YamlError } from './error.ts';
import type { Node } from './node.ts';

export type { Elsewhere, OwnNode } from './compose/composer.ts';
export { construct, Construction, type ConstructRead } from './construct/construct.ts';
export { DocumentReader } from './compose/document-reader.ts';
export { StreamReader } from './compose/stream-reader.ts';
export { type ItemRead, readItem } from './compose/item-reader.ts';
export { withoutApart } from './scan/escape.ts';
export { readBraces, readBracesInSteps } from './compose/braces-reader.ts';
export { findUnprintable, offsetOfBlock, READ_BLOCK } from './scan/printable.ts';
export { readEntry, readEntryInSteps } from './read-entry.ts';
export { pythonStr } from './python-text.ts';
export { plainWords, resolveScalar, Tag } from './compose/resolver.ts';

export interface DocumentRead {
  /** Null without content or with an error. */
  root: Node | null;
  error: YamlError | null;
  /** Where the content begins; 0 when there is none. */
  contentOffset: number;
}

/**
 * Reads the whole text as PyYAML's `compose` does: characters, syntax, anchors, and that there is one document only.
 */
export function composeDocument(text: string): DocumentRead {
  const reader = new DocumentReader(text);
  finish(reader.read());
  const { root, error } = reader;
  return { root, error, contentOffset: root?.start ?? 0 };
}
