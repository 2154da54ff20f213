import type { Accounts } from '../model/accounts/accounts.ts';
import type { AnalysisContext } from './context.ts';

/** Looks at the entries about which there may be something else to say beside others; yields after each. */
export function* checkStale(accounts: Accounts, { rules, profile }: AnalysisContext): Generator<undefined, void> {
  for (const entry of accounts.takeStale()) {
    if (entry) {
      const before = entry.peerFindings;
      entry.peerFindings = rules.amongPeers(entry, accounts, profile);
      if (entry.peerFindings !== before) entry.touch();
    }
    yield;
  }
}
