import type { ServerName } from '../common/servers.ts';
import type { HashKnowledge, ViewContext } from '../model/entry-view.ts';
import { profileOf, withoutMasterKey } from '../model/profiles/index.ts';
import { allRules } from '../rules/index.ts';
import type { RuleSet } from '../rules/asking/rule-set.ts';

/** What a file is read and judged with. */
export interface AnalysisContext extends ViewContext {
  readonly rules: RuleSet;
}

export interface ContextOptions {
  readonly knowledge: HashKnowledge;
  /** All rules, unless others are given. */
  readonly rules?: RuleSet;
  /** The environment of the server takes its master key away. */
  readonly noMasterKey?: boolean;
}

export function contextFor(
  server: ServerName,
  { knowledge, rules = allRules, noMasterKey = false }: ContextOptions,
): AnalysisContext {
  return { profile: noMasterKey ? withoutMasterKey(server) : profileOf(server), knowledge, rules };
}
