import fc from 'fast-check';
import { configContent, secretContent } from './mounts.ts';
import { indented, type Lines, nothing, service } from './services.ts';
import { mostly, templateText, quoted } from './texts.ts';

const serviceName = fc.constantFrom('web', 'base', 'app');

const services = fc
  .array(fc.tuple(serviceName, service), { minLength: 1, maxLength: 3 })
  .map((all) => [...new Map(all)].flatMap(([name, lines]) => [`${name}:`, ...indented(lines)]));

const anchor = fc.constantFrom<Lines>(
  ['x-env: &env', '  A: from anchor', '  C: $B'],
  ['x-env: &env {A: 1, D: }'],
  ['x-env: &env [A=1, B]'],
  ['x-other: &env {<<: {A: inner}, B: 2}'],
);

const declared = fc.constantFrom<Lines>(
  ['volumes:', '  vol:', '  data: {external: true}'],
  ['volumes: {vol: {name: other}, data: }'],
  ['volumes:', '  vol:', '  data:'],
);

const files = fc
  .tuple(configContent, configContent, secretContent, secretContent)
  .map(([first, second, third, fourth]) => [
    'configs:',
    `  one: ${first}`,
    `  two: ${second}`,
    'secrets:',
    `  one: ${third}`,
    `  two: ${fourth}`,
  ]);

const odd = fc.oneof(
  fc.constantFrom<Lines>(
    ['version: "3"'],
    ['version: 3'],
    ['name: n'],
    ['networks: {n: }'],
    ['x-a: {b: [c]}'],
    ['volumes: [a]'],
  ),
  fc.constantFrom<Lines>(['volumes: {vol: x}'], ['services: {}'], ['unknown-key'], ['x-a: !reset b']),
  templateText.map((text) => [`x-text: ${quoted(text)}`]),
);

const include = fc.constantFrom<Lines>(
  ['include: [inc.yaml]'],
  ['include: [sub/inc.yaml]'],
  ['include: [{path: sub/inc.yaml, project_directory: .}]'],
  ['include: [{path: sub/inc.yaml, env_file: a.env}]'],
  ['include: [{path: [inc.yaml, sub/inc.yaml]}]'],
  ['include: [{path: inc.yaml, env_file: [a.env, ./b.env], project_directory: sub}]'],
  ['include: [gone.yaml]'],
);

/** One document. Most have no key twice. */
export const composeDocument: fc.Arbitrary<string> = fc
  .record({
    anchor: mostly(anchor, 25, nothing),
    services: mostly(
      services.map((lines) => ['services:', ...indented(lines)]),
      40,
      nothing,
    ),
    declared: mostly(declared, 15, nothing),
    files: mostly(files, 12, nothing),
    include: mostly(nothing, 12, include),
    odd: mostly(nothing, 20, odd),
    isLast: fc.boolean(),
  })
  .map((parts) => {
    const {
      anchor: first,
      services: main,
      declared: more,
      files: contents,
      include: others,
      odd: strange,
      isLast,
    } = parts;
    const blocks = [first, ...(isLast ? [more, contents, main] : [main, more, contents]), others, strange];
    return `${blocks.flat().join('\n')}\n`;
  });

/** A compose file, now and then of two documents. */
export const composeFile: fc.Arbitrary<string> = mostly(
  composeDocument,
  12,
  fc
    .tuple(composeDocument, fc.constantFrom('---\n', '--- # c\n', '...\n---\n', '---\n---\n'), composeDocument)
    .map((parts) => parts.join('')),
);
