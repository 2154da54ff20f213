/*
 * The client at the other end, what it can do and all that goes to it unasked. Uses the connection alone, and knows no
 * document. Nothing here rejects, whatever the client does: who asks decides what a missing answer means.
 */
import {
  LogMessageNotification,
  ShowMessageNotification,
  type ClientCapabilities,
  type Connection,
  type Disposable,
  type NotificationType,
  type ProgressToken,
  type ProtocolNotificationType,
  type RequestParam,
  type RequestType,
  type RequestType0,
  type WorkDoneProgressReporter,
  type WorkDoneProgressServerReporter,
} from 'vscode-languageserver';
import { createMessages, type Messages } from './messages.ts';

/** The client of a session. Nobody else sends it a request or a notification. */
export class Client {
  readonly capabilities: ClientCapabilities;
  /** For a person to see, `window/showMessage`. */
  readonly show: Messages;
  /** For the log, `window/logMessage`. */
  readonly log: Messages;
  readonly #connection: Connection;

  constructor(connection: Connection, capabilities: ClientCapabilities) {
    this.#connection = connection;
    this.capabilities = capabilities;
    this.show = createMessages((type, message) => void this.notify(ShowMessageNotification.type, { type, message }));
    this.log = createMessages((type, message) => void this.notify(LogMessageNotification.type, { type, message }));
  }

  /** Resolves when the notification is on its way, or when it can't be sent any more. */
  async notify<P>(type: NotificationType<P>, params: NoInfer<RequestParam<P>>): Promise<void> {
    await attempt(() => this.#connection.sendNotification(type, params));
  }

  /** The client's answer; undefined when it refuses. */
  ask<P, R, E>(type: RequestType<P, R, E>, params: NoInfer<RequestParam<P>>): Promise<R | undefined> {
    return attempt(() => this.#connection.sendRequest(type, params));
  }

  /** Has the client ask again for what this server computes, as `workspace/diagnostic/refresh` does. */
  async refresh<E>(type: RequestType0<void, E>): Promise<void> {
    await attempt(() => this.#connection.sendRequest(type));
  }

  /** Has the client send these notifications, until what it returns is disposed; undefined when the client refuses. */
  register<P, O>(type: ProtocolNotificationType<P, O>, options: O): Promise<Disposable | undefined> {
    return attempt(() => this.#connection.client.register(type, options));
  }

  /** Reports with the token that came with a request; without one it does nothing. */
  attachProgress(token: ProgressToken | undefined): WorkDoneProgressReporter {
    return this.#connection.window.attachWorkDoneProgress(token);
  }

  /** Progress of the server's own; undefined when the client refuses. */
  createProgress(): Promise<WorkDoneProgressServerReporter | undefined> {
    return attempt(() => this.#connection.window.createWorkDoneProgress());
  }
}

async function attempt<T>(send: () => Promise<T>): Promise<T | undefined> {
  try {
    return await send();
  } catch {
    return undefined;
  }
}
