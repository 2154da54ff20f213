import fc from 'fast-check';
import { traps } from './scalars.ts';

const snippets = [
  ...[
    '\n',
    '\r\n',
    '\r',
    '\t',
    ' ',
    '  ',
    '- ',
    '-',
    '? ',
    ': ',
    ':',
    ',',
    '[',
    ']',
    '{',
    '}',
    '#',
    ' #',
    '"',
    "'",
    "''",
    '\\',
  ],
  ...[
    '&a ',
    '*a',
    '&b ',
    ' *b',
    '!!str ',
    '!!int ',
    '!!binary ',
    '!!set ',
    '!!omap ',
    '!x ',
    '! ',
    '!<tag:yaml.org,2002:str> ',
  ],
  ...['%YAML 1.1\n---\n', '---', '\n---\n', '\n...\n', '|\n', '>-\n', '|+', '|2\n', '<<: ', '<<: *a', '<<: [*a, *b]'],
  ...[
    '\\x41',
    '\\u263a',
    '\\q',
    '\\\n',
    '\u0085',
    '\u2028',
    '\u2029',
    '\\ud83d',
    '\\ude00',
    '\\uffff',
    '\u00a0',
    '\ufeff',
    '\u{1F600}',
    '\u0000',
    '\u0007',
    '\u007f',
  ],
  ...['\n  ', '\n    ', '\n- username: x', '\n  workspaces: ', '{a: b}', '[a, b]', '? a\n: b\n', 'k'.repeat(1030)],
  ...['username: ', 'api_key: ', 'disabled: ', 'superuser: '],
  ...traps,
];

/** Places are shares of the text, out of 9999: they stay meaningful when the text shrinks. */
const place = fc.nat(9999);

type Mutation = (text: readonly string[]) => readonly string[];

function at(share: number, length: number): number {
  return Math.floor((share * (length + 1)) / 10_000);
}

const ofLetters: fc.Arbitrary<Mutation> = fc
  .tuple(
    fc.constantFrom('insert', 'insert', 'delete', 'replace', 'duplicate', 'swap'),
    place,
    place,
    fc.integer({ min: 1, max: 12 }),
    fc.constantFrom(...snippets),
  )
  .map(([kind, from, other, count, snippet]) => (letters) => {
    const start = at(from, letters.length);
    const end = Math.min(letters.length, start + count);
    const [before, chosen, after] = [letters.slice(0, start), letters.slice(start, end), letters.slice(end)];
    if (kind === 'delete') return [...before, ...after];
    if (kind === 'replace') return [...before, ...snippet, ...after];
    if (kind === 'insert') return [...before, ...snippet, ...chosen, ...after];
    if (kind === 'swap') return [...before, ...chosen.slice().reverse(), ...after];
    const target = at(other, letters.length);
    return [...letters.slice(0, target), ...chosen, ...letters.slice(target)];
  });

const ofLines: fc.Arbitrary<Mutation> = fc
  .tuple(fc.constantFrom('delete', 'duplicate', 'swap', 'indent', 'value'), place, place, fc.constantFrom(...snippets))
  .map(([kind, from, other, snippet]) => (letters) => {
    const lines = letters.join('').split('\n');
    const here = Math.min(lines.length - 1, at(from, lines.length));
    const there = Math.min(lines.length - 1, at(other, lines.length));
    const [line = '', target = ''] = [lines[here], lines[there]];
    if (kind === 'delete') lines.splice(here, 1);
    else if (kind === 'duplicate') lines.splice(there, 0, line);
    else if (kind === 'indent') lines[here] = there % 2 === 0 ? `  ${line}` : line.slice(1);
    else if (kind === 'swap') [lines[here], lines[there]] = [target, line];
    else lines[here] = line.replace(/(: |- )(?!.*: ).*$/, (_, sign: string) => `${sign}${snippet}`);
    return [...lines.join('\n')];
  });

/** Seed files with a few slips in them. */
export function mutated(seeds: readonly string[]): fc.Arbitrary<string> {
  const mutation = fc.oneof({ weight: 3, arbitrary: ofLetters }, { weight: 2, arbitrary: ofLines });
  return fc
    .tuple(fc.constantFrom(...seeds), fc.array(mutation, { minLength: 1, maxLength: 4 }))
    .map(([seed, mutations]) =>
      mutations.reduce<readonly string[]>((text, mutate) => mutate(text), [...seed]).join(''),
    );
}
