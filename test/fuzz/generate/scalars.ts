import fc from 'fast-check';

/** Texts that YAML 1.1 reads in its own way without quotes (docs/server.md#plain-scalars), and some that look alike. */
export const traps = [
  ...['yes', 'No', 'ON', 'off', 'true', 'False', 'TRUE', 'tRUE', 'y', 'n', 'Y', 'N', 't', 'F', '0', '1', '2'],
  ...[
    '',
    '~',
    'null',
    'Null',
    'NULL',
    'nUll',
    'None',
    '0123',
    '010',
    '089',
    '0o17',
    '0x1F',
    '0X1F',
    '0b101',
    '0B1',
    '00',
  ],
  ...['1_000', '12_', '0_7', '_1', '12:30:45', '1:30', '-1:30', '20:00', '0:10', '1:60', '190:20:30', '1:30.5'],
  ...['1.10', '.5', '5.', '1.0e+3', '1.0e-5', '1e3', '1.0e3', '1e+3', '.inf', '-.INF', '.NaN', '10:20.5', '+1', '-0'],
  ...['0.0', '1.0', '-0.0', '1.0e+16', '1.0e+22', '0.1', '9007199254740993', '123456789012345678901234567890'],
  ...['2022-10-01', '2022-1-1', '2022-10-01T10:00:00Z', '2022-10-01 10:00:00.25 +2:30', '2022-13-45', '2022-02-30'],
  ...['2022-10-01T25:00:00Z', '0b_', '0x_', '-', '--', '=', '<<', '._5', '._', '.', '..', '...', '---', '-1', '- a'],
  ...[
    'a: b',
    'a #b',
    'a:b',
    'a#b',
    '#',
    'a:',
    ':a',
    '&',
    '*',
    '!',
    '|',
    '>',
    '%',
    '@',
    '`',
    '"',
    "'",
    '{',
    '[',
    ',',
    '?',
  ],
] as const;

/** Texts that mean something in a field. */
const names = [
  'dora',
  'eve',
  'news',
  'team',
  '1',
  '1.0',
  'true',
  '7',
  'nan',
  'ana',
  'ben',
  'carla',
  'team',
  'team-a',
  'Team',
  'news_2',
  'a',
  '_a',
  '-a',
  'a b',
  'é',
  'ana\n',
  'a.b',
  '',
];
const mails = [
  'b@example.org',
  'c.d@e-f.gh',
  'ana@example.org',
  'a@b.co x',
  'a@b',
  ' a@b.co',
  'a@b.c|',
  'a@b.co\n',
  'A.b%c+d-e@f-g.hij',
];
const hashes = [
  '$2b$04$GlWU8kcMeLmcNmmkKoSzs.F6vHk/adEtJ3k/Exo.VRjS9G.mArKrq',
  'secret',
  '$apr1$n0C4S20a$x',
  ':$2y$05$a',
];
const keys = [
  'ana-key',
  'ben-key',
  'rubrix.apikey',
  'rubrix.apikey',
  'argilla.apikey',
  'k',
  ' k ',
  'k\n',
  'ключ',
  '\u{1F600}',
  '\u{1F600}',
];
const words = [
  'Ana Haddad',
  'true',
  '1',
  'off',
  'x'.repeat(300),
  '\u{1F600}',
  '\u00a0',
  '\u2028',
  '\u2029',
  '\u0085',
  'a\tb',
  '\u001fa\u0085',
];

/** A text with any characters, most of them plain. */
const anyText = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...'abcXYZ019_-.+:eE ') },
      { weight: 2, arbitrary: fc.constantFrom(...'\'"\\#&*!|>%@`{}[],?~=<$\n\t') },
      {
        weight: 1,
        arbitrary: fc.constantFrom('é', '\u{1F600}', '\u00a0', '\ufeff', '\u2028', '\u0085', '\u200b', 'İ', 'K'),
      },
    ),
    { maxLength: 12 },
  )
  .map((letters) => letters.join(''));

/** Letters of numbers and times only: most of what the resolver looks at twice. */
const numberLike = fc
  .array(fc.constantFrom(...'0123456789+-.:_eExXbBoOaf'), { minLength: 1, maxLength: 9 })
  .map((letters) => letters.join(''));

export type TextKind = 'name' | 'mail' | 'hash' | 'key' | 'word' | 'trap';

/** A text for a place of this kind; each place gets texts of other kinds too. */
export function textOf(kind: TextKind): fc.Arbitrary<string> {
  const own = { name: names, mail: mails, hash: hashes, key: keys, word: words, trap: traps }[kind];
  return fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...own) },
    { weight: 3, arbitrary: fc.constantFrom<string>(...traps) },
    { weight: 1, arbitrary: fc.constantFrom(...names, ...words) },
    { weight: 1, arbitrary: anyText },
    { weight: 1, arbitrary: numberLike },
  );
}
