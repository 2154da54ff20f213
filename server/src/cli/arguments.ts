import { parseArgs } from 'node:util';
import { serverNames, type ServerName } from '../common/servers.ts';

/** What is wrong with the arguments. The text repeats none of them: one may be a password. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** By name: run from source, a module that is loaded on demand may have another copy of the class. */
export function isUsageError(error: unknown): error is UsageError {
  return error instanceof Error && error.name === 'UsageError';
}

export interface GivenArguments {
  /** By option, without the dashes; the last one counts. */
  readonly values: ReadonlyMap<string, string>;
  readonly flags: ReadonlySet<string>;
  readonly paths: readonly string[];
}

/** Takes the arguments apart. `-h` stands for `--help`. Throws `UsageError`. */
export function readArguments(
  args: readonly string[],
  known: { readonly values: readonly string[]; readonly flags: readonly string[] },
): GivenArguments {
  const options: Record<string, { type: 'string' | 'boolean'; short?: string }> = {
    help: { type: 'boolean', short: 'h' },
  };
  for (const name of known.values) options[name] = { type: 'string' };
  for (const name of known.flags) options[name] = { type: 'boolean' };
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const values = new Map<string, string>();
  const flags = new Set<string>();
  const paths: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') paths.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, value, inlineValue } = token;
    if (known.values.includes(name)) {
      if (value === undefined || value === '' || (!inlineValue && value.startsWith('-'))) {
        throw new UsageError(`--${name} needs a value.`);
      }
      values.set(name, value);
    } else if (name === 'help' || known.flags.includes(name)) {
      if (value !== undefined) throw new UsageError(`--${name} takes no value.`);
      flags.add(name);
    } else {
      const all = [...known.values, ...known.flags, 'help'].map((each) => `--${each}`);
      throw new UsageError(`There is no such option. The options are ${all.join(', ')}.`);
    }
  }
  return { values, flags, paths };
}

/** One of the words that an option takes. */
export function wordOf<T extends string>(given: GivenArguments, option: string, words: readonly T[], usual: T): T {
  const text = given.values.get(option);
  if (text === undefined) return usual;
  const word = words.find((each) => each === text);
  if (word === undefined) throw new UsageError(`--${option} takes one of ${words.join(', ')}.`);
  return word;
}

export function serverOf(given: GivenArguments): ServerName {
  return wordOf(given, 'server', serverNames, 'rubrix-0.18');
}

/** The PATHs, of which there must be one. */
export function pathsOf(given: GivenArguments): readonly string[] {
  if (given.paths.length === 0) throw new UsageError('Name a file, a folder, or - for standard input.');
  if (given.paths.includes('')) throw new UsageError('A PATH is empty.');
  return given.paths;
}
