import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { isUsersFile } from '../../server/src/common/files/recognition.ts';
import { madeUpCases, oracleCases } from '../support/oracle-cases.ts';
import { withoutBom } from '../support/without-bom.ts';

/** Of the 790 made-up ones; in the rest hardly anything of a user is left (`42`, `[]`, one letter). */
const leastRecognized = 753;

/** Users files to show, by name. */
function exampleFiles(): readonly { readonly name: string; readonly text: string }[] {
  return ['../e2e/workspace/', '../fixtures/'].flatMap((path) => {
    const folder = new URL(path, import.meta.url);
    const names = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
    return names.map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));
  });
}

describe("a users file is known by its content, on the oracle's cases", () => {
  it('nearly all users files are known', () => {
    const recognized = madeUpCases().filter(({ yaml }) => isUsersFile(withoutBom(yaml)));
    assert.ok(recognized.length >= leastRecognized, `${recognized.length}`);
  });

  it('every file that loads with users is known', () => {
    const ours = oracleCases().filter(({ category }) => category !== 'foreign');
    const missed = ours.filter(({ users, yaml }) => users.length > 0 && !isUsersFile(withoutBom(yaml)));
    assert.deepEqual(
      missed.map(({ id }) => id),
      [],
    );
  });

  for (const { name, text } of exampleFiles()) {
    it(`${name} stays known whichever character is deleted`, () => {
      const lost = Array.from(text).filter((_, at) => !isUsersFile(text.slice(0, at) + text.slice(at + 1)));
      assert.deepEqual(lost, []);
    });
  }
});
