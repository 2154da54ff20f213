import { readFileComments } from '../analysis/comments.ts';
import { headOf } from '../analysis/list/head.ts';
import type { ServerName } from '../common/servers.ts';
import { profileOf, type Profile } from '../model/profiles/index.ts';

/** The server that a text is judged for: that of its comment, else the chosen one, which wins where it is `pinned`. */
export function judgedFor(text: string, chosen: ServerName, pinned = false): Profile {
  return profileOf((pinned ? null : readFileComments(headOf(text)).server) ?? chosen);
}
