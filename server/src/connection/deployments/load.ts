import type * as door from '../../features/deployments/door.ts';

/** What deployments are read with: a bundle of its own, which is not even parsed where nobody deploys what is ours. */
export function loadReader(): Promise<typeof door> {
  return import('../../features/deployments/door.ts');
}
