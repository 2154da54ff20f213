import type { Readable } from 'node:stream';
import {
  AbstractMessageReader,
  type DataCallback,
  type Disposable,
  type Message,
  type MessageReader,
} from 'vscode-languageserver/node';
import { MalformedMessage } from '../../connection/transport/transport.ts';
import { FrameParser } from './frame-parser.ts';

/** Of a long text it takes less time than `Buffer` does. */
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** Reads messages from a stream of bytes. What is none is told as a `MalformedMessage`, and left out. */
export class StreamReader extends AbstractMessageReader implements MessageReader {
  readonly #stream: Readable;

  constructor(stream: Readable) {
    super();
    this.#stream = stream;
    const close = (): void => {
      this.fireClose();
    };
    stream.once('end', close).once('close', close);
    stream.on('error', close);
  }

  listen(callback: DataCallback): Disposable {
    const parser = new FrameParser({
      content: (bytes) => {
        this.#receive(bytes, callback);
      },
      fault: () => {
        this.fireError(new MalformedMessage());
      },
    });
    const push = (chunk: Buffer): void => {
      parser.push(chunk);
    };
    this.#stream.on('data', push);
    return { dispose: () => void this.#stream.off('data', push) };
  }

  #receive(bytes: Buffer, callback: DataCallback): void {
    try {
      callback(JSON.parse(utf8.decode(bytes)) as Message);
    } catch {
      // Its words may quote what came in.
      this.fireError(new MalformedMessage());
    }
  }
}
