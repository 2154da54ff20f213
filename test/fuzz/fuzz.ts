import fc from 'fast-check';
import { bytesDifferences, differences } from './compare.ts';
import { hasBadByte, toBytes, withBadByte } from './generate/bad-byte.ts';
import { graphText } from './generate/graphs.ts';
import { mutated } from './generate/mutations.ts';
import { padded } from './generate/padded.ts';
import { usersText } from './generate/users-text.ts';
import { minimized } from './minimize.ts';
import type { Reference } from './reference.ts';

export interface FuzzOptions {
  readonly reference: Reference;
  readonly seeds: readonly string[];
  readonly runs: number;
  readonly seed: number;
  /** Called after each file with what was counted so far. */
  readonly progress?: (counts: FuzzCounts) => void;
}

export interface FuzzCounts {
  readonly files: number;
  /** How many of them Rubrix starts with. */
  readonly loading: number;
}

/** A file on which we and the server do not agree. */
export interface Counterexample {
  readonly text: string;
  readonly differences: readonly string[];
}

function anyFile(seeds: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 8, arbitrary: usersText },
    { weight: 8, arbitrary: mutated(seeds) },
    { weight: 3, arbitrary: graphText },
    { weight: 1, arbitrary: padded(mutated(seeds)) },
    { weight: 1, arbitrary: withBadByte(padded(mutated(seeds))) },
  );
}

/** Compares that many files, made from scratch or out of seed files. Null: no difference. */
export async function fuzz({ reference, seeds, runs, seed, progress }: FuzzOptions): Promise<Counterexample | null> {
  let files = 0;
  let loading = 0;
  const met: Counterexample[] = [];
  const disagreement = async (text: string): Promise<Counterexample | null> => {
    const bytes = hasBadByte(text) ? toBytes(text) : null;
    const answer = await reference.ask(bytes ?? text);
    files += 1;
    if (answer.servers['rubrix-0.18'].loads) loading += 1;
    const found = bytes ? bytesDifferences(bytes, answer) : differences(text, answer);
    return found.length > 0 ? { text, differences: found } : null;
  };
  const property = fc.asyncProperty(anyFile(seeds), async (text) => {
    const found = await disagreement(text);
    progress?.({ files, loading });
    if (found) met.push(found);
    return found === null;
  });
  const { failed } = await fc.check(property, { seed, numRuns: runs });
  // The shrunk file still has what belongs to its seed.
  const last = met.at(-1);
  return failed && last ? minimized(last, disagreement) : null;
}

/** The counterexample as a JSON text in which every character can be told, and what differs. */
export function describeCounterexample({ text, differences: found }: Counterexample): string {
  const escape = (letter: string): string => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return [JSON.stringify(text).replaceAll(/[^ -~]/g, escape), ...found].join('\n');
}
