import assert from 'node:assert/strict';
import { guessesFor, mostGuesses } from '../../../../server/src/hashing/passwords/guesses.ts';

describe('the number of guesses', () => {
  for (const workspaces of [[], ['labelling', 'reviews', '']]) {
    it(`is no more than it was said to be for ${String(workspaces.length)} workspaces`, () => {
      const { length } = guessesFor('ana', workspaces);
      assert.ok(length <= mostGuesses(workspaces.length));
      assert.ok(length >= mostGuesses(0));
    });
  }
});
