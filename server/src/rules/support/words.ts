/** The server as the subject of a sentence, for messages. */
import { type Message, Quote, withStart, words, type Words } from '../../common/words/message.ts';
import type { Profile } from '../../model/profiles/index.ts';

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

/** The user as part of a sentence: by name where that may be shown, else as `instead`. */
export function named(username: string | null, instead: Words = words`this user`): Quote | Words {
  return username === null || username === '' ? instead : new Quote(username, instead);
}
