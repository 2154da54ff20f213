/** So many at the same time keep a disk busy and leave the loop free. */
const together = 8;

/** Does something for each of many, some of them at the same time. */
export async function inBatches<T>(all: readonly T[], work: (each: T) => Promise<void>): Promise<void> {
  for (let at = 0; at < all.length; at += together) await Promise.all(all.slice(at, at + together).map(work));
}
