import type { Writable } from 'node:stream';
import { AbstractMessageWriter, type Message, type MessageWriter } from 'vscode-languageserver/node';
import { MessageEncoder } from './encode-message.ts';

/** Writes each message in one go: its header alone would wake the client, to wait for the rest. */
export class StreamWriter extends AbstractMessageWriter implements MessageWriter {
  readonly #stream: Writable;
  readonly #onBacklog: (bytes: number) => void;
  readonly #encoder = new MessageEncoder();
  /** Messages that the system has not taken yet, and their bytes. */
  #waiting = 0;
  #backlog = 0;

  /** `onBacklog` hears of each change of how much the client has not read yet, in bytes. */
  constructor(stream: Writable, onBacklog: (bytes: number) => void) {
    super();
    this.#stream = stream;
    this.#onBacklog = onBacklog;
    const close = (): void => {
      this.fireClose();
    };
    stream.on('error', close);
    stream.on('close', close);
  }

  async write(message: Message): Promise<void> {
    const pieces = this.#encoder.encode(message, this.#waiting === 0);
    const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
    this.#count(1, length);
    try {
      await this.#send(pieces);
    } finally {
      this.#count(-1, -length);
    }
  }

  end(): void {
    this.#stream.end();
  }

  #send(pieces: readonly Buffer[]): Promise<void> {
    return new Promise((resolve, reject) => {
      const done = (error?: Error | null): void => {
        if (error) reject(error);
        else resolve();
      };
      this.#stream.cork();
      for (const [index, piece] of pieces.entries())
        this.#stream.write(piece, index === pieces.length - 1 ? done : undefined);
      this.#stream.uncork();
    });
  }

  #count(messages: number, bytes: number): void {
    this.#waiting += messages;
    this.#backlog += bytes;
    this.#onBacklog(this.#backlog);
  }
}
