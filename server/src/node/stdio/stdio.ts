/*
 * Messages over standard input and output, each in one go, with the bytes of diagnostics kept from one to the next.
 * May use the lists of diagnostics; never looks at what else a message says, and never changes it.
 */
import {
  AbstractMessageWriter,
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  type Connection,
  type Message,
  type MessageWriter,
} from 'vscode-languageserver/node';
import { MessageEncoder } from './encode-message.ts';

/** A connection over standard input and output. `onEnd` is called when the client is gone. */
export function createStdioConnection(onEnd: () => void): Connection {
  process.stdin.once('end', onEnd).once('close', onEnd);
  return createConnection(ProposedFeatures.all, new StreamMessageReader(process.stdin), new StdoutWriter());
}

/** Writes each message in one go: its header alone would wake the client, to wait for the rest. */
class StdoutWriter extends AbstractMessageWriter implements MessageWriter {
  readonly #encoder = new MessageEncoder();
  /** Messages that the system has not taken yet. */
  #waiting = 0;

  constructor() {
    super();
    process.stdout.on('error', (error) => {
      this.fireError(error);
    });
    process.stdout.on('close', () => {
      this.fireClose();
    });
  }

  write(message: Message): Promise<void> {
    const pieces = this.#encoder.encode(message, this.#waiting === 0);
    this.#waiting += 1;
    return new Promise((resolve, reject) => {
      const done = (error?: Error | null): void => {
        this.#waiting -= 1;
        if (!error) {
          resolve();
          return;
        }
        this.fireError(error, message);
        reject(error);
      };
      process.stdout.cork();
      for (const [index, piece] of pieces.entries())
        process.stdout.write(piece, index === pieces.length - 1 ? done : undefined);
      process.stdout.uncork();
    });
  }

  end(): void {
    process.stdout.end();
  }
}
