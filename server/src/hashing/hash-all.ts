import { inLanes } from '../common/lanes.ts';
import type { BcryptHost } from './host.ts';

/** Hashes passwords, so many at a time. `onDone` gets how many are done. In the order of the passwords. */
export async function hashAll(
  host: Pick<BcryptHost, 'hash'>,
  passwords: readonly string[],
  { cost, atOnce, onDone }: { readonly cost: number; readonly atOnce: number; readonly onDone: (done: number) => void },
): Promise<readonly string[]> {
  const hashes: string[] = [];
  let done = 0;
  await inLanes(passwords, atOnce, async (password, index) => {
    hashes[index] = await host.hash(password, cost);
    onDone(++done);
  });
  return hashes;
}
