import type { ThreadedBcryptHost } from '../../server/src/hashing/host.ts';

/** A host that opens nothing, and counts what it is asked. */
export function countingHost(cores: number): ThreadedBcryptHost & { tried: number; most: number } {
  let running = 0;
  const host = {
    cores,
    /** Hashes that were tried, and how many at the same time at most. */
    tried: 0,
    most: 0,
    hash: () => Promise.reject(new Error('not asked for')),
    verify: async () => {
      host.most = Math.max(host.most, (running += 1));
      await new Promise(setImmediate);
      running -= 1;
      host.tried += 1;
      return -1;
    },
  };
  return host;
}
