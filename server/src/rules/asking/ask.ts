import { sayable } from '../../common/words/message.ts';
import { noFindings, type Finding, type Related, type Subject } from '../../model/finding.ts';
import type { Rule, Say } from '../rule.ts';

/** What a rule says about something that it looks at. */
export type Check<T> = (subject: T, say: Say) => void;

/** Asks some rules about something; gives all that they find, in the order of the rules. */
export type Ask<T> = (subject: T) => readonly Finding[];

const noRelated: readonly Related[] = [];
const noSubject: Subject = {};

/**
 * Makes one kind of check that some rules have ready to be asked. Each gets its `say` once and for all: a closure for
 * each entry would cost more than most checks.
 */
export function asking<T>(rules: readonly Rule[], checkOf: (rule: Rule) => Check<T> | undefined): Ask<T> {
  /** What has been found in the subject at hand; null as long as that is nothing. */
  let found: Finding[] | null = null;

  function sayOf({ id: code }: Rule): Say {
    return (range, said, details) => {
      const finding = {
        code,
        message: sayable(said),
        range,
        stops: details?.stops ?? false,
        related: details?.related ?? noRelated,
        subject: details?.subject ?? noSubject,
      };
      if (found) found.push(finding);
      else found = [finding];
    };
  }

  const checks = rules.flatMap((rule) => {
    const check = checkOf(rule);
    return check ? [{ check, say: sayOf(rule) }] : [];
  });

  return (subject) => {
    for (const { check, say } of checks) check(subject, say);
    if (found === null) return noFindings;
    const all = found;
    found = null;
    return all;
  };
}
