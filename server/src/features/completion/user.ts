import { type Words, words } from '../../common/words/message.ts';
import type { CompletionItem } from 'vscode-languageserver';
import { CompletionItemKind, InsertTextFormat } from '../../protocol-library.ts';
import type { UsersFile } from '../../analysis/users-file.ts';
import type { Profile } from '../../model/profiles/index.ts';
import { randomApiKey } from '../../hashing/api-key.ts';
import { documentation, editFor, sortTextOf } from './item.ts';
import type { CompletionOptions } from './options.ts';
import type { UserPlace } from './place.ts';
import type { Source } from './source.ts';
import { neighbourStyle, type NeighbourStyle } from './style.ts';
import { localized } from '../../common/words/translation.ts';

/** A whole user in the style of the one above, or below. Only for clients that can step through its gaps. */
export function userItems(
  place: UserPlace,
  source: Source,
  file: UsersFile,
  options: CompletionOptions,
): readonly CompletionItem[] {
  if (!options.snippets) return [];
  // Clients may indent the lines of a snippet like the line that it stands on, or leave them.
  if (source.dash !== 0) return [];
  const style = neighbourStyle(file, source);
  const column = place.word.start - source.lineStart;
  const text = snippet(place, column, style);
  return [
    {
      label: localized`New user`,
      kind: CompletionItemKind.Snippet,
      detail: 'username, hashed_password, api_key, workspaces',
      documentation: documentation(describe(file.profile), options),
      // What is typed for it is a key's beginning rather than the label's.
      filterText: 'username, new user',
      sortText: sortTextOf(0),
      insertTextFormat: InsertTextFormat.Snippet,
      textEdit: editFor(place.word, text, source, options, true),
    },
  ];
}

function describe({ kind }: Profile): readonly Words[] {
  const list =
    kind === 'server'
      ? words`Without \`workspaces\` the user would be a super-user.`
      : words`Without \`workspaces\` the user would be an administrator.`;
  return [
    words`A user with all that is required, and a new random API key.`,
    words`${list} \`[]\`: the private workspace alone.`,
  ];
}

function snippet({ has }: UserPlace, column: number, style: NeighbourStyle): string {
  const { afterDash, endOfLine, quote, keys, listIndent, workspaces } = style;
  const front = { nothing: `-${afterDash}`, dash: afterDash, gap: '' }[has];
  const indent = ' '.repeat(column + front.length);
  const lines = keys.flatMap((key, index) => {
    const stop = `$${String(index + 1)}`;
    // A key that nobody has yet; who has one already types over it.
    if (key === 'api_key') return [`${key}: ${quote}\${${String(index + 1)}:${randomApiKey()}}${quote}`];
    if (key !== 'workspaces') return [`${key}: ${quote}${stop}${quote}`];
    return workspaces === 'flow' ? [`${key}: [${stop}]`] : [`${key}:`, `${listIndent}- ${stop}`];
  });
  const before = has === 'nothing' && style.parted ? endOfLine : '';
  return before + front + lines.join(endOfLine + indent);
}
