import assert from 'node:assert/strict';
import { passwordNote } from '../../../../server/src/hashing/passwords/weak-password.ts';

const told: readonly (readonly [password: string, note: RegExp, names?: readonly string[]])[] = [
  ['1234', /published/],
  ['12345678', /published/],
  ['Password', /Many people/],
  ['abc', /very short/],
  ['ééééééé', /very short/],
  ['annelies', /name of the user/, ['annelies']],
  ['AnneLies123', /name of the user/, ['annelies']],
  ['labelling1', /name of the user/, ['ana', 'labelling']],
];

const fine: readonly (readonly [password: string, names?: readonly string[]])[] = [
  ['éééééééé'],
  ['correct horse battery staple'],
  ['annelies'],
  ['annelies-of-brussels', ['annelies']],
  ['kx83-Qm1p', ['']],
];

describe('the note about a new password', () => {
  for (const [password, note, names] of told) {
    it(`says of ${password}: ${String(note)}, and does not repeat it`, () => {
      const said = passwordNote(password, names) ?? '';
      assert.match(said, note);
      assert.ok(!said.includes(password));
    });
  }

  for (const [password, names] of fine) {
    it(`says nothing of ${password} for ${String(names)}`, () => {
      assert.equal(passwordNote(password, names), null);
    });
  }
});
