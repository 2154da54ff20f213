import type { Options } from './read-options.ts';

/** What the help of a command says. */
export interface HelpText<O extends Options = Options> {
  /** The command with what follows it. */
  readonly usage: string;
  /** Paragraphs between the usage and the options. */
  readonly about: readonly string[];
  readonly options: O;
  /** Paragraphs behind the options. */
  readonly more?: readonly string[];
}

const width = 118;

/** What `users-yml COMMAND --help` prints. */
export function helpOf({ usage, about, options, more = [] }: HelpText): string {
  const rows = Object.entries(options).flatMap(([name, { placeholder, help }]) =>
    help === null ? [] : [[placeholder === null ? `--${name}` : `--${name} ${placeholder}`, help] as const],
  );
  const paragraphs = [
    `Usage: users-yml ${usage}`,
    ...about.map((text) => wrap(text, width).join('\n')),
    columns([...rows, ['--help', 'this text']]),
    ...more.map((text) => wrap(text, width).join('\n')),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

const columnWidth = 18;
const indent = '  ';

/** Two columns; what is too long for the first has a line of its own. */
export function columns(rows: readonly (readonly [string, string])[]): string {
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

/** Lines of words; a word that is longer has a line of its own. */
function wrap(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > most) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
