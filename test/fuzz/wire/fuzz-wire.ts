import { randomSource } from '../../../bench/random.mjs';
import { Session } from './session.ts';

export interface WireOptions {
  readonly bundle: string;
  readonly messages: number;
  readonly seed: number;
  readonly progress?: (result: WireResult) => void;
}

export interface WireResult {
  readonly sessions: number;
  readonly messages: number;
  readonly requests: number;
  readonly faults: readonly string[];
  /** Of the server's loop, in ms of CPU. */
  readonly longestTurn: number;
}

/** Messages of one session: a life has a beginning and an end, and those are tried too. */
const perSession = 1000;

/** Says so many things to servers that make no sense, the same for the same seed. */
export async function fuzzWire({ bundle, messages, seed, progress }: WireOptions): Promise<WireResult> {
  let all: WireResult = { sessions: 0, messages: 0, requests: 0, faults: [], longestTurn: 0 };
  while (all.messages < messages) {
    const number = all.sessions;
    const session = new Session(bundle, randomSource(seed * 100_003 + number));
    const result = await session.run(Math.min(perSession, messages - all.messages));
    all = {
      sessions: number + 1,
      messages: all.messages + result.messages,
      requests: all.requests + result.requests,
      faults: [...all.faults, ...result.faults.map((fault) => `session ${String(number)}: ${fault}`)],
      longestTurn: Math.max(all.longestTurn, result.longestTurn),
    };
    progress?.(all);
  }
  return all;
}

export function describeResult({ sessions, messages, requests, longestTurn }: WireResult): string {
  const counts = `${String(messages)} messages in ${String(sessions)} sessions, ${String(requests)} of them requests`;
  return `${counts}; the longest turn of the loop took ${longestTurn.toFixed(1)} ms of CPU.`;
}
