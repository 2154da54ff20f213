import { parseArgs } from 'node:util';
import { defaultCost, isCost, maxCost, minCost } from '../../hashing/cost.ts';
import type { HashPlace } from '../../hashing/format-hash.ts';
import { hashFormats } from '../../hashing/format-hash.ts';
import { serverNames } from '../../common/servers.ts';

export interface HashArguments {
  readonly cost: number;
  readonly place: HashPlace;
}

/** What is wrong with the arguments. The text repeats none of them: one may be the password. */
export class HashUsageError extends Error {
  override readonly name = 'HashUsageError';
}

const options = {
  cost: { type: 'string' },
  format: { type: 'string' },
  user: { type: 'string' },
  server: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Reads what follows `users-yml hash`; `help` when that is asked for. Throws `HashUsageError`. */
export function parseHashArguments(args: readonly string[]): HashArguments | 'help' {
  // a group of short options, as a password may look, is not taken apart
  if (args.some((arg) => /^-[^-]/.test(arg) && arg !== '-h')) throw new HashUsageError('There is no such option.');
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const given: { cost?: string; format?: string; user?: string; server?: string } = {};
  for (const token of tokens) {
    if (token.kind === 'positional') {
      throw new HashUsageError('The password is never taken from an argument: leave it out and you are asked for it.');
    }
    if (token.kind !== 'option') continue;
    const { name, value, inlineValue } = token;
    if (name === 'help' && value === undefined) return 'help';
    if (name !== 'cost' && name !== 'format' && name !== 'user' && name !== 'server') {
      throw new HashUsageError('There is no such option.');
    }
    if (value === undefined || value === '' || (!inlineValue && value.startsWith('-'))) {
      throw new HashUsageError(`--${name} needs a value.`);
    }
    given[name] = value;
  }
  return { cost: costFrom(given.cost), place: placeFrom(given) };
}

function costFrom(text = String(defaultCost)): number {
  const cost = /^\d{1,2}$/.test(text) ? Number(text) : NaN;
  if (!isCost(cost)) {
    throw new HashUsageError(`--cost takes a whole number from ${String(minCost)} to ${String(maxCost)}.`);
  }
  return cost;
}

function placeFrom(given: { format?: string; user?: string; server?: string }): HashPlace {
  const format = oneOf(hashFormats, '--format', given.format ?? 'hash');
  const server = oneOf(serverNames, '--server', given.server ?? 'rubrix-0.18');
  if (given.user !== undefined) checkUser(given.user);
  return format === 'htpasswd' ? { format, user: requiredUser(given.user) } : { format, server };
}

function oneOf<T extends string>(names: readonly T[], option: string, text: string): T {
  const name = names.find((candidate) => candidate === text);
  if (name === undefined) throw new HashUsageError(`${option} takes one of ${names.join(', ')}.`);
  return name;
}

function requiredUser(user: string | undefined): string {
  if (user === undefined) throw new HashUsageError('--format htpasswd needs --user NAME.');
  return user;
}

function checkUser(user: string): void {
  // both would end the name, or the line, in the password file
  if (/[:\p{Cc}\u2028\u2029]/u.test(user)) {
    throw new HashUsageError('--user takes a name without colons and control characters.');
  }
}
