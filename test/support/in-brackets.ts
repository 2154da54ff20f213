import { composeDocument } from '../../server/src/yaml/read.ts';
import type { Node } from '../../server/src/yaml/node.ts';

/** How a list in brackets is laid out: a user a line, as `json.dumps(indent=2)` does, or all on one line. */
export type Layout = 'a user a line' | 'pretty' | 'on one line';

/** The same list in brackets; a text that is no list without anchors stays as it is. */
export function inBrackets(text: string, layout: Layout): string {
  const { root } = composeDocument(text);
  if (root?.kind !== 'sequence' || /[&*]/.test(text)) return text;
  const items = root.items.map((item) => written(item, layout === 'pretty' ? '\n' : null));
  if (layout === 'on one line') return `[${items.join(', ')}]\n`;
  if (layout === 'a user a line') return `[\n${items.join(',\n')}\n]\n`;
  return `[\n  ${items.map((item) => item.replaceAll('\n', '\n  ')).join(',\n  ')}\n]\n`;
}

function written(node: Node, gap: string | null): string {
  const inner = gap === null ? null : `${gap}  `;
  if (node.kind === 'sequence') {
    const items = node.items.map((item) => written(item, inner));
    return `[${inner ?? ''}${items.join(inner === null ? ', ' : `,${inner}`)}${gap ?? ''}]`;
  }
  if (node.kind === 'mapping') {
    const pairs = node.pairs.map(({ key, value }) => `${written(key, inner)}: ${written(value, inner)}`);
    return `{${inner ?? ''}${pairs.join(inner === null ? ', ' : `,${inner}`)}${gap ?? ''}}`;
  }
  if (node.kind === 'alias') return 'null';
  const isWord = node.style === 'plain' && /^[A-Za-z0-9_.-]+$/.test(node.value);
  return isWord ? node.value : JSON.stringify(node.value);
}
