import { deepEqual } from 'node:assert/strict';
import { coerceBool, coerceText } from '../../../server/src/model/coerce.ts';
import { composeDocument, construct } from '../../../server/src/yaml/read.ts';
import type { Value } from '../../../server/src/yaml/value.ts';

function value(text: string): Value {
  const { root } = composeDocument(text);
  const built = root && construct(root).value;
  if (!built) throw new Error(`can't read ${text}`);
  return built;
}

/** Verdicts of pydantic 1.10.4. */
describe('what pydantic makes of a value', () => {
  const texts: [written: string, text: string | null][] = [
    ['ana', 'ana'],
    ['"é😀"', 'é😀'],
    ['0123', '83'],
    ['0o17', '0o17'],
    ['1_000', '1000'],
    ['12:30:45', '45045'],
    ['1.10', '1.1'],
    ['1.0e+3', '1000.0'],
    ['1e3', '1e3'],
    ['1.0e+16', '1e+16'],
    ['.inf', 'inf'],
    ['-.INF', '-inf'],
    ['.NaN', 'nan'],
    ['yes', 'True'],
    ['OFF', 'False'],
    ['y', 'y'],
    ['123456789012345678901234567890', '123456789012345678901234567890'],
    ['!!binary aGk=', 'hi'],
    ['!!binary gICA', null],
    ['~', null],
    ['2022-10-01', null],
    ['[a]', null],
    ['{a: b}', null],
  ];
  for (const [written, text] of texts) {
    it(`text ${written}`, () => {
      const coerced = coerceText(value(written));
      deepEqual(coerced.ok ? coerced.value : null, text);
    });
  }

  const booleans: [written: string, boolean: boolean | null][] = [
    ['true', true],
    ['no', false],
    ['1', true],
    ['0', false],
    ['0b0', false],
    ['1.0', true],
    ['1.5', null],
    ['2', null],
    ['.inf', null],
    ['"On"', true],
    ['t', true],
    ['N', false],
    ['"true "', null],
    ['""', null],
    ['maybe', null],
    ['!!binary eWVz', true],
    ['[]', null],
    ['2022-10-01', null],
  ];
  for (const [written, boolean] of booleans) {
    it(`boolean ${written}`, () => {
      const coerced = coerceBool(value(written));
      deepEqual(coerced.ok ? coerced.value : null, boolean);
    });
  }
});
