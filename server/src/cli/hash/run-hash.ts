import { costWarning } from '../../hashing/cost.ts';
import { formatHash } from '../../hashing/format-hash.ts';
import type { BcryptHost } from '../../hashing/host.ts';
import { checkPassword } from '../../hashing/password.ts';
import { askPassword } from './ask-password.ts';
import { HashUsageError, parseHashArguments } from './hash-arguments.ts';
import { hashUsage } from './hash-usage.ts';
import type { PasswordInput, TerminalInput } from './password-source.ts';
import { PasswordInterrupted, PasswordRefused } from './password-source.ts';
import { readPassword } from './read-password.ts';

interface TextOutput {
  write(text: string): unknown;
}

/** What the command talks to: `process.stdin` and so on, or stand-ins. `isTTY`: whether standard input is a terminal. */
export type HashIo = {
  /** The result. */
  readonly stdout: TextOutput;
  /** Questions and messages. */
  readonly stderr: TextOutput;
  readonly host: Pick<BcryptHost, 'hash'>;
} & (
  { readonly isTTY: true; readonly stdin: TerminalInput } | { readonly isTTY: false; readonly stdin: PasswordInput }
);

const status = { done: 0, refused: 2, interrupted: 130 } as const;

/** `users-yml hash`: `args` are those behind `hash`. Gives the exit status: 0, 2, or 130 after Ctrl+C. */
export async function runHash(args: readonly string[], io: HashIo): Promise<number> {
  try {
    const parsed = parseHashArguments(args);
    if (parsed === 'help') {
      io.stdout.write(hashUsage);
      return status.done;
    }
    const warning = costWarning(parsed.cost);
    if (warning !== null) complain(io, warning);
    const hash = await io.host.hash(await passwordFrom(io), parsed.cost);
    io.stdout.write(`${formatHash(hash, parsed.place)}\n`);
    return status.done;
  } catch (error) {
    if (error instanceof PasswordInterrupted) return status.interrupted;
    if (!(error instanceof HashUsageError || error instanceof PasswordRefused)) throw error;
    complain(io, error.message);
    if (error instanceof HashUsageError) io.stderr.write(`${hashUsage.split('\n', 1).join('')}\n`);
    return status.refused;
  }
}

async function passwordFrom(io: HashIo): Promise<string> {
  if (io.isTTY) return askPassword(io.stdin, (text) => void io.stderr.write(text));
  const password = await readPassword(io.stdin);
  const fault = checkPassword(password);
  if (fault !== null) throw new PasswordRefused(fault);
  return password;
}

function complain(io: HashIo, message: string): void {
  io.stderr.write(`users-yml hash: ${message}\n`);
}
