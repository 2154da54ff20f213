import fc from 'fast-check';
import { fileMount, mount } from './mounts.ts';
import {
  mostly,
  plainScalar,
  quoted,
  type StyledText,
  styledText,
  templateText,
  variableName,
  yamlText,
} from './texts.ts';

/** Lines of YAML, without their indentation. */
export type Lines = readonly string[];

export const nothing: fc.Arbitrary<Lines> = fc.constant([]);

export function indented(lines: Lines, by = '  '): string[] {
  return lines.flatMap((line) => line.split('\n')).map((line) => (line === '' ? line : by + line));
}

const tag = mostly(fc.constant(''), 25, fc.constantFrom('!reset ', '!override ', '!x '));

const pairValue: fc.Arbitrary<string | StyledText> = fc.oneof(
  { weight: 6, arbitrary: styledText },
  { weight: 4, arbitrary: plainScalar },
);

const oddPair = fc.constantFrom(
  ...[
    'A: [1]',
    'A: {b: c}',
    '1: a',
    'true: a',
    '? A\n: b',
    '"A": b',
    "'<<': x",
    '<<: {A: merged}',
    '<<: [{A: m}, {B: m, A: n}]',
    'A.B: c',
  ],
);

const pair = fc.tuple(variableName, tag, pairValue).map(([name, mark, value]) => {
  const text = typeof value === 'string' ? value : yamlText(value.text, value.style, '');
  return `${name}: ${mark}${text}`;
});

const listItem = mostly(
  fc
    .tuple(variableName, mostly(fc.constant('='), 9, fc.constantFrom('', ':', ': ', ' = ')), styledText)
    .map(([name, sign, { text, style }]) =>
      sign === '' ? `- ${name}` : `- ${yamlText(name + sign + text, style, '  ')}`,
    ),
  40,
  fc.constantFrom('- A', '- 12', '- {A: b}', '- A="b"', '- "A=$$"', '- =x', '- ""', '-'),
);

function distinct(pairs: readonly string[]): string[] {
  const seen = new Map(pairs.map((each) => [each.split(':')[0], each]));
  return [...seen.values()];
}

const pairs = fc.array(mostly(pair, 40, oddPair), { minLength: 1, maxLength: 4 });

/** `environment`, in one of its forms. Most have no key twice. */
const environment: fc.Arbitrary<Lines> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(tag, pairs, mostly(fc.constant(true), 20, fc.constant(false)))
      .map(([mark, all, isDistinct]) => [
        `environment: ${mark}`.trimEnd(),
        ...indented(isDistinct ? distinct(all) : all),
      ]),
  },
  {
    weight: 5,
    arbitrary: fc
      .tuple(tag, fc.array(listItem, { minLength: 1, maxLength: 4 }))
      .map(([mark, items]) => [`environment: ${mark}`.trimEnd(), ...indented(items)]),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ['environment: *env'],
      ['environment:', '  <<: *env', '  B: own'],
      ['environment: {A, B: 1, C: "$$A"}'],
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(['environment:'], ['environment: A=b'], ['environment: {}'], ['environment: []']),
  },
);

function listLines(key: string, items: readonly string[], mark = ''): Lines {
  return [`${key}: ${mark}`.trimEnd(), ...items.map((item) => `- ${item}`)];
}

const volumes: fc.Arbitrary<Lines> = mostly(
  fc
    .tuple(tag, fc.array(mount, { minLength: 1, maxLength: 3 }))
    .map(([mark, items]) => listLines('volumes', items, mark)),
  30,
  fc.constantFrom(
    ['volumes:'],
    ['volumes: ./a:/b'],
    ['volumes: [12]'],
    ['volumes: {a: b}'],
    ['volumes: []'],
    ['volumes: ["", a]'],
  ),
);

const envFileName = mostly(
  fc.constantFrom('a.env', './b.env', 'sub/c.env', 'a.env'),
  12,
  fc.constantFrom('.env', 'gone.env', '${A:-a.env}', '/abs.env'),
);

const envFileItem = mostly(
  envFileName.map(quoted),
  3,
  fc
    .tuple(envFileName, fc.constantFrom('', ', required: false', ', required: true', ", required: 'no'"))
    .map(([name, more]) => `{path: ${quoted(name)}${more}}`),
);

const envFile: fc.Arbitrary<Lines> = fc.oneof(
  { weight: 3, arbitrary: envFileName.map((name) => [`env_file: ${quoted(name)}`]) },
  {
    weight: 4,
    arbitrary: fc.array(envFileItem, { minLength: 1, maxLength: 3 }).map((items) => listLines('env_file', items)),
  },
);

const fileMounts = fc
  .tuple(fc.constantFrom('configs', 'secrets'), fc.array(fileMount, { minLength: 1, maxLength: 2 }))
  .map(([key, items]) => listLines(key, items));

const extension = mostly(
  fc.constantFrom<Lines>(
    ['extends: base'],
    ['extends: {service: base}'],
    ['extends: {service: base, file: base.yaml}'],
    ['extends: {service: web, file: sub/base.yaml}'],
    ['extends: {service: base, file: ./sub/../base.yaml}'],
  ),
  10,
  fc.constantFrom<Lines>(
    ['extends: {service: web}'],
    ['extends: {service: lost}'],
    ['extends: {file: gone.yaml, service: x}'],
    ["extends: {service: '${A:-base}'}"],
  ),
);

const other = fc.oneof(
  fc.constantFrom<Lines>(
    ['profiles: [one]'],
    ['profiles: [two, three]'],
    ['tmpfs: /t'],
    ['tmpfs: [/t, /t:size=1m]'],
    ['command: a $$b "c d"'],
  ),
  fc.constantFrom<Lines>(
    ['command: [a, $A]'],
    ['ports: ["80:90", 91]'],
    ['working_dir: $A'],
    ['build: .'],
    ['build: {context: ./x, args: {A: }}'],
  ),
  fc.constantFrom<Lines>(
    ['container_name: c'],
    ['restart: always'],
    ['labels: {A: b}'],
    ['image: y:$A'],
    ['x-own: $B'],
    ['image: 12'],
  ),
  templateText.map((text) => [`hostname: ${quoted(text)}`]),
);

const part: fc.Arbitrary<Lines> = fc.oneof(
  { weight: 12, arbitrary: environment },
  { weight: 5, arbitrary: volumes },
  { weight: 3, arbitrary: envFile },
  { weight: 1, arbitrary: fileMounts },
  { weight: 1, arbitrary: extension },
  { weight: 2, arbitrary: other },
);

function keyOf(lines: Lines): string {
  return lines[0]?.split(':')[0] ?? '';
}

/** A service: its lines below its name. Most have an image, and no key twice. */
export const service: fc.Arbitrary<Lines> = fc
  .record({
    image: mostly<Lines>(fc.constant(['image: x']), 30, nothing),
    parts: fc.array(part, { maxLength: 4 }),
    isDistinct: mostly(fc.constant(true), 40, fc.constant(false)),
    tag: mostly(fc.constant(''), 60, fc.constantFrom('!reset', '!override')),
  })
  .map(({ image, parts, isDistinct }) => {
    const all = [image, ...parts].filter((lines) => lines.length > 0);
    const kept = isDistinct ? [...new Map(all.map((lines) => [keyOf(lines), lines])).values()] : all;
    return kept.flat();
  });
