import fc from 'fast-check';
import { mostly, quoted, templateText } from './texts.ts';

const path = fc.constantFrom(
  './u.yml',
  './data',
  '../up.yml',
  '.',
  '/abs/x',
  '~/u',
  '~x',
  '$PWD/u.yml',
  '${PWD}/d/../u.yml',
  '$HOME/x',
);
const oddSource = fc.constantFrom(
  'u.yml',
  'vol',
  'vol',
  'vol',
  'data',
  'data',
  'C:/x',
  'C:\\x',
  'é:',

  '${A:-./d}',
  '${A:-vol}',
  'a',
  '\\\\p',
);
const target = fc.constantFrom(
  '/config',
  '/config/',
  '/config/u.yml',
  '/config/../x',
  '/',
  '/b',
  '/b',
  'b',
  'ab',
  '${A:-/t}',
  '//c',
);
const mode = mostly(fc.constantFrom('', '', ':ro', ':rw', ':z', ':ro,z'), 20, fc.constantFrom(':', ':ro:x', ':nocopy'));

const short = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.tuple(mostly(path, 4, oddSource), target, mode).map(([from, to, how]) => `${from}:${to}${how}`),
  },
  { weight: 1, arbitrary: target },
  { weight: 1, arbitrary: templateText.map((text) => `/t${text}`) },
);

const long = fc
  .record({
    type: mostly(fc.constantFrom('bind', 'volume'), 6, fc.constantFrom('tmpfs', 'npipe', '${A:-bind}')),
    source: mostly(fc.oneof(path, oddSource), 12, fc.constant('')),
    target: mostly(target, 25, fc.constant('')),
    more: mostly(
      fc.constant(''),
      3,
      fc.constantFrom('read_only: true', 'read_only: ${A:-yes}', 'bind: {}', 'volume: {subpath: s}'),
    ),
  })
  .map(({ type, source, target: to, more }) => {
    const parts = [`type: ${type.includes('$') ? quoted(type) : type}`];
    if (source !== '') parts.push(`source: ${quoted(source)}`);
    if (to !== '') parts.push(`target: ${quoted(to)}`);
    if (more !== '') parts.push(more.includes('$') ? more.replace(/\$.*/, quoted) : more);
    return `{${parts.join(', ')}}`;
  });

/** An item of `volumes`, in YAML. */
export const mount = mostly(short.map(quoted), 3, long);

/** An item of `configs` or `secrets`, in YAML. */
export const fileMount = fc.oneof(
  fc.constantFrom('one', 'two', 'one', 'two', 'one', 'two', 'one', 'lost'),
  fc.constantFrom(
    '{source: one, target: /t/u.yml}',
    '{source: two, target: u.yml}',
    "{source: one, target: '${A:-/b}'}",
  ),
);

const usualContents = fc.constantFrom(
  '{file: ./u.yml}',
  "{file: '${A:-./u.yml}'}",
  '{external: true}',
  '{environment: A}',
);

/** What declares a secret. */
export const secretContent = mostly(
  usualContents,
  25,
  fc.constantFrom('{}', '{file: a, environment: A}', '{file: ~/x}'),
);

/** What declares a config. */
export const configContent = mostly(
  fc.oneof(
    usualContents,
    templateText.map((text) => `{content: ${quoted(text)}}`),
  ),
  30,
  fc.constantFrom('{}', '{file: a, content: b}', '{file: ../x}'),
);
