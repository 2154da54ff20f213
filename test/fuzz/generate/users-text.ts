import fc from 'fast-check';
import type { TextKind } from './scalars.ts';
import { collection, scalar, type Written } from './values.ts';

const kinds: Readonly<Record<string, TextKind>> = {
  username: 'name',
  hashed_password: 'hash',
  api_key: 'key',
  workspaces: 'name',
  email: 'mail',
  full_name: 'word',
  disabled: 'trap',
  superuser: 'trap',
};
const fieldNames = Object.keys(kinds);
const required = fieldNames.slice(0, 4);
const strayKeys = [
  'fullname',
  'workspace',
  'Username',
  '"username"',
  "'api_key'",
  '? api_key\n ',
  '!!str email',
  '&k full_name',
];
const oddKeys = ['1', 'yes', '~', '1.5', '2022-10-01', '<<', '=', '[a]', '{a: b}', '*a', 'a b', '', '!!binary YQ=='];

/** A rare thing: one in so many. */
function rarely<T>(usual: T, ...others: readonly T[]): fc.Arbitrary<T> {
  return fc.oneof({ weight: 30, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...others) });
}

interface Line {
  readonly key: string;
  readonly value: Written;
}

function valueOf(key: string): fc.Arbitrary<Written> {
  const kind = kinds[key] ?? 'trap';
  const isList = key === 'workspaces';
  return fc.oneof(
    { weight: isList ? 2 : 14, arbitrary: scalar(kind) },
    { weight: isList ? 14 : 1, arbitrary: collection(kind) },
  );
}

const field = (key: string): fc.Arbitrary<Line> => valueOf(key).map((value) => ({ key, value }));

const otherLine: fc.Arbitrary<Line> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...fieldNames).chain(field) },
  { weight: 3, arbitrary: fc.constantFrom(...strayKeys).chain(field) },
  { weight: 1, arbitrary: fc.constantFrom(...oddKeys).chain(field) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('*a', '*u', '[*u, *a]', '{api_key: m, email: a@b.co}', '[{disabled: 1}, *u]', '[]', 'x')
      .map((text) => ({ key: '<<', value: () => text })),
  },
);

/** Good values for the required fields, so that many files get as far as the comparison of users. */
function goodUser(index: number): Line[] {
  const name = ['ana', 'ben', 'carla'][index % 3] ?? 'ana';
  const values = [
    name,
    '$2b$04$GlWU8kcMeLmcNmmkKoSzs.F6vHk/adEtJ3k/Exo.VRjS9G.mArKrq',
    `${name}-8fW2kqZtR4mNvB3xT5pLs9`,
    '[team]',
  ];
  return required.map((key, at) => ({ key, value: () => values[at] ?? '' }));
}

const user: fc.Arbitrary<readonly Line[]> = fc
  .tuple(
    fc.nat(2).map(goodUser),
    fc.array(fc.constantFrom(...required).chain(field), { maxLength: 1 }),
    fc.array(otherLine, { maxLength: 2 }),
    rarely<string | null>(null, ...required),
  )
  .map(([good, changed, others, dropped]) => [
    ...good.map((line) => changed.find(({ key }) => key === line.key) ?? line).filter(({ key }) => key !== dropped),
    ...others,
  ]);

const item: fc.Arbitrary<(margin: number) => string> = fc.oneof(
  {
    weight: 30,
    arbitrary: fc
      .tuple(
        user,
        rarely('', '&v ', '&a ', '!!map ', '\n  ', '? '),
        rarely(': ', ' : ', ':\t', ':', ':  '),
        rarely('', ' # c', '\n\n', '\n # c', '\t', ' '),
      )
      .map(([lines, head, colon, tail]) => (margin: number) => {
        const written = lines.map(({ key, value }) => `${key}${colon}${value(margin + 2)}${tail}`);
        return `- ${head}${written.join(`\n${' '.repeat(margin + 2)}`)}`;
      }),
  },
  {
    weight: 2,
    arbitrary: user.map(
      (lines) => (margin: number) => `- {${lines.map(({ key, value }) => `${key}: ${value(margin)}`).join(', ')}}`,
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('-', '- null', '- ana', '- [a]', '- *u', '- <<: *u\n  username: eve', 'x: y', '- - a')
      .map((text) => () => text),
  },
);

/** A user whose parts others may refer to. */
const anchored = `- &u
  username: &a zoe
  hashed_password: $2b$04$GlWU8kcMeLmcNmmkKoSzs.F6vHk/adEtJ3k/Exo.VRjS9G.mArKrq
  api_key: zoe-8fW2kqZtR4mNvB3xT5pLs9
  full_name: &b Zoe
`;

/** A file that looks like a list of users, most often a good one but for one or two things. */
export const usersText: fc.Arbitrary<string> = fc
  .tuple(
    rarely(
      '',
      '---\n',
      '\ufeff',
      '\ufeff\ufeff',
      '# users\n',
      '%YAML 1.1\n---\n',
      '\n\n',
      '--- # c\n',
      'users:\n',
      '%TAG !e! tag:yaml.org,2002:\n---\n',
    ),
    rarely(0, 1, 2),
    fc.constantFrom('', anchored),
    fc.array(item, { minLength: 1, maxLength: 3 }),

    rarely('\n', '', '\n...\n', '\n---\n', '\n# end', '\n\n  \n', '\n...\n---\n- b\n'),
    rarely('\n', '\r\n', '\r', '\u0085', '\u2028', '\u2029'),
  )
  .map(([head, margin, first, items, tail, lineEnd]) => {
    const indent = ' '.repeat(margin);
    const body = items.map((write) => `${indent}${write(margin)}`).join('\n');
    return `${head}${first.replaceAll(/^(?=.)/gm, indent)}${body}${tail}`.replaceAll('\n', lineEnd);
  });
