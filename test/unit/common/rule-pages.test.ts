import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { documentAddress } from '../../../server/src/common/project.ts';
import { linkPagesIn, rulePageAddress, rulePagesFolder } from '../../../server/src/common/rule-pages.ts';

describe('the page about a finding', () => {
  afterEach(() => {
    linkPagesIn(null);
  });

  it('is the English one where nobody has said a language', () => {
    assert.equal(rulePageAddress('weak-cost'), documentAddress('docs/rules/weak-cost.md'));
  });

  it('is the one in the language that was said', () => {
    linkPagesIn('es');
    assert.equal(rulePageAddress('weak-cost'), documentAddress('docs/rules/es/weak-cost.md'));
  });

  it('is English again after another language', () => {
    linkPagesIn('es');
    linkPagesIn(null);
    assert.equal(rulePageAddress('weak-cost'), documentAddress('docs/rules/weak-cost.md'));
  });

  for (const language of [null, 'es'] as const) {
    it(`is in the repository: ${rulePagesFolder(language)}`, () => {
      assert.ok(existsSync(new URL(`../../../${rulePagesFolder(language)}/weak-cost.md`, import.meta.url)));
    });
  }
});
