/*
 * What stands between a transport and the connection: nothing comes in but messages that are well made and come when
 * they may, and each request that stays outside gets its answer. May use the life of the session; never looks at what a
 * message says beyond its method and id, and never tells anybody what was in it.
 */
import type { DataCallback, Disposable, MessageReader, MessageWriter, ResponseMessage } from 'vscode-languageserver';
import { ErrorCodes, Message, ResponseError } from '../../protocol-library.ts';
import type { Lifecycle } from '../lifecycle.ts';
import { Intake } from './intake.ts';
import { readMessage, type Incoming } from './read-message.ts';
import { MalformedMessage, type Transport } from './transport.ts';

const cancelMethod = '$/cancelRequest';

/** The same transport with a gate before it. */
export class MessageGate implements Transport {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
  /** What has come in and waits. */
  readonly intake: Intake;
  readonly #writer: MessageWriter;
  readonly #lifecycle: Lifecycle;
  /** Ids of requests that are not answered yet, as texts: the connection can't tell 1 from "1". */
  readonly #unanswered = new Set<string>();

  constructor({ reader, writer, hold = () => undefined }: Transport, lifecycle: Lifecycle) {
    this.intake = new Intake(hold);
    this.#writer = writer;
    this.#lifecycle = lifecycle;
    reader.onError((error) => {
      if (error instanceof MalformedMessage)
        this.#answer(null, new ResponseError(ErrorCodes.ParseError, error.message));
    });
    this.reader = {
      onError: reader.onError,
      onClose: reader.onClose,
      onPartialMessage: reader.onPartialMessage,
      listen: (callback) => this.#listen(reader, callback),
      dispose: () => {
        reader.dispose();
      },
    };
    this.writer = {
      onError: writer.onError,
      onClose: writer.onClose,
      write: (message) => {
        if (Message.isResponse(message)) this.#unanswered.delete(String(message.id));
        return writer.write(message);
      },
      end: () => {
        writer.end();
      },
      dispose: () => {
        writer.dispose();
      },
    };
  }

  #listen(reader: MessageReader, callback: DataCallback): Disposable {
    return reader.listen((given: unknown) => {
      const incoming = readMessage(given);
      if (incoming.kind === 'invalid') this.#answer(incoming.id, incoming.error);
      else if (this.#admits(incoming)) {
        // The connection takes responses at once: requests that are at work may wait for them.
        if (incoming.kind !== 'response') this.intake.add();
        callback(incoming.message);
      }
    });
  }

  #admits(incoming: Exclude<Incoming, { kind: 'invalid' }>): boolean {
    switch (incoming.kind) {
      case 'request':
        return this.#admitsRequest(incoming.message);
      case 'notification': {
        const { method, params } = incoming.message;
        // One without an id that can be would make the connection stumble.
        if (method === cancelMethod) return ['string', 'number'].includes(typeof params['id']);
        return this.#lifecycle.follows(method);
      }
      case 'response':
        return true;
    }
  }

  #admitsRequest({ id, method }: { readonly id: string | number; readonly method: string }): boolean {
    const isTwice = this.#unanswered.has(String(id));
    const refusal = isTwice
      ? new ResponseError<void>(ErrorCodes.InvalidRequest, 'A request of this id waits for its answer.')
      : this.#lifecycle.refuse(method);
    if (refusal) this.#answer(id, refusal);
    else this.#unanswered.add(String(id));
    return refusal === null;
  }

  /** Past the connection: it has not seen the request. */
  #answer(id: string | number | null, error: ResponseError): void {
    const response: ResponseMessage = { jsonrpc: '2.0', id, error: error.toJson() };
    // Who can't be reached any more needs no answer.
    this.#writer.write(response).catch(() => undefined);
  }
}
