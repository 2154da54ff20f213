/** Makes completion items. */
import type { Words } from '../../common/words/message.ts';
import type { CompletionItem, MarkupContent } from 'vscode-languageserver';
import type { Range } from '../../text/range.ts';
import type { CompletionOptions } from './options.ts';
import type { Source } from './source.ts';
import type { Word } from './word.ts';
import { toMarkdown, toPlainText } from '../shared/prose.ts';

/** Own words have no quotes in them. */
const quotesNothing = (): boolean => false;

type Edit = NonNullable<CompletionItem['textEdit']>;

/** Replaces the word that is being written. `all`: the new text can't stand in front of the rest of the word. */
export function editFor(
  { start, cursor, end }: Word,
  newText: string,
  { line, lineStart }: Source,
  { insertReplace }: CompletionOptions,
  all = false,
): Edit {
  const rangeTo = (to: number): Range => ({
    start: { line, character: start - lineStart },
    end: { line, character: to - lineStart },
  });
  if (!insertReplace || all || cursor === end) return { newText, range: rangeTo(end) };
  return { newText, insert: rangeTo(cursor), replace: rangeTo(end) };
}

/** Sorts as the list stands: `0007` for the eighth. */
export function sortTextOf(index: number): string {
  return String(index).padStart(4, '0');
}

export function documentation(
  prose: readonly Words[],
  { documentation: kind }: CompletionOptions,
): string | MarkupContent {
  if (kind === null) return toPlainText(prose, quotesNothing);
  return { kind, value: kind === 'markdown' ? toMarkdown(prose, quotesNothing) : toPlainText(prose, quotesNothing) };
}
