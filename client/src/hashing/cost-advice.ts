import { l10n } from 'vscode';
import { estimatedSeconds, maxCost, minCost, recommendedCost } from '../../../server/src/hashing/cost.ts';

/** Beyond, a hash takes so long that somebody should say yes to it: about 16 s at 18. */
const patience = 17;

type CostAdvice =
  | { readonly kind: 'fine' }
  /** The cost is unwise, or takes long: `text` says so. */
  | { readonly kind: 'unwise' | 'slow'; readonly text: string };

/** What there is to say of a setting that is no cost. */
export function impossibleCost(): string {
  return l10n.t('The setting usersYml.hash.cost must be a whole number from {0} to {1}.', minCost, maxCost);
}

export function costAdvice(cost: number): CostAdvice {
  const { min, max } = recommendedCost;
  if (cost > patience) {
    const text = l10n.t(
      'A hash of cost {0} takes about {1}, and so does each login.',
      cost,
      durationOf(estimatedSeconds(cost)),
    );
    return { kind: 'slow', text };
  }
  if (cost > max) {
    const text = l10n.t(
      'Cost {0} is high: each login blocks the server for about {1}.',
      cost,
      durationOf(estimatedSeconds(cost)),
    );
    return { kind: 'unwise', text };
  }
  if (cost < min) {
    return { kind: 'unwise', text: l10n.t('Cost {0} is low: a password is quickly guessed from such a hash.', cost) };
  }
  return { kind: 'fine' };
}

/** For people. */
export function durationOf(seconds: number): string {
  if (seconds < 1.5) return l10n.t('a second');
  if (seconds < 90) return l10n.t('{0} seconds', Math.round(seconds));
  if (seconds < 5400) return l10n.t('{0} minutes', Math.round(seconds / 60));
  return l10n.t('{0} hours', Math.round(seconds / 3600));
}
