import type { Writable } from 'node:stream';
import { AbstractMessageWriter, type Message, type MessageWriter } from 'vscode-languageserver/node';
import { MessageEncoder } from './encode-message.ts';

/** Writes each message in one go: its header alone would wake the client, to wait for the rest. */
export class StreamWriter extends AbstractMessageWriter implements MessageWriter {
  readonly #stream: Writable;
  readonly #encoder = new MessageEncoder();
  /** Messages that the system has not taken yet. */
  #waiting = 0;

  constructor(stream: Writable) {
    super();
    this.#stream = stream;
    const close = (): void => {
      this.fireClose();
    };
    stream.on('error', close);
    stream.on('close', close);
  }

  async write(message: Message): Promise<void> {
    const pieces = this.#encoder.encode(message, this.#waiting === 0);
    this.#waiting += 1;
    try {
      await this.#send(pieces);
    } finally {
      this.#waiting -= 1;
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
}
