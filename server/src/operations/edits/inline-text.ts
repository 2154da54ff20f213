import type { LineIndex } from '../../text/line-index.ts';
import type { Node, ScalarNode } from '../../yaml/node.ts';
import { quoteScalar } from '../../common/new-user/quote-scalar.ts';
import { Tag } from '../../yaml/compose/resolver.ts';

/** A node as text on one line that can stand in any place, anchors and tags with it; null where there is none. */
export function inlineText(lines: LineIndex, node: Node): string | null {
  // Behind a name, a comma or colon would belong to it.
  if (node.kind === 'alias') return `*${node.name} `;
  const content = contentText(lines, node);
  const properties = lines.slice(node.start, node.contentStart).trim();
  if (content === null || /[\r\n#]/.test(properties)) return null;
  return properties === '' ? content : `${properties} ${content}`;
}

function contentText(lines: LineIndex, node: Exclude<Node, { kind: 'alias' }>): string | null {
  if (node.kind === 'scalar') return scalarText(lines, node);
  if (node.kind === 'sequence') {
    const items = node.items.map((item) => inlineText(lines, item));
    return items.includes(null) ? null : `[${items.join(', ')}]`;
  }
  const pairs = node.pairs.map(({ key, value }) => {
    const [left, right] = [inlineText(lines, key), inlineText(lines, value)];
    return left === null || right === null ? null : `${left}: ${right}`;
  });
  return pairs.includes(null) ? null : `{${pairs.join(', ')}}`;
}

function scalarText(lines: LineIndex, { style, tag, value, contentStart, end }: ScalarNode): string | null {
  const raw = lines.slice(contentStart, end);
  const isShort = !/[\r\n\x85\u2028\u2029]/.test(raw);
  if (isShort && (style === 'plain' ? !/[,[\]{}:?#]/.test(raw) : style !== 'literal' && style !== 'folded')) return raw;
  return tag === Tag.str ? quoteScalar(value, '"') : null;
}
