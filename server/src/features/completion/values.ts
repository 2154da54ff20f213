import type { CompletionItem } from 'vscode-languageserver';
import { CompletionItemKind } from '../../protocol-library.ts';
import type { Profile } from '../../model/profiles/index.ts';
import { documentation, editFor, sortTextOf } from './item.ts';
import type { CompletionOptions } from './options.ts';
import type { ValuePlace } from './place.ts';
import type { Source } from './source.ts';
import { describeKey } from '../shared/describe-key.ts';
import { readsKey } from '../../model/profiles/reads-key.ts';

const choices: Readonly<Record<string, readonly string[]>> = {
  disabled: ['true', 'false'],
  superuser: ['true', 'false'],
};

/** The values of a key that has few. */
export function valueItems(
  { key, word }: ValuePlace,
  source: Source,
  profile: Profile,
  options: CompletionOptions,
): readonly CompletionItem[] {
  if (word.quote !== '' || !Object.hasOwn(choices, key) || !readsKey(profile, key)) return [];
  return (choices[key] ?? []).map((value, index) => ({
    label: value,
    kind: CompletionItemKind.Value,
    documentation: documentation(describeKey(key, profile), options),
    sortText: sortTextOf(index),
    textEdit: editFor(word, value, source, options),
  }));
}
