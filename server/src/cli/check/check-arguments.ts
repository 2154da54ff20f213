import { verificationBudget } from '../../hashing/public-password.ts';
import type { ServerName } from '../../common/servers.ts';
import { pathsOf, readArguments, serverOf, UsageError, wordOf, type GivenArguments } from '../arguments.ts';
import { severities } from '../../common/severity.ts';
import type { FailOn } from '../exit-status.ts';

export const checkFormats = ['pretty', 'json', 'sarif', 'github'] as const;
export type CheckFormat = (typeof checkFormats)[number];

export interface CheckArguments {
  readonly format: CheckFormat;
  readonly force: boolean;
  readonly failOn: FailOn;
  readonly server: ServerName;
  /** Units of bcrypt work for each file. */
  readonly budget: number;
  readonly paths: readonly string[];
}

const known = { values: ['format', 'fail-on', 'server', 'verify-passwords'], flags: ['force'] };

/** Reads what follows `users-yml check`; `help` when that is asked for. Throws `UsageError`. */
export function parseCheckArguments(args: readonly string[]): CheckArguments | 'help' {
  const given = readArguments(args, known);
  if (given.flags.has('help')) return 'help';
  return {
    format: wordOf(given, 'format', checkFormats, 'pretty'),
    force: given.flags.has('force'),
    failOn: wordOf(given, 'fail-on', [...severities, 'never'] as const, 'warning'),
    server: serverOf(given),
    budget: budgetOf(given),
    paths: pathsOf(given),
  };
}

function budgetOf(given: GivenArguments): number {
  const text = given.values.get('verify-passwords');
  if (text === undefined) return verificationBudget.check;
  if (text === 'all') return Infinity;
  if (text === 'none') return 0;
  if (!/^\d{1,15}$/.test(text))
    throw new UsageError('--verify-passwords takes all, none or a number of units of work.');
  return Number(text);
}
