import assert from 'node:assert/strict';
import { plainScalar, taggedScalar } from '../../../../server/src/deployment/compose/yaml/go-scalar.ts';

describe('plainScalar', () => {
  for (const [text, type, printed] of [
    ['yes', 'text', 'yes'],
    ['12:30', 'text', '12:30'],
    ['True', 'boolean', 'true'],
    ['~', 'null', '<nil>'],
    ['', 'null', '<nil>'],
    ['0123', 'integer', '83'],
    ['0o17', 'integer', '15'],
    ['0x1F', 'integer', '31'],
    ['-0b101', 'integer', '-5'],
    ['0b-1', 'integer', '-1'],
    ['1_000', 'integer', '1000'],
    ['18446744073709551615', 'integer', '18446744073709551615'],
    ['18446744073709551616', 'float', '1.8446744073709552e+19'],
    ['-9223372036854775809', 'float', '-9.223372036854776e+18'],
    ['0128', 'float', '128'],
    ['012345678', 'float', '1.2345678e+07'],
    ['1.10', 'float', '1.1'],
    ['1e3', 'float', '1000'],
    ['100000.5', 'float', '100000.5'],
    ['1000000.0', 'float', '1e+06'],
    ['0.0001', 'float', '0.0001'],
    ['0.00001', 'float', '1e-05'],
    ['-.5', 'float', '-0.5'],
    ['-0.0', 'float', '-0'],
    ['1e400', 'text', '1e400'],
    ['0x', 'text', '0x'],
    ['_1', 'text', '_1'],
    ['.nan', 'odd', 'NaN'],
    ['2022-10-01', 'time', '2022-10-01 00:00:00 +0000 UTC'],
    ['2001-1-1 1:2:3.50', 'time', '2001-01-01 01:02:03.5 +0000 UTC'],
    ['2001-12-14t21:59:43Z', 'time', '2001-12-14 21:59:43 +0000 UTC'],
    ['2001-02-30', 'text', '2001-02-30'],
    ['2001-01-01T00:00:60Z', 'text', '2001-01-01T00:00:60Z'],
  ] as const) {
    it(`takes ${JSON.stringify(text)} for ${type}`, () => {
      assert.deepEqual(plainScalar(text), { type, text: printed });
    });
  }

  it('is soon done with a text of a million digits', () => {
    assert.equal(plainScalar('1'.repeat(1_000_000)).type, 'text');
  });
});

describe('taggedScalar', () => {
  for (const [tag, text, expected] of [
    ['!own', '12', { type: 'text', text: '12' }],
    ['!', '12', { type: 'integer', text: '12' }],
    ['tag:yaml.org,2002:str', '012', { type: 'text', text: '012' }],
    ['tag:yaml.org,2002:int', '0x10', { type: 'integer', text: '16' }],
    ['tag:yaml.org,2002:int', '1.5', null],
    ['tag:yaml.org,2002:float', '3', { type: 'float', text: '3' }],
    ['tag:yaml.org,2002:bool', 'yes', null],
    ['tag:yaml.org,2002:null', '', { type: 'null', text: '<nil>' }],
  ] as const) {
    it(`makes of ${tag} ${text} what Go makes of it`, () => {
      assert.deepEqual(taggedScalar(tag, text, true), expected);
    });
  }
});
