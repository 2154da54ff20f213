import { parseArgs } from 'node:util';
import { didYouMean } from './did-you-mean.ts';
import type { Option } from './option.ts';
import { UsageError } from './usage-error.ts';

/** The options of a command, by their names without dashes. Each command has `--help` besides, or `-h`. */
export type Options = Readonly<Record<string, Option<unknown>>>;

export type Values<O extends Options> = { readonly [Name in keyof O]: ReturnType<O[Name]['read']> };

export interface Given<O extends Options> {
  readonly values: Values<O>;
  readonly paths: readonly string[];
}

/** Takes the arguments behind a command apart; null when its help is asked for. Throws `UsageError`. */
export function readOptions<O extends Options>(options: O, args: readonly string[]): Given<O> | null {
  const { texts, paths, help } = takeApart(options, args);
  if (help) return null;
  const values: Record<string, unknown> = {};
  for (const [name, option] of Object.entries(options)) {
    const given = texts.get(name) ?? [];
    const last = given.at(-1);
    if (last === undefined) values[name] = option.usual;
    else values[name] = option.readAll ? option.readAll(given) : option.read(last, `--${name}`);
  }
  return { values: values as Values<O>, paths };
}

/** The texts of options by their names, in the order in which they are given. A flag's is empty. */
function takeApart(
  options: Options,
  args: readonly string[],
): {
  readonly texts: ReadonlyMap<string, readonly string[]>;
  readonly paths: readonly string[];
  readonly help: boolean;
} {
  const { tokens } = parseArgs({
    args: [...args],
    options: parseOptionsOf(options),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const texts = new Map<string, string[]>();
  const paths: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') paths.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, value, inlineValue } = token;
    const { placeholder, alone, takesDash = false } = options[name] ?? {};
    const isFlag = name === 'help' || placeholder === null;
    if (!isFlag && !Object.hasOwn(options, name)) throw new UsageError(unknownOption(name, options));
    if (isFlag && value !== undefined) throw new UsageError(`--${name} takes no value.`);
    if (alone !== undefined && value === undefined) {
      texts.set(name, [...(texts.get(name) ?? []), alone]);
      continue;
    }
    const isOption = inlineValue === false && value.startsWith('-') && !(takesDash && value === '-');
    if (!isFlag && (value === undefined || value === '' || isOption)) throw new UsageError(`--${name} needs a value.`);
    texts.set(name, [...(texts.get(name) ?? []), value ?? '']);
  }
  return { texts, paths, help: texts.has('help') };
}

type ParseOptions = Record<string, { type: 'string' | 'boolean'; short?: string }>;

function parseOptionsOf(options: Options): ParseOptions {
  const known: ParseOptions = { help: { type: 'boolean', short: 'h' } };
  for (const [name, { placeholder, alone }] of Object.entries(options)) {
    known[name] = { type: placeholder === null || alone !== undefined ? 'boolean' : 'string' };
  }
  return known;
}

function unknownOption(given: string, options: Options): string {
  const names = [...Object.entries(options).flatMap(([name, { help }]) => (help === null ? [] : [name])), 'help'];
  const all = names.map((name) => `--${name}`);
  return `There is no such option.${didYouMean(`--${given}`, all)} The options are ${all.join(', ')}.`;
}
