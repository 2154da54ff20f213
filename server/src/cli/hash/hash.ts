import { runHash } from './run-hash.ts';
import type { CliIo } from '../io.ts';

/** `users-yml hash`: `args` are those behind `hash`. Gives the exit status. */
export async function hashCommand(args: readonly string[], io: CliIo): Promise<number> {
  const { input, stdout, stderr, openHost } = io;
  const host = {
    hash: async (password: string, cost: number) => (await openHost()).hash(password, cost),
  };
  return runHash(args, { ...input, stdout, stderr, host });
}
