/** Costs of bcrypt in use: which are possible, and roughly how long one takes. */
import { words, type Words } from '../common/words/message.ts';
import { count } from '../common/words/words.ts';
import { maxCost, minCost, recommendedCost } from '../common/cost.ts';

export { defaultCost, maxCost, minCost, recommendedCost } from '../common/cost.ts';

export function isCost(value: number): boolean {
  return Number.isInteger(value) && value >= minCost && value <= maxCost;
}

/**
 * Roughly how long one hash or login takes on a usual machine: about 0.25 s at cost 12, twice as long with each step.
 */
export function estimatedSeconds(cost: number): number {
  return secondsOfWork(2 ** cost);
}

/** The same of many hashes, one after the other: each is 2^cost units of work. */
export function secondsOfWork(work: number): number {
  return (0.25 * work) / 2 ** 12;
}

/** A sentence about a cost outside the recommended range, else null. */
export function costWarning(cost: number): Words | null {
  const { min, max } = recommendedCost;
  const range = words`${min} to ${max} are recommended`;
  if (cost < min) return words`Cost ${cost} is low: the password is quickly guessed from the hash. ${range}.`;
  if (cost > max) {
    return words`Cost ${cost} is high: each login blocks the server for about ${duration(estimatedSeconds(cost))}. ${range}.`;
  }
  return null;
}

/** For people, as `36 hours`. */
export function duration(seconds: number): Words {
  if (seconds < 90) return words`${count(Math.max(1, Math.round(seconds)), 'second')}`;
  if (seconds < 5400) return words`${Math.round(seconds / 60)} minutes`;
  if (seconds < 172_800) return words`${Math.round(seconds / 3600)} hours`;
  return words`${Math.round(seconds / 86_400)} days`;
}
