import { noFindings, type Finding, type Related, type Subject } from '../model/finding.ts';
import type { Rule, Say } from './rule.ts';

/** What a rule says about something that it looks at. */
export type Check<T> = (subject: T, say: Say) => void;

const noRelated: readonly Related[] = [];
const noSubject: Subject = {};

/**
 * The checks of one kind that some rules have, ready to be asked. Each gets its `say` once and for all: a closure for each
 * entry would cost more than most checks.
 */
export class Checks<T> {
  readonly #checks: readonly { readonly check: Check<T>; readonly say: Say }[];
  /** What has been found in the subject at hand; null as long as that is nothing. */
  #found: Finding[] | null = null;

  constructor(rules: readonly Rule[], checkOf: (rule: Rule) => Check<T> | undefined) {
    this.#checks = rules.flatMap((rule) => {
      const check = checkOf(rule);
      return check ? [{ check, say: this.#sayOf(rule) }] : [];
    });
  }

  /** All that they find, in the order of the rules. */
  ask(subject: T): readonly Finding[] {
    for (const { check, say } of this.#checks) check(subject, say);
    const found = this.#found;
    if (found === null) return noFindings;
    this.#found = null;
    return found;
  }

  #sayOf({ id: code }: Rule): Say {
    return (range, message, details) => {
      const finding = {
        code,
        message,
        range,
        stops: details?.stops ?? false,
        related: details?.related ?? noRelated,
        subject: details?.subject ?? noSubject,
      };
      if (this.#found) this.#found.push(finding);
      else this.#found = [finding];
    };
  }
}
