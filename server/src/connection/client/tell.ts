import { MessageType, ShowMessageNotification, type Connection } from 'vscode-languageserver';

/** Messages that a person sees; every client takes them. */
export interface Tell {
  readonly info: (message: string) => void;
  readonly warning: (message: string) => void;
  readonly error: (message: string) => void;
}

export function createTell(connection: Connection): Tell {
  const send =
    (type: MessageType) =>
    (message: string): void => {
      void connection.sendNotification(ShowMessageNotification.type, { type, message });
    };
  return { info: send(MessageType.Info), warning: send(MessageType.Warning), error: send(MessageType.Error) };
}
