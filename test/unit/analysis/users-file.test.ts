import assert from 'node:assert/strict';
import { HashKnowledgeStore } from '../../../server/src/analysis/hash-knowledge.ts';
import { UsersFile } from '../../../server/src/analysis/users-file.ts';
import { LineIndex } from '../../../server/src/text/line-index.ts';
import { stateOf } from '../../support/file-state.ts';
import { findingsOf, readFile, someHash } from '../../support/users.ts';

const userWith = (name: string, more = '') =>
  `- username: ${name}\n  hashed_password: ${someHash}\n  api_key: kX7mP2vR9tQ4wE6yU8iO1-${name}\n  workspaces: [team]\n${more}`;

/** A letter in front of each line, told from the last line to the first as editors do. */
function letterOnEachLine(text: string) {
  const lines = new LineIndex(text).lineCount;
  return Array.from({ length: lines }, (_, index) => {
    const at = { line: lines - 1 - index, character: 0 };
    return { range: { start: at, end: at }, newText: '# ' };
  });
}

describe('edits that come together', () => {
  const few = userWith('ana') + userWith('ben');
  const long = userWith('ana', Array.from({ length: 3000 }, (_, index) => `  note${String(index)}: x\n`).join(''));
  const whole = `${few}...\n`;

  for (const [name, text] of Object.entries({ few, long, whole })) {
    it(`give what a fresh reading of the text gives: ${name}`, () => {
      const file = readFile(text);
      file.editInTurn(letterOnEachLine(text));
      file.advance();
      assert.equal(file.text, text.replace(/^/gm, '# '));
      assert.deepEqual(stateOf(file), stateOf(readFile(file.text)));
    });
  }

  it('are taken in at once where they are few, and in steps where they touch much', () => {
    const file = readFile(few);
    file.editInTurn(letterOnEachLine(few).slice(1, 3));
    assert.equal(file.settled, true);
    const other = readFile(long);
    other.editInTurn(letterOnEachLine(long));
    assert.equal(other.settled, false);
  });
});

describe('what is learned of passwords', () => {
  const names = Array.from({ length: 50 }, (_, index) => `user${String(index)}`);
  const text = names.map((name) => userWith(name)).join('');
  const told = (file: UsersFile) => findingsOf(file).filter(({ code }) => code === 'default-password').length;

  it('is told of all users of the hash, in steps, also when an edit comes between', () => {
    const knowledge = new HashKnowledgeStore();
    const file = new UsersFile(text, { server: 'rubrix-0.18', knowledge });
    file.advance();
    assert.equal(told(file), 0);
    knowledge.learn(someHash, true);
    file.recheck((hash) => hash === someHash);
    assert.equal(file.settled, false);
    file.advance(() => true);
    const at = { line: 0, character: 12 };
    file.edit({ start: at, end: at }, 'x');
    file.advance();
    assert.equal(told(file), names.length);
  });
});
