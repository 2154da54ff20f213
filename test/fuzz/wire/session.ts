import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { readMessages } from '../../../bench/message-stream.mjs';
import type { Random } from '../../../bench/random.mjs';
import { brokenFrame, frameOf, junk, marker, mutated } from './junk.ts';
import { initializeParams, isNotification, makeMessage } from './messages.ts';

/** What a session has shown. */
export interface SessionResult {
  readonly messages: number;
  readonly requests: number;
  /** What should not have been; empty when all is well. */
  readonly faults: readonly string[];
  /** Of the server's loop, in ms of CPU. */
  readonly longestTurn: number;
}

/** An answer or a message of the server, as it comes. */
interface Received {
  readonly id?: string | number | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message?: unknown };
}

const monitor = new URL('loop-cpu.mjs', import.meta.url).href;
/** So many requests wait for their answers at most: the server is to be confused, not buried. */
const mostOpen = 60;
/** After so long without an answer, in ms, there will be none: far more than what a client is waited for. */
const patience = 120_000;

/** One server from its start to its end, and a client that says so many things, most of which make no sense. */
export class Session {
  readonly #random: Random;
  readonly #process: ChildProcess;
  readonly #open = new Map<string | number, string>();
  readonly #faults: string[] = [];
  readonly #ended: Promise<readonly unknown[]>;
  #errors = '';
  #sent = 0;
  #requests = 0;
  #wake: () => void = () => undefined;
  /** How the client answers what it is asked. */
  readonly #manner: 'well' | 'refuses' | 'anything' | 'mixed';

  constructor(bundle: string, random: Random) {
    this.#random = random;
    this.#manner = random.pick(['well', 'refuses', 'anything', 'mixed']);
    this.#process = spawn(process.execPath, ['--import', monitor, bundle, '--stdio'], {
      stdio: ['pipe', 'pipe', 'pipe'],
      cwd: fileURLToPath(new URL('.', import.meta.url)),
    });
    this.#ended = once(this.#process, 'exit');
    this.#process.stdin?.on('error', () => undefined);
    this.#process.stderr?.on('data', (data: Buffer) => (this.#errors += String(data)));
    if (this.#process.stdout) readMessages(this.#process.stdout, (message: Received) => this.#receive(message));
  }

  async run(messages: number): Promise<SessionResult> {
    // Before it is initialized, now and then.
    while (this.#random.chance(0.3)) this.#sendAny();
    this.#ask('initialize', initializeParams(this.#random));
    this.#send({ method: 'initialized', params: {} });
    while (this.#sent < messages && !this.#isOver()) {
      for (let burst = this.#random.below(40); burst >= 0; burst--) this.#sendAny();
      await this.#until(() => this.#open.size < mostOpen);
    }
    await this.#until(() => this.#open.size === 0);
    this.#ask('shutdown', {});
    for (let count = this.#random.below(20); count > 0; count--) this.#sendAny();
    await this.#until(() => this.#open.size === 0);
    this.#send({ method: 'exit' });
    const [status, signal] = await this.#ended;
    if (status !== 0) this.#faults.push(`ended with ${String(status)}, ${String(signal)}`);
    return this.#result();
  }

  #result(): SessionResult {
    for (const [id, method] of this.#open) this.#faults.push(`no answer to ${method} (${String(id)})`);
    const found = /^longest turn ([\d.]+) ms of CPU\n/m.exec(this.#errors);
    const rest = this.#errors.replace(found?.[0] ?? '', '');
    if (rest !== '') this.#faults.push(`on standard error: ${rest}`);
    return {
      messages: this.#sent,
      requests: this.#requests,
      faults: this.#faults,
      longestTurn: Number(found?.[1] ?? NaN),
    };
  }

  #sendAny(): void {
    const random = this.#random;
    const way = random.below(100);
    if (way < 4) this.#write(brokenFrame(random));
    else if (way < 7)
      this.#send({ id: random.below(50), result: junk(random), error: random.chance(0.5) ? null : junk(random) });
    else if (way < 11) this.#send({ method: '$/cancelRequest', params: { id: this.#someId() } });
    else if (way < 13)
      this.#send(mutated(random, { method: 'textDocument/hover', params: {}, id: { x: 1 } }) as object);
    else {
      const message = makeMessage(random);
      const params = random.chance(0.5) ? message.params : mutated(random, message.params);
      if (isNotification(message) !== random.chance(0.02)) this.#send({ method: message.method, params });
      else this.#ask(message.method, params);
    }
  }

  #someId(): unknown {
    const ids = [...this.#open.keys()];
    return ids.length === 0 || this.#random.chance(0.2) ? junk(this.#random) : this.#random.pick(ids);
  }

  #ask(method: string, params: unknown): void {
    this.#requests += 1;
    const id = this.#random.chance(0.3) ? `r${String(this.#requests)}` : this.#requests;
    this.#open.set(id, method);
    this.#send({ id, method, params });
  }

  #send(message: object): void {
    this.#write(frameOf(message));
  }

  #write(bytes: Buffer | string): void {
    this.#sent += 1;
    this.#process.stdin?.write(bytes);
  }

  #receive(message: Received): void {
    const { id, method, params, error } = message;
    const isWords = method === 'window/logMessage' || method === 'window/showMessage' || error !== undefined;
    if (isWords && JSON.stringify([params, error]).includes(marker))
      this.#faults.push(`tells what came in: ${JSON.stringify(message).slice(0, 500)}`);
    if (method === 'window/logMessage' && (params as { readonly type?: number }).type === 1)
      this.#faults.push(`failed: ${JSON.stringify(params).slice(0, 1000)}`);
    if (method !== undefined && id !== undefined) this.#respond(id, method, params);
    else if (method === undefined && this.#isOurs(id) && !this.#open.delete(id))
      this.#faults.push(`answers twice, or what nobody asked: ${String(id)}`);
    this.#wake();
  }

  #respond(id: unknown, method: string, params: unknown): void {
    const random = this.#random;
    const manner = this.#manner === 'mixed' ? random.pick(['well', 'refuses', 'anything'] as const) : this.#manner;
    if (manner === 'refuses') this.#send({ id, error: { code: -32601, message: marker } });
    else if (manner === 'anything') this.#send({ id, result: junk(random) });
    else this.#send({ id, result: wellAnswered(method, params) });
  }

  /** Junk may have an id, too, and is answered then. */
  #isOurs(id: Received['id']): id is string | number {
    return typeof id === 'number' ? Number.isInteger(id) && id > 0 && id <= this.#requests : /^r\d+$/.test(id ?? '');
  }

  #isOver(): boolean {
    return this.#process.exitCode !== null || this.#process.signalCode !== null;
  }

  async #until(isSo: () => boolean): Promise<void> {
    const end = Date.now() + patience;
    while (!isSo() && !this.#isOver()) {
      if (Date.now() > end) {
        this.#process.kill('SIGKILL');
        break;
      }
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 1000);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }
}

function wellAnswered(method: string, params: unknown): unknown {
  if (method === 'workspace/configuration')
    return (params as { readonly items: readonly unknown[] }).items.map(() => ({ hash: { cost: 4 } }));
  return method === 'workspace/applyEdit' ? { applied: true } : null;
}
