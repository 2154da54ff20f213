// @ts-check
// An editor with several documents, which asks for everything and does what the server wants.
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { capabilities } from '../capabilities.mjs';
import { ServerProcess } from '../server-process.mjs';
import { withEdits } from './text.mjs';

/**
 * @import { Server } from '../server-process.mjs'
 * @import { Position } from '../editor.mjs'
 * @typedef {{ range: { start: Position, end: Position }, text: string }} Change
 * @typedef {{ version: number, text: string, base: string, changes: readonly Change[] }} Open
 *   `base` and `changes`: how the text came about, to try it again.
 */

/** What a server asks is answered within this time, in ms, or it hangs. */
export const patience = 60_000;

/** No answer came, or the process has ended. */
export class Hang extends Error {}

export class SoakClient {
  /** By URI. @type {Map<string, Open>} */
  open = new Map();
  /** Of every answer, in ms. @type {number[]} */
  latencies = [];
  #server;
  #settings;
  /** @type {number[]} */
  #held = [];

  /** @param {Server} server @param {string} folder */
  constructor(server, folder) {
    this.folder = folder;
    this.#settings = server.settings;
    this.#server = new ServerProcess(server, folder, {
      answer: (method, params) => this.#answer(method, params),
      hear: () => {},
    });
    this.#server.process.stderr.on('data', (/** @type {Buffer} */ data) => {
      for (const [, ms] of data.toString().matchAll(/^held (\d+)$/gm)) this.#held.push(Number(ms));
    });
  }

  get pid() {
    return this.#server.pid;
  }

  async start() {
    const uri = pathToFileURL(this.folder).href;
    const root = { rootUri: uri, workspaceFolders: [{ uri, name: 'soak' }] };
    const own = { usersYml: { commands: ['usersYml.setPassword'], access: true } };
    const workspace = { ...capabilities.workspace, applyEdit: true, workspaceEdit: { documentChanges: true } };
    const client = { ...capabilities, workspace, experimental: own };
    await this.ask('initialize', { processId: process.pid, ...root, capabilities: client });
    this.#server.tell('initialized', {});
  }

  /** @param {string} name */
  uriOf(name) {
    return pathToFileURL(join(this.folder, name)).href;
  }

  /** @param {string} uri @param {string} text */
  openDocument(uri, text) {
    this.open.set(uri, { version: 1, text, base: text, changes: [] });
    this.#server.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
  }

  /** @param {string} uri */
  closeDocument(uri) {
    this.open.delete(uri);
    this.#server.tell('textDocument/didClose', { textDocument: { uri } });
  }

  /** @param {string} uri @param {readonly { range: { start: Position, end: Position }, newText: string }[]} edits */
  edit(uri, edits) {
    const { text, version, base, changes } = this.#opened(uri);
    // Each change is one of the text that the one before has left: from the end to the beginning.
    const ordered = [...edits].sort(
      (a, b) => b.range.start.line - a.range.start.line || b.range.start.character - a.range.start.character,
    );
    const contentChanges = ordered.map(({ range, newText }) => ({ range, text: newText }));
    const all = [...changes, ...contentChanges];
    const open = { text: withEdits(text, edits), version: version + 1, base, changes: all };
    this.open.set(uri, open);
    this.#server.tell('textDocument/didChange', { textDocument: { uri, version: open.version }, contentChanges });
  }

  /** @param {string} uri @param {string} text */
  replace(uri, text) {
    const version = this.#opened(uri).version + 1;
    this.open.set(uri, { text, version, base: text, changes: [] });
    this.#server.tell('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
  }

  /** @param {readonly { uri: string, type: number }[]} changes */
  tellOfFiles(changes) {
    this.#server.tell('workspace/didChangeWatchedFiles', { changes });
  }

  /**
   * What the server answers; asked again while it says that the text has moved on.
   * @param {string} method @param {object} params
   */
  async ask(method, params) {
    for (;;) {
      const sent = performance.now();
      const answer = await this.#server.askWithin(method, params, patience);
      if (!answer) throw new Hang(`no answer to ${method}: ${this.#server.stderr}`);
      this.latencies.push(answer.at - sent);
      const isLate = answer.error?.code === contentModified || answer.error?.code === serverCancelled;
      if (!isLate) return answer;
      await sleep(1);
    }
  }

  /** What the process says about itself since the last time; see monitor.mjs. */
  async figures() {
    const before = this.#server.stderr.length;
    process.kill(this.pid, 'SIGUSR2');
    for (let wait = 0; wait < 500; wait++) {
      const [, told] = /^loop (.*)$/m.exec(this.#server.stderr.slice(before)) ?? [];
      if (told !== undefined) return JSON.parse(told);
      await sleep(10);
    }
    throw new Hang('the process does not answer to a signal');
  }

  /** The turns since the last time that held the loop up too long, in ms; see monitor.mjs. */
  takeHeld() {
    return this.#held.splice(0);
  }

  stop() {
    return this.#server.stop();
  }

  /** @param {string} uri */
  #opened(uri) {
    const open = this.open.get(uri);
    if (!open) throw new RangeError(`${uri} is not open`);
    return open;
  }

  /** @param {string} method @param {any} params */
  #answer(method, params) {
    if (method === 'workspace/configuration') {
      return params.items.map(
        (/** @type {{ section?: string }} */ { section = '' }) => this.#settings[section] ?? null,
      );
    }
    return method === 'workspace/applyEdit' ? { applied: this.apply(params.edit) } : null;
  }

  /** Whether the edit was of the texts as they are. @param {any} edit A `WorkspaceEdit`. */
  apply(edit) {
    for (const { textDocument, edits } of edit?.documentChanges ?? []) {
      const open = this.open.get(textDocument.uri);
      if (!open || (textDocument.version !== null && textDocument.version !== open.version)) return false;
      this.edit(textDocument.uri, edits);
    }
    return true;
  }
}

const contentModified = -32801;
const serverCancelled = -32802;
