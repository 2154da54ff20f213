import assert from 'node:assert/strict';
import { textsIn } from '../../scripts/docs/texts.mjs';
import { textOf } from '../docs/project-files.ts';
import { translationFaults } from './translation-faults.ts';

type Texts = Readonly<Record<string, string>>;

const english = JSON.parse(textOf('l10n/bundle.l10n.json')) as Texts;

describe('the texts of the extension', () => {
  it('are all in Spanish', () => {
    assert.ok(Object.keys(english).length > 400);
    assert.deepEqual(translationFaults(english, JSON.parse(textOf('l10n/bundle.l10n.es.json')) as Texts), []);
  });

  it('have those among them that code of the server tells in the extension itself, and no others of the server', () => {
    for (const text of [
      'Rubrix 0.18',
      'It is the password of {0}: the server answers 200 with a token.{1}',
      'it is {0}, not bcrypt',
    ])
      assert.ok(text in english, text);
    const server = JSON.parse(textOf('l10n/server.l10n.json')) as Texts;
    const both = Object.keys(server).filter((text) => text in english).length;
    assert.ok(both < Object.keys(server).length / 4, String(both));
  });

  it('are the same in Spanish as where the server tells them', () => {
    const [own, servers] = ['bundle', 'server'].map((name) => JSON.parse(textOf(`l10n/${name}.l10n.es.json`)) as Texts);
    for (const [text, spanish] of Object.entries(own ?? {}))
      if (servers?.[text] !== undefined) assert.equal(spanish, servers[text], text);
  });

  it('are found in the code, each of those that a condition chooses between', () => {
    const code = `f(l10n.t('One {0}', a), l10n.t(b ? "Two" : 'Three'), l10n.t('{0} › {1}', a, b), 'no text');`;
    assert.deepEqual(textsIn(code, 'client/src/a.ts'), ['One {0}', 'Two', 'Three']);
  });

  it('are found in what the server says, with the values numbered', () => {
    const code =
      'say(literal("One"), words`two ${a ? words`three` : b} four`, message`${name} five`, words`${a}, \\`b\\``);';
    assert.deepEqual(textsIn(code, 'server/src/a.ts'), ['One', 'two {0} four', 'three', '{0} five']);
  });

  it('stand in the code letter by letter, as nobody could translate others', () => {
    assert.throws(() => textsIn('l10n.t(text)', 'client/src/a.ts'), /client\/src\/a\.ts: only a text that stands here/);
  });
});
