import type { Options } from './read-options.ts';
import { wrap } from './wrap.ts';

/** What the help of a command says. */
export interface HelpText<O extends Options = Options> {
  /** The command with what follows it. */
  readonly usage: string;
  /** Paragraphs between the usage and the options. */
  readonly about: readonly string[];
  readonly options: O;
  /** Paragraphs behind the options. */
  readonly more?: readonly string[];
  /** What the argument may be, where it is one of some words; else it is a path, or there is none. */
  readonly words?: readonly string[];
}

const width = 118;

/** What `users-yml COMMAND --help` prints. */
export function helpOf({ usage, about, options, more = [] }: HelpText): string {
  const rows = Object.entries(options).flatMap(([name, { placeholder, alone, help }]) => {
    const value = placeholder === null ? '' : alone === undefined ? ` ${placeholder}` : `[=${placeholder}]`;
    return help === null ? [] : [[`--${name}${value}`, help] as const];
  });
  const paragraphs = [
    `Usage: users-yml ${usage}`,
    ...about.map((text) => wrap(text, width).join('\n')),
    columns([...rows, ['--help', 'this text']]),
    ...more.map((text) => wrap(text, width).join('\n')),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

const usualColumn = 18;
const indent = '  ';

/** Two columns; what is too long for the first has a line of its own. */
export function columns(rows: readonly (readonly [string, string])[], columnWidth = usualColumn): string {
  const gap = ' '.repeat(indent.length + columnWidth + 2);
  return rows
    .map(([head, text]) => {
      const lines = wrap(text, width - gap.length).map((line) => gap + line);
      const isShort = head.length <= columnWidth;
      return [
        isShort ? (indent + head).padEnd(gap.length) + (lines[0] ?? '').slice(gap.length) : indent + head,
        ...lines.slice(isShort ? 1 : 0),
      ].join('\n');
    })
    .join('\n');
}
