import { classifyHash } from '../hashing/bcrypt-hash.ts';
import { recommendedCost } from '../hashing/cost.ts';
import { coerceText } from '../model/coerce.ts';
import { fieldOf, valueRange } from '../model/entry-view.ts';
import { exampleUser } from './support/example.ts';
import type { Range } from '../text/range.ts';
import type { Report, Rule } from './rule.ts';

export const weakCost: Rule = {
  id: 'weak-cost',
  severity: 'hint',
  title: 'A bcrypt hash of low cost',
  why: 'The cost says how much work one guess at the password is. `htpasswd` takes 5 when nothing else is said, which is 128 times less work than today’s usual 12. Whoever gets hold of the file finds short passwords quickly.',
  bad: exampleUser('ana', { hashed_password: '$2y$05$t5mht/tfrhppywben2.q7e11qqhgvsHbhvQQ1c/pdap.xPZM2axje' }),
  good: exampleUser('ana'),
  fixes: ['set-password'],
  entry(entry, report) {
    const field = fieldOf(entry, 'hashed_password');
    const text = field ? coerceText(field.value) : null;
    if (!field || !text?.ok) return;
    const hash = classifyHash(text.value);
    // A published password is no better for a high cost.
    if (!hash.usable || !isWeakCost(hash.cost) || entry.knowledge.isPublic(text.value) === true) return;
    reportWeakCost(report, valueRange(entry, field), hash.cost);
  },
};

/** Whether a hash of this cost is quickly guessed. */
export function isWeakCost(cost: number): boolean {
  return cost < recommendedCost.min;
}

/** `range`: the hash. */
export function reportWeakCost(report: Report, range: Range, cost: number): void {
  const message = `The cost of this hash is ${String(cost)}: the password is quickly guessed by whoever gets hold of the file. ${String(recommendedCost.min)} to ${String(recommendedCost.max)} are recommended.`;
  report(range, message, { subject: { field: 'hashed_password' } });
}
