/*
 * The client at the other end, what it can do and all that goes to it unasked. Uses the connection alone, and knows no
 * document. Nothing here rejects, whatever the client does: who asks decides what a missing answer means.
 */
import type {
  ClientCapabilities,
  NotificationType,
  ProtocolConnection,
  RegistrationType,
  RequestParam,
  RequestType,
  RequestType0,
} from 'vscode-languageserver';
import {
  LogMessageNotification,
  RegistrationRequest,
  ShowMessageNotification,
  UnregistrationRequest,
} from '../../protocol-library.ts';
import type { Scheduler } from '../scheduler.ts';
import { createMessages, type Messages } from './messages.ts';
import { Questions, type AskOptions, type Outcome } from './questions.ts';

/** Words for a client that does not read go no further than this many. */
const mostUnread = 200;

/** Messages that the client was asked to send. */
export interface Registration {
  /** Resolves when the client need not send them any more. */
  readonly end: () => Promise<void>;
}

/** A kind of message that a client can be asked to send. */
export type Registrable<O> = Pick<RegistrationType<O>, 'method' | '____'>;

/** The client of a session. Nobody else sends it a request or a notification. */
export class Client {
  readonly capabilities: ClientCapabilities;
  /** For a person to see, `window/showMessage`. */
  readonly show: Messages;
  /** For the log, `window/logMessage`. */
  readonly log: Messages;
  readonly #connection: ProtocolConnection;
  readonly #questions: Questions;
  #registrations = 0;
  #unread = 0;

  constructor(connection: ProtocolConnection, capabilities: ClientCapabilities, scheduler: Scheduler) {
    this.#connection = connection;
    this.#questions = new Questions(scheduler);
    this.capabilities = capabilities;
    this.show = createMessages((type, message) => {
      this.tell(ShowMessageNotification.type, { type, message });
    });
    this.log = createMessages((type, message) => {
      this.tell(LogMessageNotification.type, { type, message });
    });
  }

  /** Resolves when the notification is on its way, or when it can't be sent any more. */
  async notify<P>(type: NotificationType<P>, params: NoInfer<RequestParam<P>>): Promise<void> {
    try {
      await this.#connection.sendNotification(type, params);
    } catch {
      // Nobody is there to hear it.
    }
  }

  /** Says something that may be lost: nothing is kept for a client that reads nothing. */
  tell<P>(type: NotificationType<P>, params: NoInfer<RequestParam<P>>): void {
    if (this.#unread >= mostUnread) return;
    this.#unread += 1;
    const sent = (): void => {
      this.#unread -= 1;
    };
    this.notify(type, params).then(sent, sent);
  }

  /** The client's answer, if there is one in time. */
  ask<P, R, E>(type: RequestType<P, R, E>, params: NoInfer<RequestParam<P>>, options?: AskOptions): Promise<Outcome> {
    return this.#questions.ask(type.method, (token) => this.#connection.sendRequest(type, params, token), options);
  }

  /** Has the client ask again for what this server computes, as `workspace/diagnostic/refresh` does. */
  refresh<R, E>(type: RequestType0<R, E>): Promise<Outcome> {
    return this.#questions.ask(type.method, (token) => this.#connection.sendRequest(type, token));
  }

  /** Has the client send these messages; null when it refuses. One that does not answer may send them. */
  async register<O>(type: Registrable<O>, options: O): Promise<Registration | null> {
    const { method } = type;
    const id = `users-yml-${String((this.#registrations += 1))}`;
    const registrations = [{ id, method, registerOptions: options }];
    const { state } = await this.ask(RegistrationRequest.type, { registrations });
    if (state === 'refused') return null;
    return {
      end: async () => {
        // The protocol has this misspelling.
        await this.ask(UnregistrationRequest.type, { unregisterations: [{ id, method }] });
      },
    };
  }

  /** Waits for no answer any more. */
  dispose(): void {
    this.#questions.dispose();
  }
}
