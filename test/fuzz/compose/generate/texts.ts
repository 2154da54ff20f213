import fc from 'fast-check';

/** `usual` so many times as often as `other`. */
export function mostly<T>(usual: fc.Arbitrary<T>, weight: number, other: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.oneof({ weight, arbitrary: usual }, { weight: 1, arbitrary: other });
}

/** Few, so that they meet. `HOME`, `PWD` and `PATH` are the caller's. */
export const variableName = fc.constantFrom('A', 'B', 'C', 'D', 'A_1', 'lower', 'PWD', 'HOME', 'USERS_FILE', 'HASH');

const operator = mostly(fc.constantFrom('-', ':-', '+', ':+', '-', ':-'), 12, fc.constantFrom('?', ':?'));

/** Texts between references, and what could be taken for one. */
const filling = fc.constantFrom(
  ...[
    'a',
    'b c',
    '/x',
    './u',
    ':',
    '=',
    '{',
    '}',
    '#',
    ' #c',
    '$$',
    '$',
    '$1',
    '$.',
    '${',
    '$2b$10$kQxo/y.z',
    '_',
    '"',
    "'",
  ],
  ...[
    '\\',
    '\\n',
    '\\$',
    '-',
    ':-',
    '$$$A',
    '$$$$',
    'é',
    '$é',
    '$kſ',
    '10$',
    '${1}',
    '${a b}',
    '@',
    '!',
    '&',
    '*',
    '  ',
  ],
);

const usualFilling = fc.constantFrom('a', 'b', 'c d', '/x', './u', '-', '$$', '', '=', '.');

/** References, also within each other. */
const { text } = fc.letrec<{ text: string; reference: string }>((tie) => ({
  reference: fc.oneof(
    { depthSize: 'small' },
    { weight: 4, arbitrary: variableName.map((name) => `$${name}`) },
    { weight: 4, arbitrary: variableName.map((name) => `\${${name}}`) },
    {
      weight: 4,
      arbitrary: fc
        .tuple(variableName, operator, tie('text'))
        .map(([name, sign, other]) => `\${${name}${sign}${other}}`),
    },
  ),
  text: fc
    .array(
      fc.oneof(
        { depthSize: 'small' },
        { weight: 12, arbitrary: usualFilling },
        { weight: 1, arbitrary: filling },
        { weight: 6, arbitrary: tie('reference') },
      ),
      { maxLength: 3 },
    )
    .map((parts) => parts.join('')),
}));

/** A text with references of all kinds in it. */
export const templateText = text;

/** Scalars without quotes that YAML makes something of, and some that it does not. */
export const plainScalar = fc.constantFrom(
  ...[
    'true',
    'True',
    'yes',
    'on',
    'off',
    'no',
    'null',
    '~',
    '',
    'Null',
    'false',
    '12:30',
    '0123',
    '0o17',
    '0x1F',
    '0b101',
  ],
  ...[
    '1_000',
    '1.10',
    '1e3',
    '012345678',
    '123456789012345678901234',
    '2022-10-01',
    '2001-1-1 1:2:3',
    '-0',
    '+12',
    '.5',
  ],
  ...[
    '1e400',
    '0128',
    '00',
    '18446744073709551616',
    '1e-7',
    '1234567.5',
    '0.1',
    '-.5e3',
    '0x',
    '1__0',
    '_1',
    '1:2',
    '3.',
    '=',
  ],
  ...[
    '2001-12-14t21:59:43.10Z',
    '2001-02-30',
    '-0x1p',
    '!!str 012',
    '!!int "7"',
    '! 12',
    '!x 12',
    '!!null x',
    '.inf',
    '.nan',
  ],
);

/** A text as YAML of one line, in quotes that keep it. */
export function quoted(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

/** Whether it can stand without quotes in a block and mean itself. */
function isPlain(value: string): boolean {
  return /^[\w$./é][\w $./{}+?=é-]*$/.test(value) && !value.endsWith(' ');
}

const style = fc.constantFrom('plain', 'plain', 'single', 'double', 'literal');

/** The YAML of a text at some indentation. */
export function yamlText(value: string, how: string, indent: string): string {
  if (how === 'double') return JSON.stringify(value);
  if (how === 'literal' && value.trim() !== '' && !/^\s|\s$/.test(value)) return `|-\n${indent}  ${value}`;
  return how === 'plain' && isPlain(value) ? value : quoted(value);
}

export interface StyledText {
  readonly text: string;
  readonly style: string;
}

export const styledText: fc.Arbitrary<StyledText> = fc.record({ text: templateText, style });
