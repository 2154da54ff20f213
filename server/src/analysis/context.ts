import type { ServerName } from '../common/servers.ts';
import type { HashKnowledge, ViewContext } from '../model/entry-view.ts';
import { profileOf } from '../model/profiles/index.ts';
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
}

export function contextFor(server: ServerName, { knowledge, rules = allRules }: ContextOptions): AnalysisContext {
  return { profile: profileOf(server), knowledge, rules };
}
