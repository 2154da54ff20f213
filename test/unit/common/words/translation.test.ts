import assert from 'node:assert/strict';
import { literal, message, plainText, Quote, UserName, words } from '../../../../server/src/common/words/message.ts';
import { told, tellIn } from '../../../../server/src/common/words/translation.ts';

const spanish: Readonly<Record<string, string>> = {
  '{0} lists {1}.': '{1} figura en la lista de {0}.',
  'another name': 'otro nombre',
  'this user': 'este usuario',
  'user {0} (line {1})': 'usuario {0} (línea {1})',
  'only {0} bytes': 'solo {0} bytes',
};

const shown = () => true;
const hidden = () => false;

/** Said anew each time: a message is in the language in which it was made. */
const said = () => message`${new UserName('ana')} lists ${new Quote('news', literal('another name'))}.`;

describe('what people are told', () => {
  afterEach(() => {
    tellIn(null);
  });

  it('is English unless somebody says otherwise', () => {
    assert.equal(plainText(said(), shown), '`ana` lists `news`.');
    assert.equal(told('another name'), 'another name');
  });

  describe('in another language', () => {
    beforeEach(() => {
      tellIn((text) => spanish[text] ?? text);
    });

    it('has the values where the language wants them', () => {
      assert.equal(plainText(said(), shown), '`news` figura en la lista de `ana`.');
      assert.equal(words`only ${72} bytes`, 'solo 72 bytes');
    });

    it('has other words for what may not be shown, at the start of a sentence, too', () => {
      assert.equal(plainText(said(), hidden), 'otro nombre figura en la lista de este usuario.');
      const place = () => ({ number: 3, line: 12 });
      assert.equal(plainText(message`${new UserName(null)}!`, hidden), 'Este usuario!');
      assert.equal(plainText(message`${new UserName(null, place)}!`, hidden), 'Usuario 3 (línea 12)!');
    });

    it('has code as it is, though a word of ours is spelt so', () => {
      const key = 'another name';
      assert.equal(words`\`${key}\` is ${key}`, '`another name` is otro nombre');
      assert.equal(plainText(message`\`${key}\` of ${new UserName('ana')}`, shown), '`another name` of `ana`');
    });

    it('is English where there is no translation', () => {
      assert.equal(plainText(message`${new UserName('ana')} is here.`, shown), '`ana` is here.');
    });

    it('is English again when it is told so', () => {
      said();
      tellIn(null);
      assert.equal(plainText(said(), shown), '`ana` lists `news`.');
    });
  });
});
