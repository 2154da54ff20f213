/** Which values are in order by themselves. */
import { classifyHash } from '../../hashing/bcrypt-hash.ts';
import { minCost, recommendedCost } from '../../hashing/cost.ts';
import type { ViewContext } from '../../model/entry-view.ts';

/** Longer than all API keys that are published, and than what people put in place of one. */
export const shortestKey = 24;

/** How much longer than the username an API key has to be to be taken for one that was not made of it. */
const keyMargin = 12;

/** The costs of hashes that are usual, high ones left out. */
export const usualCosts = { min: minCost, max: recommendedCost.max } as const;

const ZERO = 0x30;
const keyForm = /^[A-Za-z0-9][A-Za-z0-9._-]*[A-Za-z0-9]$/;

/** Whether an API key looks made at random; its length beside the username's is another question. */
export function isUsualKey(key: string): boolean {
  return key.length >= shortestKey && keyForm.test(key) && /[0-9]/.test(key);
}

export function isMadeOf(key: string, username: string): boolean {
  return key.length - username.length < keyMargin;
}

export function isUsualHash(hash: string): boolean {
  const found = classifyHash(hash);
  return found.usable && found.cost <= usualCosts.max && found.variant !== '2';
}

/** The cost of a usual hash: the two digits behind `$2b$`. */
export function costOf(hash: string): number {
  return 10 * (hash.charCodeAt(4) - ZERO) + hash.charCodeAt(5) - ZERO;
}

/** Whether it is known which password opens the hash. */
export function isOpen(hash: string, { knowledge }: ViewContext): boolean {
  return knowledge.isPublic(hash) === true || knowledge.isGuessed(hash);
}
