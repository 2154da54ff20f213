import assert from 'node:assert/strict';
import { codeLinks } from '../../../../server/src/features/navigation/code-links.ts';
import { readFile } from '../../../support/users.ts';
import { marked } from './marked.ts';

describe('links', () => {
  for (const [what, text] of [
    [
      'of a comment about the file',
      '# users-yml-disable-file «no-super-user», «deployments-differ» -- super-user\n- a: b\n',
    ],
    ['of one above the list', '# users-yml-disable-next-line «super-user»\n- a: b\n'],
    [
      'of comments of users',
      '- a: b # users-yml-disable-line «super-user» «weak-cost»\n\n- c: d\n  # users-yml-disable-next-line «bad-pattern»\n',
    ],
    ['of a file that is read as a whole', '- &a {b: c}\n- *a # users-yml-disable-line «super-user»\n'],
    ['of a file that can’t be read', '- a: b # users-yml-disable-line «super-user»\n- "c\n'],
    ['of no finding that is not there', '# users-yml-disable-file super_user constructor\n- a: b\n'],
    ['of no text that looks like a comment', '- a: "# users-yml-disable-line super-user"\n'],
  ] as const) {
    it(`lead to the page about a finding: the code ${what}`, () => {
      const { text: plain, ranges } = marked(text);
      const found = codeLinks(readFile(plain));
      assert.deepEqual(
        found.map(({ range }) => range),
        ranges,
      );
    });
  }

  it('lead to the page of the very finding', () => {
    const [link] = codeLinks(readFile('- a: b # users-yml-disable-line weak-cost\n'));
    assert.match(
      link?.target ?? '',
      /^https:\/\/github\.com\/users-yml\/users-yml\/blob\/.+\/docs\/rules\/weak-cost\.md$/,
    );
  });
});
