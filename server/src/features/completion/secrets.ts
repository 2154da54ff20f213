import type { CompletionItem } from 'vscode-languageserver';
import { ClientCommand } from '../../common/protocol/protocol.ts';
import { words } from '../../common/words/message.ts';
import { randomApiKey } from '../../hashing/api-key.ts';
import { CompletionItemKind } from '../../protocol-library.ts';
import { documentation, editFor, sortTextOf } from './item.ts';
import type { CompletionOptions } from './options.ts';
import type { ValuePlace } from './place.ts';
import type { Source } from './source.ts';
import { localized } from '../../common/words/translation.ts';

/** A new secret where none stands yet: one that does may be somebody's. */
export function secretItems({ key, word }: ValuePlace, source: Source, options: CompletionOptions): CompletionItem[] {
  if (word.start !== word.end || (word.quote !== '' && !word.closed)) return [];
  const item = { sortText: sortTextOf(0), kind: CompletionItemKind.Value };
  if (key === 'api_key') {
    const about = [words`A key that is made up for this place, of letters and digits.`];
    return [
      {
        ...item,
        label: localized`Random API key`,
        documentation: documentation(about, options),
        textEdit: editFor(word, randomApiKey(), source, options),
      },
    ];
  }
  const command = ClientCommand.hashAndInsert;
  if (key !== 'hashed_password' || !options.commands.has(command)) return [];
  const title = localized`Set a password…`;
  const about = [words`Asks for a password, and writes its bcrypt hash here.`];
  return [
    {
      ...item,
      label: title,
      documentation: documentation(about, options),
      textEdit: editFor(word, '', source, options),
      command: { title, command },
    },
  ];
}
