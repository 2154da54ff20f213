import { words } from '../../common/words/message.ts';
import type { DocumentSymbol } from 'vscode-languageserver';
import type { Entry } from '../../model/entry.ts';
import { isFieldName } from '../../model/fields.ts';
import { SymbolKind } from '../../protocol-library.ts';
import { movedRange } from '../../text/range.ts';
import { nodeEnd } from '../shared/node-end.ts';

/** The keys of a user, with what stands behind each; never a value, as that may be a secret. */
export function fieldSymbols(entry: Entry, line: number): DocumentSymbol[] {
  const { lines, node } = entry.source();
  if (node?.kind !== 'mapping') return [];
  return node.pairs.map(({ key, value }) => {
    const isKnown = key.kind === 'scalar' && isFieldName(key.value);
    const end = Math.max(key.end, nodeEnd(value, lines));
    return {
      name: isKnown ? key.value : words`(another key)`,
      kind: SymbolKind.Field,
      range: movedRange(lines.range(key.start, end), line),
      selectionRange: movedRange(lines.range(key.start, key.end), line),
    };
  });
}
