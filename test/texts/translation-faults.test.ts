import assert from 'node:assert/strict';
import { translationFaults } from './translation-faults.ts';

describe('what is wrong with a translation', () => {
  const english = { a: 'The user {0} lists {1}.', b: 'Argilla {0}', c: '[Open](command:usersYml.open)' };
  const good = { a: '{1} figura en la lista de {0}.', b: 'Argilla {0}', c: '[Abrir](command:usersYml.open)' };

  it('is nothing where each text has its own, with the same parts in any order', () => {
    assert.deepEqual(translationFaults(english, good), []);
  });

  for (const [name, changed, fault] of [
    ['a text that is missing', { a: undefined }, 'not translated: a'],
    ['a text left in English', { a: english.a }, 'the same as in English: a'],
    ['another placeholder', { a: 'El usuario {0} figura en {2}.' }, 'other placeholders, commands or settings: a'],
    ['another command', { c: '[Abrir](command:usersYml.shut)' }, 'other placeholders, commands or settings: c'],
    ['a blank at an end', { a: `${good.a} ` }, 'blanks at an end: a'],
    ['a text that nothing says', { d: 'De más.' }, 'nothing says this any more: d'],
  ] as const) {
    it(`is ${name}`, () => {
      const all = Object.entries({ ...good, ...changed }).filter(([, text]) => text !== undefined);
      assert.deepEqual(translationFaults(english, Object.fromEntries(all) as Record<string, string>), [fault]);
    });
  }
});
