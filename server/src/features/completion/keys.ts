import type { CompletionItem } from 'vscode-languageserver';
import { CompletionItemKind, InsertTextFormat } from '../../protocol-library.ts';
import { requiredFields, type FieldName } from '../../model/fields.ts';
import type { Profile } from '../../model/profiles/index.ts';
import { documentation, editFor, sortTextOf } from './item.ts';
import type { CompletionOptions } from './options.ts';
import type { KeyPlace } from './place.ts';
import type { Source } from './source.ts';
import { describeKey } from '../shared/describe-key.ts';
import { readsKey } from '../../model/profiles/reads-key.ts';
import { localized } from '../../common/words/translation.ts';

/** What a user can't do without, then what most users have. Without `workspaces` a user reaches everything. */
const byUse: readonly FieldName[] = [
  'username',
  'hashed_password',
  'api_key',
  'workspaces',
  'full_name',
  'email',
  'disabled',
  'superuser',
];

/** The keys that the server reads and the user does not have. */
export function keyItems(
  place: KeyPlace,
  source: Source,
  profile: Profile,
  options: CompletionOptions,
): readonly CompletionItem[] {
  const missing = byUse.filter((key) => !place.taken.has(key) && readsKey(profile, key));
  return missing.map((key, index) => {
    const { text, isSnippet } = written(key, place, options);
    return {
      label: key,
      kind: CompletionItemKind.Property,
      detail: requiredFields.includes(key) ? localized`required` : localized`optional`,
      documentation: documentation(describeKey(key, profile), options),
      sortText: sortTextOf(index),
      ...(isSnippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
      textEdit: editFor(place.word, text, source, options),
    };
  });
}

function written(
  key: FieldName,
  { word, behind }: KeyPlace,
  { snippets }: CompletionOptions,
): { readonly text: string; readonly isSnippet: boolean } {
  const { quote, closed } = word;
  // What closes the key and parts it from its value may be there already.
  if (behind === 'colon') return { text: closed ? key : key + quote, isSnippet: false };
  if (closed) return { text: key, isSnippet: false };
  if (behind === 'text') return { text: `${key}${quote}:`, isSnippet: false };
  if (key !== 'workspaces') return { text: `${key}${quote}: `, isSnippet: false };
  return { text: `${key}${quote}: [${snippets ? '$1' : ''}]`, isSnippet: snippets };
}
