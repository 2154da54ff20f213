/** The server as the subject of a sentence, for messages. */
import { type Message, type UserName, withStart, words, type Words } from '../../common/words/message.ts';
import { textOf, type EntryView } from '../../model/entry-view.ts';
import type { Profile } from '../../model/profiles/index.ts';
import { userName } from '../../model/user-name.ts';

/** What happens when the chosen server refuses the file, as the first half of a sentence. */
export function refuses(profile: Profile): Words {
  return profile.kind === 'server'
    ? words`${profile.title} does not start`
    : words`The migrate task refuses the whole file`;
}

/** The subject of a sentence about what is done with the file. */
export function actor(profile: Profile): Words {
  return profile.kind === 'server' ? profile.title : words`The migrate task`;
}

/** Which servers read something that the chosen one does not. */
export function readBy(readers: readonly Profile[]): Words {
  const named = readers.map(({ versions }) => versions).reduce((before, each) => words`${before}, ${each}`);
  return words`${named} read it`;
}

/** The same said of a file that the server refuses for another reason already. */
export function inTurn(said: Message, profile: Profile): Message {
  const either =
    profile.kind === 'server'
      ? words`${profile.title} would not start for this either`
      : words`The migrate task would refuse the file for this, too`;
  return withStart(said, refuses(profile), either);
}

/** The user that a message is about, in a sentence of it. */
export function named(username: string | null): UserName {
  return userName(username);
}

/** The user of an entry that is read in full. */
export function nameOf(entry: EntryView): UserName {
  return userName(textOf(entry, 'username'));
}
