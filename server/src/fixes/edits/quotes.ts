import type { MappingNode, ScalarNode } from '../../yaml/node.ts';
import { isBlockScalar, nameAsYaml } from './nodes.ts';

/** What stands around a text; nothing where it stands plain. */
export type QuoteSign = '' | "'" | '"';

export function quoteOfScalar({ style }: ScalarNode): QuoteSign {
  if (style === 'single-quoted') return "'";
  return style === 'double-quoted' ? '"' : '';
}

/** A name of letters, digits, `-` and `_` in the quotes of another scalar; null in the place of a block. */
export function nameWrittenLike(node: ScalarNode, name: string): string | null {
  if (isBlockScalar(node)) return null;
  const quote = quoteOfScalar(node);
  return quote === '' ? nameAsYaml(name) : quote + name + quote;
}

/** The quote around the keys of a mapping. */
export function keyQuote({ pairs: [first] }: MappingNode): QuoteSign {
  return first?.key.kind === 'scalar' ? quoteOfScalar(first.key) : '';
}

/** The quote around most of a user's texts. */
export function textQuote(user: MappingNode): QuoteSign {
  const counts = { '': 0, "'": 0, '"': 0 };
  for (const { key, value } of user.pairs) {
    if (key.kind !== 'scalar' || !texts.has(key.value) || value.kind !== 'scalar' || isEmpty(value)) continue;
    counts[quoteOfScalar(value)] += 1;
  }
  if (counts[''] > 0 && counts[''] >= counts["'"] + counts['"']) return '';
  if (counts["'"] + counts['"'] === 0) return keyQuote(user);
  return counts["'"] > counts['"'] ? "'" : '"';
}

const texts = new Set(['username', 'full_name', 'email', 'hashed_password', 'api_key']);

function isEmpty({ start, end }: { readonly start: number; readonly end: number }): boolean {
  return start === end;
}
