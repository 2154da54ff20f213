// @ts-check
// A language server in a process of its own, and what is said to it.
import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { frame, readMessages } from './message-stream.mjs';

/**
 * @typedef {object} Server
 * @property {string} name
 * @property {readonly string[]} command
 * @property {{ [section: string]: unknown }} settings What it gets for `workspace/configuration`.
 * @property {{ [name: string]: string }} [environment]
 *
 * @typedef {{ result?: any, error?: any, at: number }} Answer `at`: when its last byte had come.
 * @typedef {object} Client What the other side does with what the server says of its own accord.
 * @property {(method: string, params: any) => unknown} answer
 * @property {(method: string, params: any, at: number) => void} hear
 */

export class ServerProcess {
  stderr = '';
  lastMessage = 0;
  startedAt = performance.now();
  #id = 0;
  /** @type {Map<number, (answer: Answer) => void>} */
  #asked = new Map();
  #client;

  /** @param {Server} server @param {string} folder The current one of the process. @param {Client} client */
  constructor(server, folder, client) {
    this.#client = client;
    const [program = '', ...parameters] = server.command;
    const environment = { ...process.env, ...server.environment };
    this.process = spawn(program, parameters, { cwd: folder, env: environment, stdio: ['pipe', 'pipe', 'pipe'] });
    this.process.stderr.on('data', (data) => (this.stderr = `${this.stderr}${data}`.slice(-20_000)));
    this.process.stdin.on('error', () => {});
    readMessages(this.process.stdout, (message, at) => this.#receive(message, at));
  }

  get pid() {
    return this.process.pid ?? 0;
  }

  /** @param {string} method @param {unknown} params @returns {Promise<Answer>} */
  ask(method, params) {
    const id = ++this.#id;
    const answer = new Promise((resolve) => this.#asked.set(id, resolve));
    this.#send({ id, method, params });
    return answer;
  }

  /**
   * The same; null where no answer comes within a time, in ms.
   * @param {string} method @param {unknown} params @param {number} patience @returns {Promise<Answer | null>}
   */
  askWithin(method, params, patience) {
    return within(this.ask(method, params), patience);
  }

  /** @param {string} method @param {unknown} params */
  tell(method, params) {
    this.#send({ method, params });
  }

  async stop() {
    const gone = new Promise((resolve) => this.process.once('exit', resolve));
    await this.askWithin('shutdown', undefined, 3000);
    this.tell('exit', undefined);
    if ((await within(gone, 2000)) === null) this.process.kill('SIGKILL');
    await gone;
  }

  /** @param {object} message */
  #send(message) {
    this.process.stdin.write(frame({ jsonrpc: '2.0', ...message }));
  }

  /** @param {any} message @param {number} at */
  #receive({ id, method, params, result, error }, at) {
    this.lastMessage = at;
    if (method === undefined) {
      this.#asked.get(id)?.({ result, error, at });
      this.#asked.delete(id);
    } else if (id !== undefined) {
      this.#send({ id, result: this.#client.answer(method, params) ?? null });
    } else {
      this.#client.hear(method, params, at);
    }
  }
}

/**
 * What some work gives; null where it takes longer than a time, in ms. It goes on otherwise.
 * @template T @param {Promise<T>} work @param {number} patience @returns {Promise<T | null>}
 */
export async function within(work, patience) {
  const given = new AbortController();
  const late = sleep(patience, null, { signal: given.signal }).catch(() => null);
  try {
    return await Promise.race([work, late]);
  } finally {
    given.abort();
  }
}
