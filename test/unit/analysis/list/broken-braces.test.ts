import assert from 'node:assert/strict';
import { generateUsers } from '../../../../bench/users.mjs';
import { BracesList } from '../../../../server/src/analysis/list/braces/braces-list.ts';
import type { UsersFile } from '../../../../server/src/analysis/users-file.ts';
import { applyInTurn } from '../../../../server/src/text/edited-text.ts';
import { LineIndex } from '../../../../server/src/text/line-index.ts';
import { readFile, stateOf } from '../../../support/file-state.ts';
import { bracketForms } from '../../../support/forms.ts';

const server = 'rubrix-0.18';
const { text: plain } = generateUsers({ users: 400, seed: 3 });

/** No value or key goes on so, in quotes or without. */
const slip = ', "x" "y"';

/** An edit of the text behind a place: `place` is the name of a user. */
interface Edit {
  readonly place: string;
  readonly behind?: number;
  readonly length?: number;
  readonly text: string;
}

/** Edits one after the other, each compared with a text read anew. Says which were taken in as the list stands. */
function taken(file: UsersFile, edits: readonly Edit[]): boolean[] {
  return edits.map(({ place, behind = 0, length = 0, text }) => {
    const before = file.text;
    const start = before.indexOf(place) + place.length + behind;
    const range = new LineIndex(before).range(start, start + length);
    const { whole } = file;
    file.edit(range, text);
    const isTaken = file.whole === whole;
    file.advance();
    const now = applyInTurn(before, [{ range, newText: text }]);
    assert.equal(file.text, now);
    const fresh = readFile(now, server);
    assert.deepEqual(stateOf(file), stateOf(fresh));
    assert.deepEqual(file.whole?.error, readFile(now, server, true).whole?.error);
    assert.equal(file.whole?.lines.lineCount, new LineIndex(now).lineCount);
    assert.deepEqual(
      [...file.entries].map(({ line }) => line),
      [...fresh.entries].map(({ line }) => line),
    );
    return isTaken;
  });
}

function names(text: string): string[] {
  return [...text.matchAll(/"?username"?: ["']?([\w.-]+)/g)].map(([, name = '']) => name);
}

for (const { name, of } of bracketForms) {
  describe(`a list that breaks off, ${name}`, () => {
    const text = of(plain);
    const users = names(text);
    const [early = '', earlier = '', middle = '', late = ''] = [users[20], users[5], users[200], users[398]];

    it('is read no more than near the break, as long as it stays broken', () => {
      for (const place of [early, middle, late]) {
        const file = readFile(text, server);
        assert.ok(file.whole instanceof BracesList);
        const open = { place, text: slip };
        const keys = [...'y\n'].map((sign, index) => ({ place, behind: slip.length + index, text: sign }));
        const closed = { place, length: slip.length + 2, text: '' };
        assert.deepEqual(taken(file, [open, ...keys, closed]), [false, true, true, false], place);
        assert.ok(file.whole instanceof BracesList);
        assert.equal(file.whole.error, null);
      }
    });

    it('stays near the break where a comma between users is missing', () => {
      const file = readFile(text, server);
      const gap = text.slice(text.indexOf(late)).indexOf('},') + 1 - late.length;
      const open = { place: late, behind: gap, length: 1, text: '' };
      assert.deepEqual(taken(file, [open, { place: late, text: 'y' }, { place: late, text: 'z' }]), [
        false,
        true,
        true,
      ]);
    });

    it('takes in edits of users before the break, and none behind what is near it', () => {
      const file = readFile(text, server);
      const edits = [
        { place: middle, text: slip },
        { place: earlier, text: 'a' },
        { place: earlier, text: 'b' },
        { place: earlier, text: slip },
      ];
      assert.deepEqual(taken(file, edits), [false, true, true, false]);
      const again = readFile(text, server);
      assert.deepEqual(
        taken(again, [
          { place: early, text: slip },
          { place: late, text: 'a' },
        ]),
        [false, false],
      );
    });
  });
}

describe('a list whose bracket is not closed', () => {
  it('takes in edits of its users', () => {
    const file = readFile('[{username: ana}, {username: ben}\n', server);
    assert.deepEqual(
      taken(file, [
        { place: 'ben', text: 'a' },
        { place: 'ana', text: 'x' },
      ]),
      [true, true],
    );
  });
});

describe('what is near a break and what is far', () => {
  it('never share a line end', () => {
    const spaced = `[{username: ana},\n{username: "b"en},\n${'\n'.repeat(40_000)}{username: cid}]\n`;
    const file = readFile(spaced, server);
    assert.ok(file.whole instanceof BracesList && file.whole.broken);
    const near = file.text.length - file.whole.broken.far.text.length;
    const { line } = new LineIndex(spaced).positionAt(near);
    const at = { line, character: 0 };
    file.edit({ start: at, end: at }, '\r');
    file.advance();
    const now = `${spaced.slice(0, near)}\r${spaced.slice(near)}`;
    assert.equal(file.text, now);
    assert.equal(file.whole.lines.lineCount, new LineIndex(now).lineCount);
    assert.deepEqual(stateOf(file), stateOf(readFile(now, server)));
  });
});
