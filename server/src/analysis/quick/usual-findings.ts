import { noFindings, type Finding } from '../../model/finding.ts';
import type { Profile } from '../../model/profiles/index.ts';
import { disabledKeyStillWorks, reportWorkingKey } from '../../rules/disabled-key-still-works.ts';
import { makeReport, takeFindings, type FindingSink } from '../../rules/rule.ts';
import { reportNoWorkspaces, superUser } from '../../rules/super-user.ts';
import { isWeakCost, reportWeakCost, weakCost } from '../../rules/weak-cost.ts';
import type { MatchedUser } from './matched-user.ts';

const sink: FindingSink = { findings: null };
const weak = makeReport(weakCost, sink);
const reachesAll = makeReport(superUser, sink);
const stillWorks = makeReport(disabledKeyStillWorks, sink);

/**
 * What the rules say about a user of the usual form. There are files in which the same is to be said about most users: that
 * they are super-users, say. So these findings are told without reading the entry in full (a property test holds them to the
 * rules).
 */
export function usualFindings(user: MatchedUser, profile: Profile): readonly Finding[] {
  const { superuser, disabled } = user;
  const cost = Number(user.hash.slice(4, 6));
  if (!superuser && !disabled && !isWeakCost(cost)) return noFindings;
  if (isWeakCost(cost)) reportWeakCost(weak, user.hashedPassword.range, cost);
  if (superuser) reportNoWorkspaces(reachesAll, user.first, profile, false);
  if (disabled) reportWorkingKey(stillWorks, user.disabledRange);
  return takeFindings(sink);
}
