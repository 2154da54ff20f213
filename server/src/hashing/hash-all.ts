import type { BcryptHost } from './host.ts';

/** Hashes passwords, so many at a time. `onDone` gets how many are done. In the order of the passwords. */
export async function hashAll(
  host: Pick<BcryptHost, 'hash'>,
  passwords: readonly string[],
  { cost, atOnce, onDone }: { readonly cost: number; readonly atOnce: number; readonly onDone: (done: number) => void },
): Promise<readonly string[]> {
  const hashes: string[] = [];
  let next = 0;
  let done = 0;
  const work = async (): Promise<void> => {
    for (let index = next++; index < passwords.length; index = next++) {
      hashes[index] = await host.hash(passwords[index] ?? '', cost);
      onDone(++done);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, passwords.length) }, work));
  return hashes;
}
