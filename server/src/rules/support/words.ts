/** The server as the subject of a sentence, for messages. */
import type { Profile } from '../../model/profiles/index.ts';

/** What happens when the chosen server refuses the file, as the first half of a sentence. */
export function refuses(profile: Profile): string {
  return profile.kind === 'server' ? `${profile.title} does not start` : 'The migrate task refuses the whole file';
}

/** The subject of a sentence about what is done with the file. */
export function actor(profile: Profile): string {
  return profile.kind === 'server' ? profile.title : 'The migrate task';
}
