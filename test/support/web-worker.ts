import { resolveObjectURL } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';

type Listener = (event: { readonly data: unknown }) => void;

/** What a worker has of a browser, as far as it is used. Nothing of Node is among it. */
const globals = {
  ...{ AbortController, AbortSignal, Blob, Event, EventTarget, TextDecoder, TextEncoder, URL },
  ...{ clearTimeout, console, crypto, performance, queueMicrotask, setTimeout },
  navigator: { hardwareConcurrency: 2 },
};

/** A web worker, in this thread: its script sees what a browser has. What goes in and comes out is cloned. */
export class WebWorker {
  readonly #listeners: Listener[] = [];
  readonly #inside: Listener[] = [];
  readonly #self: Record<string, unknown>;
  readonly #loaded: Promise<void>;
  readonly #channels: MessageChannel[] = [];
  isClosed = false;

  /** @param address of a file, or of a blob */
  constructor(address: string) {
    const channels = this.#channels;
    this.#self = createContext({
      ...globals,
      Worker: WebWorker,
      MessageChannel: function channel(): MessageChannel {
        const made = new MessageChannel();
        channels.push(made);
        return made;
      },
      importScripts: (file: string) => this.#run(readFileSync(fileURLToPath(file), 'utf8')),
      addEventListener: (type: string, listener: Listener) => {
        if (type === 'message') this.#inside.push(listener);
      },
      postMessage: (message: unknown) => {
        tell(this.#listeners, structuredClone(message));
      },
      close: () => {
        this.terminate();
      },
    });
    this.#run('globalThis.self = globalThis');
    this.#loaded = this.#load(address);
  }

  addEventListener(type: string, listener: Listener): void {
    if (type === 'message') this.#listeners.push(listener);
  }

  /** A port that is transferred stays as it is: nothing is in another thread. */
  postMessage(message: unknown, transferred: readonly unknown[] = []): void {
    const data: unknown = transferred.length > 0 ? message : structuredClone(message);
    void this.#loaded.then(() => {
      // Each message finds the listener that is there when its turn comes.
      tell([({ data: given }) => (this.#self as { readonly onmessage?: Listener }).onmessage?.({ data: given })], data);
      tell(this.#inside, data);
    });
  }

  terminate(): void {
    this.isClosed = true;
    // In a thread of its own they would end with it; here they would keep the process.
    for (const { port1 } of this.#channels) port1.close();
  }

  async #load(address: string): Promise<void> {
    const blob = address.startsWith('blob:') ? resolveObjectURL(address) : undefined;
    this.#run(blob ? await blob.text() : readFileSync(fileURLToPath(address), 'utf8'));
  }

  #run(script: string): void {
    runInContext(script, this.#self);
  }
}

function tell(listeners: readonly Listener[], data: unknown): void {
  setTimeout(() => {
    for (const listener of listeners) listener({ data });
  });
}
