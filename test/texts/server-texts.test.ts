import assert from 'node:assert/strict';
import { textOf } from '../docs/project-files.ts';
import { translationFaults } from './translation-faults.ts';

type Texts = Readonly<Record<string, string>>;

const textsOf = (path: string): Texts => JSON.parse(textOf(path)) as Texts;

describe('the texts of the language server', () => {
  const english = textsOf('l10n/server.l10n.json');
  const spanish = textsOf('l10n/server.l10n.es.json');

  it('are all in Spanish', () => {
    assert.ok(Object.keys(english).length > 900);
    assert.deepEqual(translationFaults(english, spanish), []);
  });

  it('are those of the extension where both say the same', () => {
    const extension = textsOf('l10n/bundle.l10n.es.json');
    const both = Object.keys(extension).filter((text) => text in spanish);
    assert.ok(both.length > 0);
    assert.deepEqual(
      both.filter((text) => extension[text] !== spanish[text]),
      [],
    );
  });
});
