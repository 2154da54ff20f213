/*
 * The language server on a transport: the door of this folder. It knows the messages by which a session begins and
 * ends, and no other.
 */
import type { Disposable, InitializeResult } from 'vscode-languageserver';
import {
  createProtocolConnection,
  ErrorCodes,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  ResponseError,
  ShutdownRequest,
} from '../protocol-library.ts';
import { describeError } from '../common/describe-error.ts';
import { linkPagesIn } from '../common/rule-pages.ts';
import { languageOf, type Language, type Texts } from '../common/words/languages.ts';
import { tellIn, translateBy } from '../common/words/translation.ts';
import { Lifecycle } from './lifecycle.ts';
import { readInitialize } from './params/initialize.ts';
import { Session, type SessionPlatform } from './session.ts';
import { MessageGate } from './transport/message-gate.ts';
import type { Transport } from './transport/transport.ts';

/** What differs between the platforms that the server runs on. */
export interface Platform extends SessionPlatform {
  /** Of this extension. */
  readonly version: string;
  /** What people are told in a language; null where that is not at hand, so that they are told it in English. */
  readonly texts: (language: Language) => Texts | null;
  /** Calls back when the client's process is gone, as far as that can be told. */
  readonly follow?: (processId: number, gone: () => void) => void;
  /** Ends what would keep the process alive. */
  readonly dispose?: () => void;
  /**
   * The server's time is over, as the client says or since nobody is there any more. `isExpected`: after `shutdown`.
   */
  readonly exit: (isExpected: boolean) => void;
}

/**
 * So many requests are worked on, or have answers that the client has not read, at a time; others wait their turn.
 * Answers may be large.
 */
const mostAtOnce = 32;

/** Serves the one client at the other end. Disposing ends the connection alone, for who has several in one process. */
export function startServer(transport: Transport, platform: Platform): Disposable {
  const lifecycle = new Lifecycle();
  const { reader, writer, intake } = new MessageGate(transport, lifecycle);
  // Without a logger: the library would log whole messages.
  const connection = createProtocolConnection(reader, writer, undefined, {
    maxParallelism: mostAtOnce,
    messageStrategy: intake,
  });
  let session: Session | null = null;
  const exit = (): void => {
    session?.dispose();
    platform.exit(lifecycle.isShutDown);
  };
  connection.onRequest(InitializeRequest.method, (given: Readonly<Record<string, unknown>>): InitializeResult => {
    try {
      const params = readInitialize(given);
      tellInLanguageOf(params.locale, platform);
      if (params.processId !== null) platform.follow?.(params.processId, exit);
      session = new Session(connection, { ...platform, takesLists: transport.takesLists === true }, params);
      const serverInfo = { name: 'users-yml', version: platform.version };
      return { serverInfo, capabilities: session.capabilities };
    } catch (error) {
      lifecycle.reset();
      throw new ResponseError(ErrorCodes.InternalError, `The server could not begin: ${describeError(error)}`);
    }
  });
  connection.onNotification(InitializedNotification.method, () => session?.start(platform.version));
  connection.onRequest(ShutdownRequest.method, () => {
    session?.dispose();
    platform.dispose?.();
    return null;
  });
  connection.onNotification(ExitNotification.method, exit);
  connection.onClose(exit);
  connection.listen();
  return connection;
}

/** Before anything is told. English costs nothing, and its texts are those in the code. */
function tellInLanguageOf(locale: string | null, platform: Platform): void {
  const language = languageOf(locale);
  const texts = language && platform.texts(language);
  tellIn(texts && translateBy(texts));
  linkPagesIn(texts && language);
}
