import fc from 'fast-check';
import { textOf, type TextKind } from './scalars.ts';

/** Something written behind a key or a dash. `indent` is that of the line; all but blocks stand on one line. */
export type Written = (indent: number) => string;

const inline =
  (text: string): Written =>
  () =>
    text;

function doubleQuoted(text: string): string {
  const escaped = Array.from(text, (letter) => {
    if (letter === '"' || letter === '\\') return `\\${letter}`;
    if (letter === '\n') return '\\n';
    return letter === '\t' ? '\\t' : letter;
  });
  return `"${escaped.join('')}"`;
}

/** Every letter as an escape. */
function escaped(text: string): string {
  const codes = Array.from(text, (letter) => `\\U${(letter.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`);
  return `"${codes.join('')}"`;
}

/** Every UTF-16 unit as an escape: what takes two of them becomes two lone surrogates. */
function halved(text: string): string {
  const codes = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0'));
  return `"${codes.map((code) => `\\u${code}`).join('')}"`;
}

function block(header: string, text: string): Written {
  return (indent) => {
    const lines = text.split('\n').map((line) => (line === '' ? '' : `${' '.repeat(indent + 2)}${line}`));
    return `${header}\n${lines.join('\n')}`;
  };
}

/** The ways to write one text; not all of them give that text back. */
function spellings(text: string): fc.Arbitrary<Written> {
  const base64 = Buffer.from(text).toString('base64');
  return fc.oneof(
    { weight: 16, arbitrary: fc.constant(inline(text)) },
    { weight: 2, arbitrary: fc.constant(inline(`'${text.replaceAll("'", "''")}'`)) },
    { weight: 2, arbitrary: fc.constantFrom(doubleQuoted(text), escaped(text), halved(text)).map(inline) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom('|', '|-', '|+', '>', '>-', '>+', '|2', '|1-', '>-2 # c')
        .map((header) => block(header, text)),
    },
    {
      weight: 2,
      arbitrary: fc
        .constantFrom(
          '!!str',
          '!!int',
          '!!float',
          '!!bool',
          '!!null',
          '!!timestamp',
          '!',
          '!!set',
          '!x',
          '!!python/str',
        )
        .chain((tag) => fc.constantFrom(`${tag} ${text}`, `${tag} ${doubleQuoted(text)}`))
        .map(inline),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(`!!binary ${base64}`, `!!binary "${base64}"`, '!!binary /w==').map(inline),
    },
    { weight: 1, arbitrary: fc.constantFrom(`&c ${text}`, `&a ${text}`, '*a', '*b', '*c').map(inline) },
  );
}

export function scalar(kind: TextKind): fc.Arbitrary<Written> {
  return textOf(kind).chain(spellings);
}

/** Lists, mappings and what stands for them. */
export function collection(kind: TextKind): fc.Arbitrary<Written> {
  const items = fc.array(scalar(kind), { maxLength: 4 });
  const pairs = fc.array(fc.tuple(scalar(kind), scalar(kind)), { maxLength: 3 });
  const flow = fc.tuple(fc.constantFrom('', '', '', '!!set ', '!!omap ', '&l ', '!!seq '), items).map(
    ([tag, all]): Written =>
      (indent) =>
        `${tag}[${all.map((item) => item(indent)).join(', ')}]`,
  );
  const blockList = fc.tuple(fc.constantFrom(0, 2, 4), items).map(([step, all]): Written => (indent) => {
    const margin = ' '.repeat(indent + step);
    return all.map((item) => `\n${margin}- ${item(indent + step)}`).join('');
  });
  const flowMap = fc.tuple(fc.constantFrom('', '', '!!set ', '!!map '), pairs).map(
    ([tag, all]): Written =>
      (indent) =>
        `${tag}{${all.map(([key, value]) => `${key(indent)}: ${value(indent)}`).join(', ')}}`,
  );
  const set = items.map(
    (all): Written =>
      (indent) =>
        `!!set {${all.map((item) => item(indent)).join(', ')}}`,
  );
  const pairList = pairs.map(
    (all): Written =>
      (indent) =>
        `!!pairs [${all.map(([key, value]) => `${key(indent)}: ${value(indent)}`).join(', ')}]`,
  );
  return fc.oneof(
    { weight: 4, arbitrary: flow },
    { weight: 3, arbitrary: blockList },
    { weight: 1, arbitrary: flowMap },
    { weight: 1, arbitrary: set },
    { weight: 1, arbitrary: pairList },
  );
}
