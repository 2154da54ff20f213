import { MessageType } from '../../protocol-library.ts';

/** Messages of each severity. */
export interface Messages {
  readonly info: (message: string) => void;
  readonly warning: (message: string) => void;
  readonly error: (message: string) => void;
}

export function createMessages(send: (type: MessageType, message: string) => void): Messages {
  const of =
    (type: MessageType) =>
    (message: string): void => {
      send(type, message);
    };
  return { info: of(MessageType.Info), warning: of(MessageType.Warning), error: of(MessageType.Error) };
}
