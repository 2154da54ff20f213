import type { CompletionItem } from 'vscode-languageserver';
import { CompletionItemKind } from '../../protocol-library.ts';
import type { UsersFile } from '../../analysis/users-file.ts';
import { nameAsYaml } from '../../fixes/edits/nodes.ts';
import { usernamePattern } from '../../model/patterns.ts';
import { usernamesElsewhere } from './elsewhere.ts';
import { documentation, editFor, sortTextOf } from './item.ts';
import type { CompletionOptions } from './options.ts';
import type { ValuePlace } from './place.ts';
import { secretItems } from './secrets.ts';
import type { Source } from './source.ts';
import { describeKey } from '../shared/describe-key.ts';
import { readsKey } from '../../model/profiles/reads-key.ts';

const choices: Readonly<Record<string, readonly string[]>> = {
  disabled: ['true', 'false'],
  superuser: ['true', 'false'],
};

/** The values of a key that has few. */
export function valueItems(
  place: ValuePlace,
  source: Source,
  file: UsersFile,
  options: CompletionOptions,
): readonly CompletionItem[] {
  const { key, word } = place;
  const { profile } = file;
  if (key === 'username') return options.unasked ? [] : usernameItems(place, source, file, options);
  if (key === 'api_key' || key === 'hashed_password') return secretItems(place, source, options);
  if (word.quote !== '' || !Object.hasOwn(choices, key) || !readsKey(profile, key)) return [];
  return (choices[key] ?? []).map((value, index) => ({
    label: value,
    kind: CompletionItemKind.Value,
    documentation: documentation(describeKey(key, profile), options),
    sortText: sortTextOf(index),
    textEdit: editFor(word, value, source, options),
  }));
}

/** People who have a user in another file. */
function usernameItems(
  { word }: ValuePlace,
  source: Source,
  file: UsersFile,
  options: CompletionOptions,
): readonly CompletionItem[] {
  if (word.quote !== '') return [];
  const names = usernamesElsewhere(file, options.elsewhere()).filter(({ name }) => usernamePattern.test(name));
  return names.map(({ name, detail }, index) => ({
    label: name,
    kind: CompletionItemKind.Value,
    detail,
    sortText: sortTextOf(index),
    textEdit: editFor(word, nameAsYaml(name), source, options, nameAsYaml(name) !== name),
  }));
}
