import type { UsersFile } from '../analysis/users-file.ts';
import { message, words } from '../common/words/message.ts';
import { removePairs } from '../fixes/edits/remove-pairs.ts';
import { classifyApiKey } from '../model/api-key.ts';
import { fieldOf, isTrue, textOf } from '../model/entry-view.ts';
import type { FieldName } from '../model/fields.ts';
import type { TextEdit } from '../text/range.ts';
import type { Value } from '../yaml/value.ts';
import { setField, setText } from './edits/set-field.ts';
import { changeUser } from './support/change-user.ts';
import { isRefused, refused, unchanged, type Operation } from './support/outcome.ts';
import { openUser, quoted, type Site } from './support/site.ts';
import { boolValue, textValue } from './support/wanted.ts';

/** Lets a disabled user sign in again. `apiKey`: a random key, where the present one can't be sent. */
export function* enable(file: UsersFile, username: string, apiKey: string): Operation {
  if (file.profile.disabled === 'dropped')
    return refused(words`The migrate task drops \`disabled\`: the user comes back anyway.`);
  const site = openUser(file, username);
  if (isRefused(site)) return site;
  const { view } = site;
  if (!isTrue(view, 'disabled'))
    return unchanged(message`${quoted(username)} is not disabled: nothing is to be changed.`);
  const gone = withoutKey(site);
  const values = new Map<FieldName, Value | null>([['disabled', gone ? null : boolValue(view, false)]]);
  const parts: (readonly TextEdit[] | null)[] = [];
  if (classifyApiKey(textOf(view, 'api_key') ?? '') !== 'usable') {
    values.set('api_key', textValue(view, apiKey));
    parts.push(setText(site, 'api_key', apiKey));
  }
  parts.push(gone ?? setField(site, 'disabled', 'false'));
  const edits = parts.includes(null) ? null : parts.flatMap((part) => part ?? []);
  return yield* changeUser(site, { values, edits });
}

/** Null where the key comes from elsewhere, is there twice, or can't be taken away. */
function withoutKey({ mapping, lines, view }: Site): readonly TextEdit[] | null {
  const named = mapping.pairs.flatMap(({ key }, index) =>
    key.kind === 'scalar' && key.value === 'disabled' ? [index] : [],
  );
  // Without the key of its own, one that a merge brings would count.
  const isOwn = fieldOf(view, 'disabled')?.merged === false && !mapping.pairs.some(({ key }) => isMerge(key));
  return isOwn ? removePairs(lines, mapping, named) : null;
}

function isMerge(key: Site['mapping']['pairs'][number]['key']): boolean {
  return key.kind === 'scalar' && key.value === '<<';
}
