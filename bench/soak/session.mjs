// @ts-check
// Rounds of random edits and requests on one server, which is compared with a fresh one at the end of each.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { quantile } from '../figures.mjs';
import { forms } from '../forms/texts.mjs';
import { kindsNamed, numberFor } from '../hostile/files.mjs';
import { residentMemory } from '../process-figures.mjs';
import { randomSource } from '../random.mjs';
import { generateUsers } from '../users.mjs';
import { Hang, SoakClient } from './client.mjs';
import { differences } from './compare.mjs';
import { randomEdit } from './edits.mjs';
import { requests } from './requests.mjs';

/**
 * @import { Server } from '../server-process.mjs'
 * @import { Open } from './client.mjs'
 * @import { Difference } from './compare.mjs'
 *
 * @typedef {object} SoakOptions
 * @property {Server} server Started with `monitor.mjs`.
 * @property {number} seed
 * @property {number} length Of a file, in characters, about.
 * @property {number} restart Rounds after which the server is stopped and started anew.
 * @property {number} [files] That are open; 5 unless told.
 * @property {number} [asked] How many steps of one are requests, and no edits; diagnostics are asked for after a tenth
 *   more of the edits. 0.4 unless told.
 * @property {readonly string[]} kinds Names of kinds of hostile file, or parts of names; none: all of them.
 *
 * @typedef {{ ms: readonly number[], done: readonly Done[] }} HoldUp What held the loop up is
 *   among the last things `done`.
 * @typedef {{ what: string, document: Open | undefined }} Done The document is that before it.
 * @typedef {object} Round
 * @property {number} edits
 * @property {number} requests
 * @property {{ median: number, p95: number, max: number }} latency In ms.
 * @property {{ resident: number, heap: number, handles: number, held: number }} process Memory in MiB; `held`: how long
 *   one turn of the loop took at most, in ms of CPU.
 * @property {readonly Difference[]} differences
 * @property {readonly HoldUp[]} holdUps
 * @property {readonly string[]} hangs What was not answered, with what was done before.
 */

/** Of the open documents, the first ones. */
const healthyShare = 0.4;

/** How many steps are told of a hold-up. */
const remembered = 8;

/** The name of the file that is only on disk. */
const onDisk = 'disk.users.yml';

export class Soak {
  #options;
  #random;
  #kinds;
  #files;
  #healthy;
  #folder = mkdtempSync(join(tmpdir(), 'users-yml-soak-'));
  /** @type {SoakClient} */
  #client;
  #rounds = 0;
  /** What was done last, the newest at the end. @type {Done[]} */
  #done = [];

  /** @param {SoakOptions} options */
  constructor(options) {
    this.#options = options;
    this.#random = randomSource(options.seed);
    this.#kinds = kindsNamed(options.kinds);
    this.#files = options.files ?? 5;
    this.#healthy = Math.ceil(healthyShare * this.#files);
    mkdirSync(this.#folder, { recursive: true });
    this.#client = new SoakClient(options.server, this.#folder);
  }

  async start() {
    this.#writeFile();
    await this.#client.start();
    for (let index = 0; index < this.#files; index++) this.#open(index);
  }

  /**
   * One round; `isOver` is asked after each step.
   * @param {(edits: number) => boolean} isOver @returns {Promise<Round>}
   */
  async round(isOver) {
    const random = this.#random;
    this.#rounds += 1;
    const { latencies } = this.#client;
    latencies.length = 0;
    let edits = 0;
    /** @type {string[]} */
    const hangs = [];
    /** @type {HoldUp[]} */
    const holdUps = [];
    /** @type {readonly Difference[]} */
    let found = [];
    let figures = { max: NaN, heap: NaN, handles: NaN };
    let resident = NaN;
    try {
      while (!isOver(edits)) {
        edits += await this.#step();
        const ms = this.#client.takeHeld();
        if (ms.length > 0) holdUps.push({ ms, done: [...this.#done] });
      }
      found = await differences(this.#client, this.#options.server, [this.#client.uriOf(onDisk)]);
      figures = await this.#client.figures();
      resident = residentMemory(this.#client.pid);
      this.#reopen(random.below(this.#files));
      this.#reopen(this.#healthy + random.below(this.#files - this.#healthy));
      if (this.#rounds % this.#options.restart === 0) await this.#restart();
    } catch (error) {
      if (!(error instanceof Hang)) throw error;
      hangs.push(`${this.#done.at(-1)?.what}: ${error.message}`);
      await this.#restart();
    }
    const latency = { median: quantile(latencies, 0.5), p95: quantile(latencies, 0.95), max: quantile(latencies, 1) };
    const { max: held, heap, handles } = figures;
    return {
      edits,
      requests: latencies.length,
      latency,
      process: { resident, heap, handles, held },
      differences: found,
      holdUps,
      hangs,
    };
  }

  async stop() {
    await this.#client.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** An edit or a request; gives how many edits it was. */
  async #step() {
    const random = this.#random;
    const uri = random.pick([...this.#client.open.keys()]);
    const { text } = this.#client.open.get(uri) ?? { text: '' };
    this.#note('edit', uri);
    const { asked = 0.4 } = this.#options;
    if (!random.chance(asked)) {
      this.#client.edit(uri, [randomEdit(random, text)]);
      if (random.chance(asked + 0.1)) await requests['diagnostics']?.(this.#client, uri, random);
      return 1;
    }
    // A file that grows and breaks for ever is of no use to anybody.
    if (text.length > 2 * this.#options.length || random.chance(0.01)) {
      this.#client.replace(uri, this.#textFor(this.#indexOf(uri)));
      return 1;
    }
    if (random.chance(0.02)) this.#writeFile();
    const [name, request] = random.pick(Object.entries(requests));
    this.#note(name, uri);
    await request(this.#client, uri, random);
    return 0;
  }

  /** @param {string} what @param {string} uri */
  #note(what, uri) {
    this.#done.push({ what: `${what} in ${uri}`, document: this.#client.open.get(uri) });
    if (this.#done.length > remembered) this.#done.shift();
  }

  #writeFile() {
    const isNew = this.#rounds === 0;
    writeFileSync(join(this.#folder, onDisk), this.#textFor(this.#healthy));
    if (!isNew) this.#client.tellOfFiles([{ uri: this.#client.uriOf(onDisk), type: changed }]);
  }

  /** @param {number} index */
  #open(index) {
    this.#client.openDocument(this.#uriOf(index), this.#textFor(index));
  }

  /** @param {number} index */
  #reopen(index) {
    this.#client.closeDocument(this.#uriOf(index));
    this.#open(index);
  }

  async #restart() {
    const { open } = this.#client;
    await this.#client.stop();
    this.#client = new SoakClient(this.#options.server, this.#folder);
    await this.#client.start();
    for (const [uri, { text }] of open) this.#client.openDocument(uri, text);
  }

  /** @param {number} index */
  #uriOf(index) {
    return this.#client.uriOf(`${index}.users.yml`);
  }

  /** @param {string} uri */
  #indexOf(uri) {
    return Number(/(\d+)\.users\.yml$/.exec(uri)?.[1]);
  }

  /** @param {number} index */
  #textFor(index) {
    const random = this.#random;
    const { length } = this.#options;
    if (index < this.#healthy) {
      const form = Object.values(forms)[index < 2 ? 0 : (index - 1) % Object.keys(forms).length];
      const users = Math.ceil(length / 250);
      return form?.(generateUsers({ users, seed: random.below(1e6), dense: index === 1 }).text) ?? '';
    }
    const kind = random.pick(this.#kinds);
    return kind.text(Math.min(numberFor(kind, length), 4 * length));
  }
}

const changed = 2;
