import type { UsersFile } from '../analysis/users-file.ts';
import { message, words } from '../common/words/message.ts';
import { classifyApiKey } from '../model/api-key.ts';
import { isTrue, textOf } from '../model/entry-view.ts';
import type { FieldName } from '../model/fields.ts';
import type { TextEdit } from '../text/range.ts';
import type { Value } from '../yaml/value.ts';
import { setField } from './edits/set-field.ts';
import { changeUser } from './support/change-user.ts';
import { oldKeyNotes } from './support/old-key.ts';
import { isRefused, refused, unchanged, type Operation } from './support/outcome.ts';
import { openUser, quoted } from './support/site.ts';
import { boolValue, textValue } from './support/wanted.ts';

/** Begins with a blank, which is cut off on the way to the server. Source: docs/server.md#api-keys. */
export type UnsendableKey = ` ${string}`;

/**
 * Keeps a user from signing in. `apiKey`: a random key that can't be sent, since the present one would go on working;
 * null keeps that. Source: docs/server.md#disabled-users.
 */
export function* disable(file: UsersFile, username: string, apiKey: UnsendableKey | null): Operation {
  if (file.profile.disabled === 'dropped')
    return refused(
      words`The migrate task drops \`disabled\`, so that the user would come back: remove the user instead.`,
    );
  const site = openUser(file, username);
  if (isRefused(site)) return site;
  const { view } = site;
  const values = new Map<FieldName, Value>();
  const parts: (readonly TextEdit[] | null)[] = [];
  const replacesKey = apiKey !== null && classifyApiKey(textOf(view, 'api_key') ?? '') === 'usable';
  if (replacesKey) {
    values.set('api_key', textValue(view, apiKey));
    parts.push(setField(site, 'api_key', `"${apiKey}"`));
  }
  if (!isTrue(view, 'disabled')) {
    values.set('disabled', boolValue(view, true));
    parts.push(setField(site, 'disabled', 'true'));
  }
  if (values.size === 0) return unchanged(message`${quoted(username)} is disabled already: nothing is to be changed.`);
  const edits = parts.includes(null) ? null : parts.flatMap((part) => part ?? []);
  return yield* changeUser(site, { values, edits, notes: replacesKey ? oldKeyNotes(site) : [] });
}
