import assert from 'node:assert/strict';
import { serverNames } from '../../../../server/src/common/servers.ts';
import { rules } from '../../../../server/src/rules/index.ts';
import { afterTaking, labelsAt } from './completion-at.ts';

const found = {
  codesFound: (line: number | null) => new Set(line === null ? ['no-super-user'] : line === 1 ? ['weak-cost'] : []),
};
const codes = rules.map(({ id }) => id);
const ana = '- username: ana\n';

describe('completion in comments', () => {
  for (const [what, text, labels] of [
    ['above the list', `# us|\n${ana}`, ['users-yml: ', 'users-yml-disable-file ']],
    ['behind a value', '- username: ana # |\n', ['users-yml-disable-line ']],
    ['on a line of its own', `${ana}  #|\n  email: x\n`, ['users-yml-disable-next-line ']],
  ] as const)
    it(`offers what it can say ${what}`, () => {
      assert.deepEqual(labelsAt(text), labels);
    });

  it('offers servers, and whether the file is ours', () => {
    const all = [...serverNames.map((name) => `server=${name}`), 'check', 'ignore'];
    assert.deepEqual(labelsAt(`# users-yml: |\n${ana}`), all);
    assert.equal(
      afterTaking(`# users-yml: check server=rub|rix\n${ana}`, 'server=argilla-1.5'),
      `# users-yml: check server=argilla-1.5\n${ana}`,
    );
    assert.deepEqual(labelsAt(`${ana}# users-yml: |\n`), []);
  });

  it('offers findings, those that are there first, and none twice', () => {
    const text = `# above\n- username: ana # users-yml-disable-line super-user, |`;
    assert.deepEqual(labelsAt(text, found), [
      'weak-cost',
      ...codes.filter((id) => id !== 'weak-cost' && id !== 'super-user'),
    ]);
    assert.equal(labelsAt(`# users-yml-disable-next-line |\n${ana}`, found)[0], 'weak-cost');
    assert.equal(labelsAt(`# users-yml-disable-file |\n${ana}`, found)[0], 'no-super-user');
    assert.equal(
      afterTaking('- a: b # users-yml-disable-line we|ak', 'weak-cost'),
      '- a: b # users-yml-disable-line weak-cost',
    );
  });

  for (const [what, text] of [
    ['the reason behind the codes', '- a: b # users-yml-disable-line weak-cost -- |'],
    ['another comment', '- a: b # users of |'],
    ['a text that looks like one', '- a: "b # users-yml-disable-line |"\n'],
    ['a text over lines', '- a: |-\n    # us|\n'.replace('|-', '>-')],
  ] as const)
    it(`offers nothing in ${what}`, () => {
      assert.deepEqual(labelsAt(text), []);
    });

  it('never pops up by itself', () => {
    assert.deepEqual(labelsAt('- a: b # users-yml-disable-line |', { unasked: true }), []);
  });
});
