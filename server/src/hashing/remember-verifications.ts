import { canonicalHash } from './bcrypt-hash.ts';
import type { BcryptHost } from './host.ts';

/** Answers kept; more hashes than a large file has. */
const capacity = 20_000;

/** The same host, but it never verifies a hash against the same candidates twice. Cancelled runs are not remembered. */
export function rememberVerifications(host: BcryptHost): BcryptHost {
  const answers = new Map<string, number>();
  return {
    hash: (password, cost, signal) => host.hash(password, cost, signal),
    async verify(hash, candidates, signal) {
      const key = JSON.stringify([canonicalHash(hash) ?? hash, candidates]);
      const remembered = answers.get(key);
      if (remembered !== undefined) return remembered;
      const answer = await host.verify(hash, candidates, signal);
      if (answers.size >= capacity) answers.clear();
      answers.set(key, answer);
      return answer;
    },
  };
}
