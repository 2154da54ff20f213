import { type CompletionItem, type TextEdit } from 'vscode-languageserver';
import { completionsAt } from '../../../../server/src/features/completion/completion.ts';
import type { CompletionOptions } from '../../../../server/src/features/completion/options.ts';
import type { ServerName } from '../../../../server/src/common/servers.ts';
import { applyEdits } from '../../../../server/src/text/edits.ts';
import { LineIndex } from '../../../../server/src/text/line-index.ts';
import type { Position } from '../../../../server/src/text/range.ts';
import { readFile } from '../../../support/users.ts';

export interface AtOptions extends Partial<CompletionOptions> {
  readonly server?: ServerName;
}

/** A text without its mark `|`, and where that was. */
export function unmarked(marked: string): { readonly text: string; readonly position: Position } {
  const offset = marked.indexOf('|');
  if (offset === -1 || marked.includes('|', offset + 1)) throw new Error('there is not one place marked');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  return { text, position: new LineIndex(text).positionAt(offset) };
}

/** What is offered at the mark to a client that can do everything, unless said otherwise. */
export function itemsAt(
  marked: string,
  { server = 'rubrix-0.18', ...options }: AtOptions = {},
): readonly CompletionItem[] {
  const { text, position } = unmarked(marked);
  const all = { snippets: true, insertReplace: true, documentation: 'markdown', unasked: false } as const;
  const nothing = { commands: new Set<string>(), elsewhere: () => [], codesFound: () => new Set<string>() };
  const found = completionsAt(readFile(text, server), position, { ...all, ...nothing, ...options });
  return [...(found?.items ?? [])].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
}

export function labelsAt(marked: string, options: AtOptions = {}): readonly string[] {
  return itemsAt(marked, options).map(({ label }) => label);
}

/** The text after an item was taken; stops of a snippet stay. */
export function afterTaking(
  marked: string,
  label: string,
  options: AtOptions & { how?: 'insert' | 'replace' } = {},
): string {
  const item = itemsAt(marked, options).find((each) => each.label === label);
  if (!item) throw new Error(`${label} is not offered`);
  return applyEdits(unmarked(marked).text, [editOf(item, options.how ?? 'replace')]);
}

export function editOf({ textEdit }: CompletionItem, how: 'insert' | 'replace'): TextEdit {
  if (!textEdit) throw new Error('there is no edit');
  return 'range' in textEdit ? textEdit : { newText: textEdit.newText, range: textEdit[how] };
}
