import { setTimeout as pause } from 'node:timers/promises';
import { patience } from '../../support/patience.ts';

/** What is read once it is right; where that does not come, what was read last, for an assertion to show. */
export async function once<T>(read: () => Promise<T>, isRight: (found: T) => boolean): Promise<T> {
  for (const end = Date.now() + patience; ; await pause(100)) {
    const found = await read();
    if (isRight(found) || Date.now() > end) return found;
  }
}

/**
 * Does what a key or a click does, and does it again where nothing has come of it for some seconds: where the machine
 * is busy, VS Code can lose either.
 * @param what for the message where nothing ever comes of it
 */
export async function insist(
  what: string,
  act: () => Promise<void>,
  hasHappened: () => Promise<boolean>,
): Promise<void> {
  let cause: unknown;
  for (const end = Date.now() + patience; Date.now() < end;) {
    try {
      await act();
    } catch (error) {
      cause = error;
    }
    for (const late = Date.now() + 5000; Date.now() < late; await pause(50)) if (await hasHappened()) return;
  }
  throw new Error(`Nothing comes of this: ${what}.`, { cause });
}
