import { listed } from '../../common/words/words.ts';
import { didYouMean } from './did-you-mean.ts';
import { UsageError } from './usage-error.ts';

/** An option of a command, whose name is its key in the command's table. */
export interface Option<T> {
  /** What stands for the value in the help; null for an option that has none. */
  readonly placeholder: string | null;
  /** What the help says of it; null for an option that it leaves out. */
  readonly help: string | null;
  /** The value may be left out, and is only taken from behind a `=`: then it is this text. */
  readonly alone?: string;
  /** The value may be `-`, for standard input. */
  readonly takesDash?: true;
  /** The values that it takes, where they are few. */
  readonly words?: readonly string[];
  /** What counts where the option is not given. */
  readonly usual: T;
  /** `name` is written as on the command line. Throws `UsageError`. */
  readonly read: (text: string, name: string) => T;
  /** What several of them are together; without it the last one counts. */
  readonly readAll?: (texts: readonly string[]) => T;
}

export function flag(help: string): Option<boolean> {
  return { placeholder: null, help, usual: false, read: () => true };
}

/** An option that takes any text; null where it is not given. */
export function text(placeholder: string, help: string): Option<string | null> {
  return { placeholder, help, usual: null, read: (given) => given };
}

/** An option whose value may be left out; null where it is not given. `alone`: what the value is then. */
export function textOr(alone: string, placeholder: string, help: string): Option<string | null> {
  return { ...text(placeholder, help), alone };
}

interface Words<T extends string> {
  readonly placeholder: string;
  readonly words: readonly T[];
  readonly usual: NoInfer<T>;
  /** What the help says of each. */
  readonly meanings?: Readonly<Record<T, string>>;
  /** What the help says behind them. */
  readonly help?: string;
}

/** An option that takes one of some words. */
export function word<const T extends string>({ placeholder, words, usual, meanings, help }: Words<T>): Option<T> {
  const named = words.map((each) => {
    const marked = each === usual ? `${each} (default)` : each;
    return meanings ? `${marked}: ${meanings[each]}` : marked;
  });
  const list = meanings ? named.join('; ') : listed(named, 'or');
  return {
    placeholder,
    help: help === undefined ? list : `${list}: ${help}`,
    words,
    usual,
    read: (text, name) => {
      const found = words.find((each) => each === text);
      if (found === undefined) {
        throw new UsageError(`${name} takes one of ${words.join(', ')}.${didYouMean(text, words)}`);
      }
      return found;
    },
  };
}
