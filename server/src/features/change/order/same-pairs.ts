import { SameValues } from '../../../operations/verify/same-values.ts';
import type { Node } from '../../../yaml/node.ts';
import { construct } from '../../../yaml/read.ts';

/** Whether Python makes the same of both, but for the order of keys. */
export function hasSamePairs(a: Node, b: Node): boolean {
  const [one, other] = [construct(a).value, construct(b).value];
  const same = new SameValues();
  return one !== null && other !== null && same.numberOf(one) === same.numberOf(other);
}
