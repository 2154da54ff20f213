import type { Accounts } from '../../model/accounts/accounts.ts';
import type { Entry } from '../../model/entry.ts';
import { noFindings, type Finding } from '../../model/finding.ts';
import type { Profile } from '../../model/profiles/index.ts';
import { relations, type Relations } from '../../model/relations.ts';
import { asking, type Ask } from './ask.ts';
import type { Peer, Rule } from '../rule.ts';

/** Asks of one entry beside others. */
export type AskPeers = (entry: Entry, accounts: Accounts, profile: Profile) => readonly Finding[];

/** Asks what rules say of an entry, in each of the relations in which it stands to others. */
export function askPeers(rules: readonly Rule[]): AskPeers {
  const asks: Readonly<Record<keyof Relations, AskPeers>> = {
    sameUsername: askIn(
      'sameUsername',
      asking(rules, ({ peers }) => peers?.sameUsername),
    ),
    sameApiKey: askIn(
      'sameApiKey',
      asking(rules, ({ peers }) => peers?.sameApiKey),
    ),
    sameHash: askIn(
      'sameHash',
      asking(rules, ({ peers }) => peers?.sameHash),
    ),
    othersWorkspace: askIn(
      'othersWorkspace',
      asking(rules, ({ peers }) => peers?.othersWorkspace),
    ),
    similarWorkspace: askIn(
      'similarWorkspace',
      asking(rules, ({ peers }) => peers?.similarWorkspace),
    ),
  };
  const all = Object.values(asks);
  return (entry, accounts, profile) => {
    // Thousands of entries are asked about when one that they share something with changes.
    let found = noFindings;
    for (const ask of all) {
      const more = ask(entry, accounts, profile);
      if (more.length > 0) found = found.length > 0 ? [...found, ...more] : more;
    }
    return found;
  };
}

function askIn<R extends keyof Relations>(relation: R, ask: Ask<Peer<R>>): AskPeers {
  return (entry, accounts, profile) => {
    const known = relations[relation](entry, accounts);
    return known ? ask({ ...known, record: entry.record, profile }) : noFindings;
  };
}
