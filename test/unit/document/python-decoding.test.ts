import assert from 'node:assert/strict';
import { blockWithout } from '../../../server/src/document/python-decoding.ts';

/** How often Python gives 4,096 characters of a file of so many of these, and then a byte that is not UTF-8. */
const measured: readonly (readonly [characters: string, count: number, blocks: number])[] = [
  ['x', 8191, 0],
  ['x', 8192, 2],
  ['x', 12288, 2],
  ['x', 16383, 2],
  ['x', 16384, 4],
  ['é', 4095, 0],
  ['é', 4096, 1],
  ['é', 8192, 2],
  ['€', 2730, 0],
  ['€', 2731, 0],
  ['€', 5461, 0],
  ['€', 5462, 1],
  ['€', 6000, 1],
  ['😀', 2047, 0],
  ['😀', 2048, 0],
  ['😀', 4096, 1],
  ['😀', 8192, 2],
  ['\r\n', 4095, 0],
  ['\r\n', 4096, 1],
  ['\r\n', 8192, 2],
  ['x\r', 4096, 1],
  ['x\r', 4097, 1],
];

describe('blocks of characters before a byte that is not UTF-8', () => {
  for (const [characters, count, blocks] of measured) {
    it(`${JSON.stringify(characters)} ${String(count)} times`, () => {
      const bytes = Buffer.concat([Buffer.from(characters.repeat(count)), Buffer.from([0xff])]);
      assert.equal(blockWithout(bytes), blocks);
    });
  }
});
