import { costWarning, duration, estimatedSeconds } from '../../hashing/cost.ts';
import { longWait } from '../long-wait.ts';

/** Says of a cost that it is not recommended, and how long that takes. */
export async function tellCost(cost: number, say: (sentence: string) => Promise<void>): Promise<void> {
  const warning = costWarning(cost);
  if (warning !== null) await say(warning);
  const seconds = estimatedSeconds(cost);
  if (seconds > longWait) await say(`Hashing takes as long: about ${duration(seconds)}. Ctrl+C gives it up.`);
}
