import { words } from '../../common/words/message.ts';
import type { DocumentSymbol } from 'vscode-languageserver';
import type { Entry } from '../../model/entry.ts';
import { isFieldName } from '../../model/fields.ts';
import { SymbolKind } from '../../protocol-library.ts';
import { movedRange, type Range } from '../../text/range.ts';
import { nodeEnd } from '../shared/node-end.ts';

/** The keys of a user, with what stands behind each; never a value, as that may be a secret. */
export function fieldSymbols(entry: Entry, line: number): DocumentSymbol[] {
  if (entry.record.usual === 'lines' && entry.ownText !== null) return inUsualLines(entry.ownText, line);
  const { lines, node } = entry.source();
  if (node?.kind !== 'mapping') return [];
  return node.pairs.map(({ key, value }) => {
    const isKnown = key.kind === 'scalar' && isFieldName(key.value);
    const end = Math.max(key.end, nodeEnd(value, lines));
    return symbol(
      isKnown ? key.value : words`(another key)`,
      movedRange(lines.range(key.start, end), line),
      movedRange(lines.range(key.start, key.end), line),
    );
  });
}

const keyLine = /^( *- | +)([a-z_]+):(.*)$/;
const closedForm = /^(?:"[^"]*"|'(?:[^']|'')*'|\[[^\]]*\])/;
const itemLine = /^( +- )(.*)$/;

/** The same of a user of whom it is known how each line is written, without another reading. */
function inUsualLines(text: string, first: number): DocumentSymbol[] {
  const symbols: DocumentSymbol[] = [];
  for (const [index, own] of text.split(/\r?\n/).entries()) {
    const line = first + index;
    const [, front = '', name, value = ''] = keyLine.exec(own) ?? [];
    if (name !== undefined) {
      const [start, end] = [front.length, front.length + name.length];
      const from = { line, character: start };
      const valueEnd = { line, character: end + 1 + lengthOf(value) };
      symbols.push(
        symbol(
          name,
          { start: from, end: lengthOf(value) === 0 ? { line, character: end } : valueEnd },
          { start: from, end: { line, character: end } },
        ),
      );
    }
    const [, dash, item = ''] = itemLine.exec(own) ?? [];
    const last = symbols.at(-1);
    if (dash !== undefined && last)
      last.range = { start: last.range.start, end: { line, character: dash.length + lengthOf(item) } };
  }
  return symbols;
}

/** Without the comment behind a value, and the blanks before it. */
function lengthOf(value: string): number {
  const content = value.trimStart();
  const [closed] = closedForm.exec(content) ?? [];
  if (closed !== undefined) return value.length - content.length + closed.length;
  return value.replace(/ #.*$/, '').trimEnd().length;
}

function symbol(name: string, range: Range, selectionRange: Range): DocumentSymbol {
  return { name, kind: SymbolKind.Field, range, selectionRange };
}
