import assert from 'node:assert/strict';
import { canonicalHash, classifyHash } from '../../../server/src/hashing/bcrypt-hash.ts';
import { findMatch } from '../../../server/src/hashing/compute/bcrypt-core.ts';
import { passlibHere, passlibVerdicts } from './passlib.ts';
import { sample, sample2, sample2a, sample2y } from './sample-hashes.ts';

/** The hash with other unused bits at the end of its salt and checksum. */
const padded = withNext(withNext(sample, sample.length - 32), sample.length - 1);

function withNext(text: string, at: number): string {
  return text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) + 1) + text.slice(at + 1);
}

/** Every single-character change that is likely to matter, in each variant. */
function mutations(): string[] {
  const texts: string[] = [];
  for (const hash of [sample, sample2, sample2y, sample.replace('$2b$', '$2x$')]) {
    for (let at = 0; at <= hash.length; at += 1) {
      for (const insert of ['', '$', 'A', '0', '9', '!', ' ', '\n', '\0', 'é', '😀', '\u0664']) {
        texts.push(hash.slice(0, at) + insert + hash.slice(at + 1), hash.slice(0, at) + insert + hash.slice(at));
      }
    }
    texts.push(hash.toUpperCase(), hash.toLowerCase());
  }
  // an expensive cost would take hours to verify; the others stand for it
  return texts.filter((text) => !/^\$2[aby]?\$(?:0[6-9]|[1-9]\d)\$[./A-Za-z0-9]{53}$/.test(text));
}

describe('classifyHash', () => {
  for (const [hash, variant] of [
    [sample, '2b'],
    [sample2a, '2a'],
    [sample2y, '2y'],
    [sample2, '2'],
  ] as const) {
    it(`takes $${variant}$`, () => {
      assert.deepEqual(classifyHash(hash), { usable: true, variant, cost: 4 });
    });
  }

  for (const cost of [4, 9, 10, 31]) {
    it(`takes cost ${String(cost)}`, () => {
      const hash = sample.replace('$04$', `$${String(cost).padStart(2, '0')}$`);
      assert.deepEqual(classifyHash(hash), { usable: true, variant: '2b', cost });
    });
  }

  it('takes set padding bits, which verify like cleared ones', async () => {
    assert.notEqual(padded, sample);
    assert.equal(classifyHash(padded).usable, true);
    assert.equal(canonicalHash(padded), canonicalHash(sample));
    assert.equal(await findMatch(padded, ['wrong', 'x']), 1);
  });

  if (passlibHere) {
    it('says of every changed hash what passlib does', () => {
      const texts = mutations();
      const verdicts = passlibVerdicts(texts.map((text) => ['x', text]));
      const differing = texts.flatMap((text, index) => {
        const found = classifyHash(text);
        const verdict = verdicts[index] ?? '';
        const agrees = found.usable ? /^(?:ok|rejected)$/.test(verdict) : verdict === `error:${found.passlib}`;
        return agrees ? [] : [[text, verdict, found]];
      });
      assert.deepEqual(differing, []);
    });

    it('finds the password of every hash that passlib verifies', async () => {
      const hashes = [sample, sample2a, sample2y, sample2, padded, withNext(sample2, sample2.length - 32)];
      assert.deepEqual(
        passlibVerdicts(hashes.map((hash) => ['x', hash])),
        hashes.map(() => 'ok'),
      );
      assert.deepEqual(
        await Promise.all(hashes.map((hash) => findMatch(hash, ['y', 'x']))),
        hashes.map(() => 1),
      );
    });
  }
});
