import type { Message, MessageStrategy } from 'vscode-languageserver';

/** With so many messages that nobody has looked at yet, no more are taken in. */
const mostWaiting = 1000;

type NextMessage = Parameters<MessageStrategy['handleMessage']>[1];
type Handled = ReturnType<MessageStrategy['handleMessage']>;

/** Counts the messages that have come in and wait for their turn, so that they can't become more without end. */
export class Intake implements MessageStrategy {
  readonly #hold: (isHeld: boolean) => void;
  #waiting = 0;
  #isHeld = false;

  /** `hold`: has the transport bring no more for a while, or go on. */
  constructor(hold: (isHeld: boolean) => void) {
    this.#hold = hold;
  }

  /** One has come in. */
  add(): void {
    this.#waiting += 1;
    if (this.#isHeld || this.#waiting < mostWaiting) return;
    this.#isHeld = true;
    this.#hold(true);
  }

  /** The connection calls this when the turn of a message has come. */
  handleMessage(message: Message, next: NextMessage): Handled {
    this.#waiting -= 1;
    if (this.#isHeld && this.#waiting < mostWaiting / 2) {
      this.#isHeld = false;
      this.#hold(false);
    }
    return next(message);
  }
}
