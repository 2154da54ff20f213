import { fieldOf, type EntryView } from '../../model/entry-view.ts';
import type { Field, FieldName } from '../../model/fields.ts';
import type { LineIndex } from '../../text/line-index.ts';
import type { Range } from '../../text/range.ts';
import type { MappingNode, Node, ScalarNode } from '../../yaml/node.ts';
import { newPair } from './new-pair.ts';
import { hasOwnAnchor, isBlockScalar, ownScalar, valueSpan } from './nodes.ts';
import { quoteOfScalar, textQuote, type QuoteSign } from './quotes.ts';

/** Where the value of a field goes, whether the user has one or not. */
export interface ValuePlace {
  /** `absent`: without the key; `empty`: the value is nothing, or null. */
  readonly state: 'absent' | 'empty' | 'written';
  /** What the value replaces: that which is there, as written, with its quotes and over all its lines. */
  readonly range: Range;
  /** What has to be written around the value. */
  readonly before: string;
  readonly after: string;
  /** What a text needs around it besides, to look like the others. */
  readonly quote: QuoteSign;
  /** An anchor stands at the user or the value, so that other users may have it, too. */
  readonly anchored: boolean;
}

type Own = Omit<ValuePlace, 'anchored'>;

/** Null when the value is not written in this entry, or is more than a text. */
export function valuePlace(entry: EntryView, lines: LineIndex, name: FieldName): ValuePlace | null {
  const { node: user } = entry;
  if (user.kind !== 'mapping') return null;
  const field = fieldOf(entry, name);
  const own = field ? present(entry, lines, user, field) : absent(lines, user, name);
  const anchored = [user, field?.value.node].some((node) => node !== undefined && hasOwnAnchor(lines, node));
  return own && { ...own, anchored };
}

function present(entry: EntryView, lines: LineIndex, user: MappingNode, { key, value, merged }: Field): Own | null {
  const node = merged ? null : ownScalar(entry, value.node);
  if (!node) return null;
  const place = node.start < node.end ? written(lines, node) : null;
  if (place && value.type === 'null') return { ...place, state: 'empty', quote: textQuote(user) };
  if (place || node.start < node.end) return place;
  return entry.places.contains(key.node) ? empty(lines, user, key.node) : null;
}

function absent(lines: LineIndex, user: MappingNode, name: FieldName): Own | null {
  const place = newPair(lines, user, name);
  if (!place) return null;
  const { offset, before, after } = place;
  return { state: 'absent', range: lines.range(offset, offset), before, after, quote: textQuote(user) };
}

function written(lines: LineIndex, node: ScalarNode): Own | null {
  const span = node.contentStart < node.end ? valueSpan(lines, node) : null;
  if (!span) return null;
  const { start, end } = span;
  const after = isBlockScalar(node) ? lastBreak(lines.slice(start, end)) : '';
  return { state: 'written', range: lines.range(start, end), before: '', after, quote: quoteOfScalar(node) };
}

function empty(lines: LineIndex, user: MappingNode, key: Node): Own | null {
  const behind = lines.slice(key.end, lines.lineEndAt(key.end));
  const quote = textQuote(user);
  const found = /^[ \t]*:/.exec(behind)?.[0];
  if (found === undefined) {
    const isBare = user.flow && /^[ \t]*(?:[,}]|$)/.test(behind);
    return isBare ? { state: 'empty', range: lines.range(key.end, key.end), before: ': ', after: '', quote } : null;
  }
  const start = key.end + found.length;
  // Blanks in front of a comment stay.
  const blanks = /^[ \t]*(?=[,}]|$)/.exec(behind.slice(found.length))?.[0] ?? '';
  return { state: 'empty', range: lines.range(start, start + blanks.length), before: ' ', after: '', quote };
}

/** The line end of a block, which belongs to what comes next. */
function lastBreak(block: string): string {
  const behind = block.slice(block.trimEnd().length);
  return /\r\n|\r|\n/.exec(behind)?.[0] ?? '';
}
