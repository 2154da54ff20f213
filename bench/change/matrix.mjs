// @ts-check
// The table of 10,000 users and 200 workspaces: from the question to what is drawn, server and page together.
import { beginAnew, drawn, openPage } from './page.mjs';
import { Follower } from './follower.mjs';
import { workspaceCount } from './team.mjs';

/** @import { Editor } from '../editor.mjs' */

/**
 * In ms: from the begin of the page to itself, to the first users and to the last one; and from a key in the text to
 * the table that shows what it means. Both wait as the client does.
 * @param {Editor} editor With a text of `teamText` open. @param {number} users @param {number} rounds
 */
export async function matrixTimes(editor, users, rounds) {
  const shown = await openPage();
  try {
    /** @type {number[]} */
    const empty = [];
    /** @type {number[]} */
    const opening = [];
    /** @type {number[]} */
    const first = [];
    /** @type {number[]} */
    const live = [];
    /** @type {Follower | undefined} */
    let follower;
    for (let round = 0; round < rounds; round++) {
      const from = performance.now();
      // As the client does: the server is asked while the page is made.
      const page = beginAnew(shown);
      follower = new Follower(editor, (answer) => void page.then(() => shown.send({ kind: 'answer', answer })));
      const all = follower.beginTable();
      await page;
      await drawn(shown, 'users.yml');
      empty.push(performance.now() - from);
      await drawn(shown, 'user-3');
      first.push(performance.now() - from);
      await drawn(shown, `${users} of ${users} users, ${workspaceCount} of ${workspaceCount} workspaces`);
      opening.push(performance.now() - from);
      await all;
    }
    const line = editor.lines.findIndex((each) => each.startsWith('  workspaces: ['));
    const at = { line, character: '  workspaces: ['.length };
    for (let round = 0; round < rounds; round++) {
      for (const [end, text, count] of /** @type {const} */ ([
        [0, 'x', workspaceCount + 1],
        [1, '', workspaceCount],
      ])) {
        await editor.idle(300);
        const from = performance.now();
        void editor.edit(at, { ...at, character: at.character + end }, text);
        void follower?.look();
        await drawn(shown, `${count} of ${count} workspaces`);
        live.push(performance.now() - from);
      }
    }
    return { empty, opening, first, live };
  } finally {
    await shown.close();
  }
}
