import { count } from '../../common/words/words.ts';
import type { CliIo } from '../io.ts';

/** Between two lines, where no bar can be drawn, in ms. */
const pause = 10_000;
const width = 30;

/** Tells how many of some passwords are hashed: as a bar at a terminal, else now and then as a line. */
export function hashingProgress(
  all: number,
  io: CliIo,
): { readonly done: (done: number) => void; readonly end: () => void } {
  const { progress } = io;
  let last = Date.now();
  if (progress) {
    const draw = (done: number): void => {
      const full = Math.round((width * done) / all);
      progress(`[${'#'.repeat(full)}${'.'.repeat(width - full)}] ${done} of ${count(all, 'password')} hashed`);
    };
    draw(0);
    return { done: draw, end: () => progress('') };
  }
  return {
    done(done) {
      if (Date.now() - last < pause && done < all) return;
      last = Date.now();
      io.stderr.write(`users-yml add: ${done} of ${count(all, 'password')} hashed.\n`).catch(() => undefined);
    },
    end: () => undefined,
  };
}
