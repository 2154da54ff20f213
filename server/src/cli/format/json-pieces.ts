import { isRecord } from '../../common/values.ts';

/**
 * What `JSON.stringify(value, null, 2)` gives, in pieces: a generator in it stands for a list, and is written item by
 * item. One is looked for in objects around it, not in lists. Letters that a terminal or an editor would act on are
 * escaped, which means the same in JSON.
 */
export function* jsonPieces(value: unknown, indent = ''): Generator<string, void> {
  const inner = `\n${indent}  `;
  if (isGenerator(value)) {
    let before = '[';
    for (const item of value) {
      yield before + inner;
      yield* jsonPieces(item, `${indent}  `);
      before = ',';
    }
    yield before === '[' ? '[]' : `\n${indent}]`;
  } else if (isRecord(value) && Object.values(value).some(isGenerator)) {
    let before = '{';
    for (const [key, each] of Object.entries(value)) {
      yield `${before}${inner}${JSON.stringify(key)}: `;
      yield* jsonPieces(each, `${indent}  `);
      before = ',';
    }
    yield `\n${indent}}`;
  } else {
    yield escapeLetters(JSON.stringify(value, null, 2)).replaceAll('\n', `\n${indent}`);
  }
}

function isGenerator(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value && !Array.isArray(value);
}

function escapeLetters(json: string): string {
  return json.replace(/[\x7f-\x9f\p{Cf}\u2028\u2029]/gu, (letter) =>
    Array.from({ length: letter.length }, (_, index) => unit(letter.charCodeAt(index))).join(''),
  );
}

function unit(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`;
}
