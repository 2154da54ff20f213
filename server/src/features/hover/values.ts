import { words } from '../../common/words/message.ts';
import { coerceBool } from '../../model/coerce.ts';
import { fieldOf, textOf, type EntryView } from '../../model/entry-view.ts';
import type { FieldName } from '../../model/fields.ts';
import type { Profile } from '../../model/profiles/index.ts';
import { stopsAt } from '../../rules/support/faults.ts';
import { refuses } from '../../rules/support/words.ts';
import type { Value } from '../../yaml/value.ts';
import { describeKey } from '../shared/describe-key.ts';
import { readsKey } from '../../model/profiles/reads-key.ts';
import { keyText, type Place } from '../shared/place.ts';
import { readAs, readAsTruth } from './read-as.ts';
import { describeApiKey, describeHash } from './secrets.ts';
import { describeOpenKey } from './open-key.ts';
import { refusal, told, type Lines } from './told.ts';
import { describeUser } from './user.ts';
import { describeWorkspace, describeWorkspaces } from './workspaces.ts';

/** What the server makes of the value at a place, as far as that is worth a word. */
export function describeValue(place: Place): Lines {
  const { view, pair, item } = place;
  const { profile } = view;
  const name = keyText(pair);
  if (name === null) return [];
  if (!readsKey(profile, name)) return told(describeKey(name, profile), 'unknown-key');
  const value = fieldOf(view, name)?.value;
  if (!value) return [];
  if (value.node !== pair.value)
    return told(
      [words`Without effect: the key is there again further down, and the last one counts.`],
      'duplicate-key',
    );
  const stops = stopsAt(view, name, item?.index);
  const refused = stops ? told([words`${refuses(profile)} because of this value.`], refusal) : [];
  return [...(item ? describeWorkspace(place, item, stops) : describeField(place, name, value)), ...refused];
}

function describeField(place: Place, name: FieldName, value: Value): Lines {
  const { view } = place;
  switch (name) {
    case 'username':
      return [...readAs(place, value), ...(stopsAt(view, name) ? [] : describeUser(place))];
    case 'hashed_password':
      return describeHash(value, view.profile);
    case 'api_key':
      return describeApiKey(place, value);
    case 'email':
      return view.profile.kind === 'migration' ? dropped(name, view.profile) : readAs(place, value);
    case 'full_name':
      return readAs(place, value);
    case 'disabled':
      return describeDisabled(value, view);
    case 'superuser':
      return describeSuperuser(value);
    case 'workspaces':
      return describeWorkspaces(value, view);
  }
}

/** What the migrate task does not look at. */
function dropped(name: FieldName, profile: Profile): Lines {
  return told(describeKey(name, profile), 'migrate-drops', 'disabled-key-still-works');
}

function describeDisabled(value: Value, view: EntryView): Lines {
  const { profile } = view;
  if (profile.disabled === 'dropped') return dropped('disabled', profile);
  const off = coerceBool(value);
  const key = textOf(view, 'api_key');
  const rest = key === null ? words`` : words` ${describeOpenKey(key, profile)}`;
  const effect = told([words`The password of this user no longer signs in.${rest}`], 'disabled-key-still-works');
  return [...readAsTruth(value), ...(off.ok && off.value ? effect : [])];
}

function describeSuperuser(value: Value): Lines {
  const truth = coerceBool(value);
  if (!truth.ok) return [];
  const effect = truth.value
    ? words`A super-user, who reaches every workspace, whatever \`workspaces\` says.`
    : words`No super-user, even without \`workspaces\`.`;
  return [...readAsTruth(value), ...told([effect], 'super-user')];
}
