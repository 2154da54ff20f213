import { shownName } from '../shown-name.ts';
import type { LeftAlone } from './fix/index.ts';

/** Takes note of a file, by its name, that `--fix` leaves as it is. */
export type Leave = (name: string, left: LeftAlone) => Promise<void>;

/** `problems` gets those that are a failure; others are told at once. */
export function leaving(problems: string[], say: (sentence: string) => Promise<void>): Leave {
  return async (name, { why, isMeant }) => {
    const sentence = `${shownName(name)}: it is not fixed: ${why}`;
    if (isMeant) await say(sentence);
    else problems.push(sentence);
  };
}
