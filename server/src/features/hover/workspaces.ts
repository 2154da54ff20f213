import { message, words } from '../../common/words/message.ts';
import { coerceText } from '../../model/coerce.ts';
import type { EntryView } from '../../model/entry-view.ts';
import { summaryOf } from '../../analysis/report/file-summary.ts';
import type { Entry } from '../../model/entry.ts';
import { actor } from '../../rules/support/words.ts';
import type { Value } from '../../yaml/value.ts';
import type { ListItem, Place } from '../shared/place.ts';
import { readAs } from './read-as.ts';
import { told, type Lines } from './told.ts';
import { nameAndLine, people } from './user.ts';

/** What stands in place of a list, or an empty list. */
export function describeWorkspaces(value: Value, { profile, user, faults }: EntryView): Lines {
  if (profile.kind === 'migration' && value.type === 'str') {
    const letters = words`The migrate task takes every letter of a text for the name of a workspace.`;
    return told([letters], 'wrong-type', 'bad-pattern');
  }
  if (!user || faults.length > 0) return [];
  if (user.superuser) {
    const why = value.type === 'null' ? 'Empty (null), like a missing key' : '`superuser` decides, not this list';
    return told([words`${why}: a super-user, who reaches every workspace.`], 'super-user');
  }
  const taken =
    value.type === 'list' || value.type === 'set' ? words`` : words`${actor(profile)} takes this for an empty list. `;
  return [words`${taken}The user reaches the private workspace alone.`];
}

/** One workspace of a user's list. `refused`: the server does not start because of it. */
export function describeWorkspace(place: Place, { index, value }: ListItem, refused: boolean): Lines {
  const name = coerceText(value);
  const read = readAs(place, value);
  if (!name.ok || refused) return read;
  return [...read, ...meaning(place, index, name.value)];
}

function meaning(place: Place, index: number, name: string): Lines {
  const { file, entry, view } = place;
  const { profile } = view;
  const { accounts } = file;
  if (name === '') {
    const said = profile.emptyWorkspaceIsSuper
      ? words`An empty text is no workspace; it makes the user a super-user, who reaches every workspace.`
      : words`${actor(profile)} takes an empty text as a workspace without a name.`;
    return told([said], 'empty-workspace', 'super-user');
  }
  const { username, workspaces } = entry.record;
  if (workspaces.some((other) => other.text === name && other.item < index))
    return told([words`In the list already.`], 'duplicate-workspace');
  if (name === username?.text)
    return told([words`The user’s own private workspace, which needs no entry.`], 'workspace-is-username');
  const owner = accounts.lastOf(name);
  return [
    ...(owner
      ? told([message`The private workspace of another user, ${nameAndLine(owner)}.`], 'workspace-is-username')
      : []),
    ...othersWith(place, name),
  ];
}

/** Who else reaches a workspace: those who list it, and super-users, as far as their records count. */
function othersWith({ file, entry, view }: Place, name: string): Lines {
  const { accounts } = file;
  const isOther = (each: Entry): boolean => each !== entry && !accounts.isReplaced(each);
  const listing = accounts.withWorkspace(name).filter((each) => isOther(each) && !each.record.superuser);
  const supers = summaryOf(file).superUsers.flat().filter(isOther);
  const said =
    listing.length === 0 ? words`No other user of this file lists it.` : message`Also listed by ${people(listing)}.`;
  if (supers.length === 0) return [said];
  const reached =
    view.profile.kind === 'migration' ? 'Will be reached by administrators, too' : 'Reached by super-users, too';
  return [said, message`${reached}: ${people(supers)}.`];
}
