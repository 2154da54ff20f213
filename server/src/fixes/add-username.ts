import { message, Quote, words } from '../common/words/message.ts';
import { textOf } from '../model/entry-view.ts';
import { nameAsYaml } from './edits/nodes.ts';
import { validName } from './edits/valid-name.ts';
import { valuePlace } from './edits/value-place.ts';
import { editAction, type EntryFixContext, type Fix } from './fix.ts';

/** Nobody knows the name but a person; one made of the full name or e-mail address is often the right one. */
export const addUsername: Fix = {
  id: 'add-username',
  title: 'Write a username for a user without one',
  entry(context) {
    const { entry, lines, subject } = context;
    if (subject.field !== 'username' || (textOf(entry, 'username') ?? '').trim() !== '') return [];
    const place = valuePlace(entry, lines, 'username');
    if (!place || (place.state === 'written' && !isNothing(context))) return [];
    const name = proposal(context);
    const text = place.quote === '' ? nameAsYaml(name) : place.quote + name + place.quote;
    const edits = [{ range: place.range, newText: place.before + text + place.after }];
    return editAction(
      message`Add the username ${new Quote(name, words`that fits`)}, to be changed if it is another`,
      edits,
    );
  },
};

/** Null or an empty text, written in one way or the other. */
function isNothing({ entry }: EntryFixContext): boolean {
  const value = entry.raw.fields.get('username')?.value;
  return value?.type === 'null' || value?.type === 'str';
}

function proposal({ entry, isUsername, isApiKey }: EntryFixContext): string {
  const [mailbox] = textOf(entry, 'email')?.split('@') ?? [];
  for (const source of [textOf(entry, 'full_name'), mailbox]) {
    if (source === undefined || source === null || isApiKey(source) || /\$|\d{10}/.test(source)) continue;
    const name = validName(source, true);
    if (name !== null && !isUsername(name)) return name;
  }
  for (let count = 1; ; count++) {
    const name = count === 1 ? 'new-user' : `new-user-${String(count)}`;
    if (!isUsername(name)) return name;
  }
}
