import assert from 'node:assert/strict';
import { isUsersFile } from '../../server/src/analysis/recognition.ts';
import { UsersDocument } from '../../server/src/document/users-document.ts';
import { exampleFiles, factsName, hasSharedFacts, oracleCases, withoutBom } from '../support/shared-facts.ts';

/** Of 807; the rest are files in which hardly anything of a user is left (`42`, `[]`, one letter). */
const leastRecognized = 760;

describe(`a users file is known by its content, on ${factsName}`, () => {
  const cases = oracleCases();
  const ours = cases.filter(({ category }) => category !== 'foreign');
  const foreign = cases.filter(({ category }) => category === 'foreign');

  it('nearly all users files are known', () => {
    const recognized = ours.filter(({ yaml }) => isUsersFile(withoutBom(yaml)));
    assert.ok(recognized.length >= (hasSharedFacts ? leastRecognized : ours.length * 0.8), `${recognized.length}`);
  });

  it('every file that loads with users is known', () => {
    const missed = ours.filter(({ users, yaml }) => users.length > 0 && !isUsersFile(withoutBom(yaml)));
    assert.deepEqual(
      missed.map(({ id }) => id),
      [],
    );
  });

  for (const { id, yaml } of foreign) {
    it(`has nothing to say about ${id}, another program's file`, () => {
      const document = new UsersDocument(withoutBom(yaml));
      document.advance();
      assert.equal(document.recognized, false);
      assert.deepEqual(document.findings(), []);
    });
  }

  for (const { name, text } of exampleFiles()) {
    it(`${name} stays known whichever character is deleted`, () => {
      const lost = Array.from(text).filter((_, at) => !isUsersFile(text.slice(0, at) + text.slice(at + 1)));
      assert.deepEqual(lost, []);
    });
  }
});
