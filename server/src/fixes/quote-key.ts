import { editAction, type Fix } from './fix.ts';
import { ownScalar } from './edits/nodes.ts';
import { quoted } from './quote-value.ts';

/** The key becomes a text that the server ignores. */
export const quoteKey: Fix = {
  id: 'quote-key',
  title: 'Quote a key, so that it stays the text that you see',
  entry({ entry, keys, lines, range }) {
    const key = keys.otherKeyAt(lines.offsetAt(range.start));
    const node = key ? ownScalar(entry, key.node) : null;
    if (node?.style !== 'plain' || node.start !== node.contentStart || node.start === node.end) return [];
    return editAction('Quote the key, which keeps its text', quoted(lines, node));
  },
};
