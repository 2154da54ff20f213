// @ts-check
// An editor with one document, as far as a language server can tell.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { capabilities } from './capabilities.mjs';
import { cpuTime } from './process-figures.mjs';
import { ServerProcess } from './server-process.mjs';

/**
 * @import { Server } from './server-process.mjs'
 * @typedef {{ line: number, character: number }} Position
 * @typedef {{ range: { start: Position, end: Position }, code?: string | number, message: string }} Diagnostic
 * @typedef {{ version: number, at: number, diagnostics: Diagnostic[] }} Report
 */

const patience = 120_000;

export class Editor {
  /** @type {Report[]} */
  reports = [];
  /** @type {string[]} */
  lines = [];
  version = 0;
  #pulls = false;
  #pulling = false;
  /** @type {string | undefined} */
  #resultId;
  /** @type {(() => void)[]} */
  #waiting = [];

  #server;
  #experimental;

  /**
   * Gets what else the server says of its own accord.
   * @type {(method: string, params: any) => void}
   */
  onNotified = () => {};

  /** @param {Server} server @param {object} [experimental] What it can do that LSP does not know. */
  constructor(server, experimental = {}) {
    this.server = server;
    this.#experimental = experimental;
    this.folder = mkdtempSync(join(tmpdir(), 'users-yml-bench-'));
    this.uri = this.#nextUri();
    this.#server = new ServerProcess(server, this.folder, {
      answer: (method, params) => this.#answer(method, params),
      hear: (method, params, at) => this.#hear(method, params, at),
    });
  }

  /** Another one each time, so that the text has to be read. */
  #nextUri() {
    return pathToFileURL(join(this.folder, `${this.version}.users.yml`)).href;
  }

  get process() {
    return this.#server.process;
  }

  get pid() {
    return this.#server.pid;
  }

  get startedAt() {
    return this.#server.startedAt;
  }

  get stderr() {
    return this.#server.stderr;
  }

  /** @returns {Report | undefined} */
  get last() {
    return this.reports.at(-1);
  }

  /** Gives the time from the start of the process to the server's answer, in ms. */
  async initialize() {
    const root = pathToFileURL(this.folder).href;
    const workspaceFolders = [{ uri: root, name: 'bench' }];
    const { result, at } = await this.ask('initialize', {
      processId: process.pid,
      rootUri: root,
      workspaceFolders,
      capabilities: { ...capabilities, experimental: this.#experimental },
    });
    this.#pulls = Boolean(result.capabilities.diagnosticProvider);
    this.tell('initialized', {});
    return at - this.startedAt;
  }

  /** @param {string} text */
  open(text) {
    this.uri = this.#nextUri();
    this.reports = [];
    this.#resultId = undefined;
    this.lines = text.split('\n');
    this.version++;
    const textDocument = { uri: this.uri, languageId: 'yaml', version: this.version, text };
    return this.#timed(() => this.tell('textDocument/didOpen', { textDocument }));
  }

  close() {
    this.tell('textDocument/didClose', { textDocument: { uri: this.uri } });
  }

  /**
   * Replaces a range and waits for what the server has to say then; gives the time in ms.
   * @param {Position} start @param {Position} end @param {string} text
   */
  edit(start, end, text) {
    const before = this.lines[start.line]?.slice(0, start.character) ?? '';
    const behind = this.lines[end.line]?.slice(end.character) ?? '';
    this.lines.splice(start.line, end.line - start.line + 1, ...`${before}${text}${behind}`.split('\n'));
    this.version++;
    const textDocument = { uri: this.uri, version: this.version };
    return this.#timed(() =>
      this.tell('textDocument/didChange', { textDocument, contentChanges: [{ range: { start, end }, text }] }),
    );
  }

  /** @param {() => void} send */
  async #timed(send) {
    const { version } = this;
    const sent = performance.now();
    send();
    if (this.#pulls) void this.#pull();
    for (;;) {
      const report = this.reports.find((each) => each.version >= version && each.at > sent);
      if (report) return report.at - sent;
      await this.#news();
    }
  }

  async #pull() {
    if (this.#pulling) return;
    this.#pulling = true;
    for (let asked = -1; asked !== this.version;) {
      asked = this.version;
      const { result, error, at } = await this.ask('textDocument/diagnostic', {
        textDocument: { uri: this.uri },
        previousResultId: this.#resultId,
      });
      if (error) {
        asked = -1;
        await sleep(1);
      } else {
        this.#resultId = result.resultId;
        this.#add({
          version: asked,
          at,
          diagnostics: result.kind === 'unchanged' ? (this.last?.diagnostics ?? []) : result.items,
        });
      }
    }
    this.#pulling = false;
  }

  /** @param {Report} report */
  #add(report) {
    this.reports.push(report);
    for (const wake of this.#waiting.splice(0)) wake();
  }

  #news() {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`${this.server.name} does not answer: ${this.stderr}`)),
        patience,
      );
      this.#waiting.push(() => {
        clearTimeout(timer);
        resolve(undefined);
      });
    });
  }

  /** @param {string} method @param {unknown} params */
  ask(method, params) {
    return this.#server.ask(method, params);
  }

  /** @param {string} method @param {unknown} params */
  tell(method, params) {
    this.#server.tell(method, params);
  }

  /** @param {string} method @param {any} params @param {number} at */
  #hear(method, params, at) {
    this.onNotified(method, params);
    if (method !== 'textDocument/publishDiagnostics' || params.uri !== this.uri || this.#pulls) return;
    this.#add({ version: params.version ?? this.version, at, diagnostics: params.diagnostics });
  }

  /** @param {string} method @param {any} params */
  #answer(method, params) {
    if (method === 'workspace/configuration') {
      return params.items.map(
        (/** @type {{ section?: string }} */ { section = '' }) => this.server.settings[section] ?? null,
      );
    }
    if (method === 'workspace/diagnostic/refresh') void this.#pull();
    if (method === 'client/registerCapability') {
      const provided = params.registrations.map((/** @type {{ method: string }} */ each) => each.method);
      if (provided.includes('textDocument/diagnostic')) this.#pulls = true;
    }
    return null;
  }

  /** Waits until the server has neither said nor done anything for a while. @param {number} [quiet] */
  async idle(quiet = 200) {
    let since = performance.now();
    for (let cpu = cpuTime(this.pid); performance.now() - since < quiet;) {
      await sleep(40);
      const now = cpuTime(this.pid);
      if (now > cpu || performance.now() - this.#server.lastMessage < quiet) since = performance.now();
      cpu = now;
    }
  }

  async stop() {
    await this.#server.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
