import type { MessageReader, MessageWriter } from 'vscode-languageserver';

/** The two ways of a connection: what the client says, and what it is told. */
export interface Transport {
  /** Tells by `onError` of what came in and is no message, and by `onClose` that nothing more will come. */
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
  /** Has it bring no more messages for a while, or go on, where it can. */
  readonly hold?: (isHeld: boolean) => void;
  /** Its writer knows `DiagnosticList` and `JsonList`, and writes them as they are. All others get plain data. */
  readonly takesLists?: true;
}

/** Something came in that can't be read as a message. What it was is told to nobody. */
export class MalformedMessage extends Error {
  override readonly name = 'MalformedMessage';
  constructor() {
    super('This is no message.');
  }
}
