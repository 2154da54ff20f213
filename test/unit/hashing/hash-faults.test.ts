import assert from 'node:assert/strict';
import { classifyHash } from '../../../server/src/hashing/bcrypt-hash.ts';
import { describeFault } from '../../../server/src/hashing/describe-fault.ts';
import type { HashFault } from '../../../server/src/hashing/hash-fault.ts';
import { passlibHere, passlibVerdicts } from './passlib.ts';
import { sample, sample2 } from './sample-hashes.ts';

const unknown = 'UnknownHashError';
const value = 'ValueError';

/** Text, the fault's kind (a scheme after `/`), the exception, and whether the hash can be mended into `sample`. */
const cases: readonly (readonly [text: string, fault: string, passlib: string, mends?: true])[] = [
  ['', 'empty', unknown],
  [' \n', 'empty', unknown],
  ['Tr0ub4dor', 'plain-text', unknown],
  ['correct horse battery staple', 'plain-text', unknown],
  ['Summer2022abc', 'plain-text', unknown],
  ['!secret', 'plain-text', unknown],
  ['ana:secret', 'plain-text', unknown],
  ['False', 'plain-text', unknown],
  ['*', 'locked', unknown],
  ['!!', 'locked', unknown],
  [`!${sample}`, 'locked', unknown],
  ['<generated-hashed-password>', 'placeholder', unknown],
  ['${ANA_HASH}', 'placeholder', unknown],
  ['$team_password', 'placeholder', unknown],
  ['{{ vault.ana }}', 'placeholder', unknown],
  ['changeme', 'placeholder', unknown],
  ['...', 'placeholder', unknown],
  ['$apr1$n0C4S20a$noG.3yWxH1OIKfFITgzl30', 'other-scheme/apr1', unknown],
  ['ana:$apr1$n0C4S20a$noG.3yWxH1OIKfFITgzl30', 'other-scheme/apr1', unknown],
  ['$1$abcdefgh$wlyOG/ATUSA7/FHNQzM6B.', 'other-scheme/md5-crypt', unknown],
  ['$5$abcdefgh$p2olcRVx7ofW9UQLlWfU9Q7gANHVjtZY7kPX91tEg1C', 'other-scheme/sha256-crypt', unknown],
  ['$6$rounds=5000$abcdefgh$abc', 'other-scheme/sha512-crypt', unknown],
  ['{SHA}5en6G6MezRroT3XKqkdPOmY/BfQ=', 'other-scheme/sha1', unknown],
  ['$argon2id$v=19$m=65536,t=3,p=4$c2FsdA$aGFzaA', 'other-scheme/argon2', unknown],
  ['$pbkdf2-sha256$29000$N2YMIWQsBWBMae09x1jrPQ$1t8iyB2A', 'other-scheme/pbkdf2', unknown],
  ['pbkdf2:sha256:260000$abc$def', 'other-scheme/pbkdf2', unknown],
  ['$scrypt$ln=16,r=8,p=1$abc$def', 'other-scheme/scrypt', unknown],
  ['$y$j9T$abc$def', 'other-scheme/yescrypt', unknown],
  ['$P$Babcdefgh', 'other-scheme/phpass', unknown],
  ['$bcrypt-sha256$v=2,t=2b,r=12$abc$def', 'other-scheme/bcrypt-sha256', unknown],
  ['rl.3StKT.4T8M', 'other-scheme/des-crypt', unknown],
  ['a612e6c330892e3a5c989fc276e66f09de882ba728aed17afc00d2abe1d5cdc9', 'other-scheme/hex-digest', unknown],
  ['$9$abc$def', 'other-scheme/unknown', unknown],
  [`:${sample}`, 'htpasswd-prefix', unknown, true],
  [`ana:${sample}\n`, 'htpasswd-prefix', unknown, true],
  [`bcrypt$${sample}`, 'scheme-prefix', unknown, true],
  [`{CRYPT}${sample}`, 'scheme-prefix', unknown, true],
  [` ${sample}`, 'leading-blank', unknown, true],
  [`\ufeff${sample}`, 'leading-blank', unknown, true],
  [`${sample} `, 'trailing-blank', value, true],
  [`${sample}\n`, 'trailing-blank', value, true],
  [`${sample.slice(0, 30)} ${sample.slice(30)}`, 'inner-blank', value, true],
  [`'${sample}'`, 'quotes-inside', unknown, true],
  [`${sample}"`, 'quotes-inside', value, true],
  [`${sample};`, 'trailing-punctuation', value, true],
  [sample.replaceAll('$', '$$$$'), 'doubled-dollar', unknown, true],
  ['$$2b$$04$$short', 'doubled-dollar', unknown],
  [sample.replaceAll('$', '\\$'), 'escaped-dollar', unknown, true],
  [sample.slice(1), 'lost-dollar', unknown, true],
  [sample.replaceAll('$', ''), 'lost-dollar', unknown, true],
  [`$2b$04${sample.slice(7)}`, 'lost-dollar', value, true],
  ['y$hXliGPecBsLs8S2lQiUTouKaUB7w/LiYaXuQ5yIf8jsmi4DmLwKNK', 'lost-dollar', unknown],
  ['$2y$05', 'lost-dollar', value],
  [sample.replace('$04$', '$4$'), 'cost-digits', value, true],
  [sample.replace('$04$', '$004$'), 'cost-digits', value],
  [sample.replace('$04$', '$xx$'), 'cost-not-a-number', value],
  [sample.replace('$04$', '$03$'), 'cost-out-of-range', value],
  [sample.replace('$04$', '$32$'), 'cost-out-of-range', value],
  [sample.replace('$04$', '$-4$'), 'cost-out-of-range', value],
  [sample.slice(0, 29), 'salt-only', value],
  ['$2b$', 'salt-only', value],
  ['$2b$04$', 'salt-only', value],
  [sample.slice(0, -1), 'bad-length', value],
  [`${sample2}a`, 'bad-length', value],
  [`${sample.slice(0, 40)}_${sample.slice(41)}`, 'bad-character', value],
  [`${sample.slice(0, 40)}é${sample.slice(41)}`, 'bad-character', value],
  [sample.replace('$2b$', '$2x$'), 'variant-2x', value],
  [sample.replace('$2b$', '$2c$'), 'unknown-variant', unknown],
  [sample.replace('$2b$', '$2B$'), 'unknown-variant', unknown],
];

function nameOf(fault: HashFault): string {
  return fault.kind === 'other-scheme' ? `${fault.kind}/${fault.scheme}` : fault.kind;
}

describe('what is wrong with a hash', () => {
  for (const [text, fault, passlib, mends] of cases) {
    it(`${JSON.stringify(text)}: ${fault}`, () => {
      const found = classifyHash(text);
      if (found.usable) assert.fail('usable');
      assert.equal(nameOf(found.reason), fault);
      assert.equal(found.passlib, passlib);
      assert.equal(found.repaired, mends ? sample : undefined);
    });
  }

  if (passlibHere) {
    it('is what passlib says, too', () => {
      assert.deepEqual(
        passlibVerdicts(cases.map(([text]) => ['x', text])),
        cases.map(([, , passlib]) => `error:${passlib}`),
      );
    });
  }

  it('tells how many characters are missing or which one is wrong', () => {
    const clauses = [`${sample}xx`, sample.slice(0, -1), sample.replace('$04$', '$32$'), `${sample.slice(0, -1)}!`].map(
      (text) => {
        const found = classifyHash(text);
        return found.usable ? '' : describeFault(found.reason);
      },
    );
    assert.deepEqual(clauses, [
      'it is 2 characters too long',
      'it is 1 character too short',
      'its cost 32 is not between 4 and 31',
      'its character 60 is none that bcrypt uses',
    ]);
  });

  it('is never told with a part of the value', () => {
    for (const [text] of cases) {
      const found = classifyHash(text);
      if (found.usable || text.trim().length < 6) continue;
      const clause = describeFault(found.reason);
      for (let at = 0; at + 8 <= text.length; at += 1) assert.ok(!clause.includes(text.slice(at, at + 8)), clause);
    }
  });
});
