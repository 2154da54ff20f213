import type { UsersFile } from '../../analysis/users-file.ts';
import { words, type Words } from '../../common/words/message.ts';
import type { Entry } from '../../model/entry.ts';
import { fieldOf, type EntryView } from '../../model/entry-view.ts';

/** Why a user is a super-user, by the key that decides (docs/server.md#workspaces); null for who is none. */
export function superUserTitle(file: UsersFile, entry: Entry): Words | null {
  if (!entry.record.superuser) return null;
  const view = file.view(entry);
  const reach =
    file.profile.kind === 'server'
      ? words`super-user, reaches every workspace`
      : words`becomes an administrator, who reaches every workspace`;
  return view ? words`${reach}: ${reason(view)}` : reach;
}

function reason(view: EntryView): Words {
  const decides = view.profile.superuserKey ? fieldOf(view, 'superuser') : undefined;
  if (decides && decides.value.type !== 'null') return words`superuser says so`;
  const field = fieldOf(view, 'workspaces');
  if (!field) return words`there is no workspaces key`;
  if (field.value.type === 'null') return words`workspaces is empty (null)`;
  return words`the list has an empty text in it`;
}
