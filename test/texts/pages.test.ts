import assert from 'node:assert/strict';
import { deploymentPages } from '../../scripts/docs/deployment-pages.mjs';
import { indexPage, rulePages } from '../../scripts/docs/rule-pages.mjs';
import { describedRules } from '../../server/src/deployment/rules/index.ts';
import { rules } from '../../server/src/rules/index.ts';
import { textOf } from '../docs/project-files.ts';
import { manifestTexts } from '../support/manifest-texts.ts';
import { codeIn, pageFaults } from './page-faults.ts';
import { translationFaults } from './translation-faults.ts';

type Texts = Readonly<Record<string, string>>;

const read = (path: string): Texts => JSON.parse(textOf(path)) as Texts;
const english = read('l10n/pages.l10n.json');
const spanish = read('l10n/pages.l10n.es.json');
const server = read('l10n/server.l10n.es.json');
const all = [...rules, ...describedRules];

describe('the texts of the pages about findings', () => {
  it('are all in Spanish', () => {
    assert.ok(Object.keys(english).length > 170);
    assert.deepEqual(translationFaults(english, spanish), []);
  });

  it('are translated once where the language server says the same', () => {
    for (const text of Object.keys(english)) assert.ok(!(text in server), text);
    for (const { title } of rules) assert.ok(title in server && !(title in english), title);
  });

  it('name the same code, values and marks in Spanish', () => {
    for (const [text, other] of Object.entries(spanish)) {
      assert.deepEqual(codeIn(other), codeIn(text), text);
      assert.equal(other.match(/\*\*/g)?.length, text.match(/\*\*/g)?.length, text);
      assert.deepEqual(other.match(/\{\d+\}/g)?.toSorted(), text.match(/\{\d+\}/g)?.toSorted(), text);
    }
  });

  it('call each finding what the settings call it', () => {
    const manifest = manifestTexts('es');
    for (const { id, title, severity } of all) {
      const told = `${spanish[title] ?? server[title] ?? ''}. De forma predeterminada: ${spanish[severity] ?? ''}.`;
      assert.equal(manifest[`severity.${id}`], told);
    }
  });
});

describe('the pages about findings', () => {
  const [ours, theirs] = ['docs/rules/pages.json', 'docs/rules/es/pages.json'].map(read);

  it('are there in Spanish, in the same order', () => {
    assert.deepEqual(
      Object.keys(theirs ?? {}),
      all.map(({ id }) => id),
    );
    assert.deepEqual(Object.keys(theirs ?? {}), Object.keys(ours ?? {}));
  });

  for (const [code, page] of Object.entries(ours ?? {})) {
    it(`are in Spanish what they are in English: ${code}`, () => {
      assert.deepEqual(pageFaults(page, theirs?.[code] ?? ''), []);
      const file = textOf(`docs/rules/es/${code}.md`);
      assert.ok(file.endsWith(`\n\n[In English](../${code}.md)\n\n${theirs?.[code] ?? ''}`));
      assert.ok(textOf(`docs/rules/${code}.md`).endsWith(`\n\n[En español](es/${code}.md)\n\n${page}`));
    });
  }

  it('have no English word in them that is not among the texts', () => {
    const say = (text: string, ...values: readonly string[]): string =>
      text
        .replace(/`[^`]*`|\{\d+\}|\p{L}/gu, (part) => (part.length > 1 ? part : '·'))
        .replace(/\{(\d+)\}/g, (_, at: string) => values[Number(at)] ?? '');
    for (const page of [indexPage(say), ...rulePages(say).values(), ...deploymentPages(say).values()]) {
      const words = page.replace(/^```.*?^```$/gms, '').replace(/`[^`\n]*`|\]\([^)]*\)/g, '');
      assert.doesNotMatch(words, /\p{L}/u);
      assert.match(words, /·/);
    }
  });

  it('are listed in Spanish by a page that is like the English one', () => {
    const index = textOf('docs/rules/README.md').replace('(es/README.md)', '(../README.md)');
    assert.deepEqual(pageFaults(index, textOf('docs/rules/es/README.md')), []);
  });
});
