import assert from 'node:assert/strict';
import { textOf } from '../docs/project-files.ts';
import { manifestTexts, shownManifest } from '../support/manifest-texts.ts';
import { translationFaults } from './translation-faults.ts';

/** What VS Code shows of a manifest, by the names of its properties. */
const shown = new Set(
  `description title shortTitle category name contextualTitle contents altText markdownDescription enumDescriptions
  enumItemLabels markdownEnumDescriptions placeholder`.split(/\s+/),
);

describe('the texts of the manifest', () => {
  it('are all in Spanish, with the same commands and settings', () => {
    assert.deepEqual(translationFaults(manifestTexts(), manifestTexts('es')), []);
  });

  it('stand behind keys, each of which is there and used', () => {
    const used = new Set([...textOf('package.json').matchAll(/"%(.+?)%"/g)].map(([, key]) => key));
    assert.deepEqual(used, new Set(Object.keys(manifestTexts())));
    assert.deepEqual(plainTexts(JSON.parse(textOf('package.json'))), []);
  });

  it('are found where one stands there as it is', () => {
    const manifest = shownManifest() as object;
    assert.ok(plainTexts(manifest).includes('title: Add User'));
    assert.doesNotMatch(JSON.stringify(manifest), /%\w+(?:\.\w+)+%/);
  });
});

/** Texts that people are shown and that stand in the manifest itself. */
function plainTexts(value: unknown, name = ''): readonly string[] {
  if (typeof value === 'string') return shown.has(name) && !/^%.+%$/.test(value) ? [`${name}: ${value}`] : [];
  if (Array.isArray(value)) return value.flatMap((item) => plainTexts(item, name));
  if (typeof value !== 'object' || value === null) return [];
  // The package itself has a name as others know it, as have its scripts and what it is made of.
  const told = Object.entries(value).filter(([key]) => name !== '' || !['name', 'scripts'].includes(key));
  return told.flatMap(([key, part]) => plainTexts(part, key));
}
