// @ts-check
// What a client asks while the tree and the table of a file are open, beside the findings.
import { setTimeout as sleep } from 'node:timers/promises';

/** @import { Editor } from '../editor.mjs' */

/** As the client waits, in ms, from a change to the questions what it means. */
const delays = { matrix: 15, access: 200 };

/** Asks as the tree and the table do; `isTold` gets each answer for the table. */
export class Follower {
  #editor;
  #isTold;
  /** @type {number | null} */
  #since = null;
  #isAsking = false;
  #isStale = false;

  /** @param {Editor} editor @param {(answer: any) => void} [isTold] */
  constructor(editor, isTold = () => {}) {
    this.#editor = editor;
    this.#isTold = isTold;
    editor.onNotified = (method, params) => {
      if (method === 'usersYml/accessChanged' && !params.moved) void this.#askAccess();
    };
  }

  /** All that there is to tell of the tree at first. */
  async beginTree() {
    await this.#editor.ask('usersYml/access', { uri: this.#editor.uri });
  }

  /** All that there is to tell of the table at first. */
  async beginTable() {
    await this.#ask();
  }

  /** The text has changed. */
  async look() {
    await sleep(delays.matrix);
    await this.#ask();
  }

  async #askAccess() {
    await sleep(delays.access);
    await this.#editor.ask('usersYml/access', { uri: this.#editor.uri });
  }

  async #ask() {
    this.#isStale = true;
    if (this.#isAsking) return;
    this.#isAsking = true;
    while (this.#isStale) {
      this.#isStale = false;
      const { result } = await this.#editor.ask('usersYml/matrix', { uri: this.#editor.uri, since: this.#since });
      this.#since = result?.state ?? null;
      if (result) this.#isTold(result);
      this.#isStale ||= result?.more === true;
    }
    this.#isAsking = false;
  }
}
