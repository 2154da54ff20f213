import type { TerminalInput } from './password-source.ts';
import { KeyReader } from './key-reader.ts';
import { notUtf8, PasswordInterrupted, PasswordRefused } from './password-source.ts';

/**
 * Asks at a terminal without showing what is typed. The terminal is raw only while a question is open, and is restored
 * however that ends. What is typed or pasted beyond one line answers the next question.
 */
export class HiddenPrompt {
  readonly #input: TerminalInput;
  readonly #print: (text: string) => void;
  readonly #keys = new KeyReader();

  constructor(input: TerminalInput, print: (text: string) => void) {
    this.#input = input;
    this.#print = print;
  }

  /**
   * One line, without its end. Throws `PasswordInterrupted` for Ctrl+C, `PasswordRefused` where input ends or isn't
   * UTF-8.
   */
  async ask(question: string): Promise<string> {
    // before the question, so that nothing typed in answer to it is shown
    this.#input.setRawMode(true);
    try {
      this.#print(question);
      return await this.#line();
    } finally {
      this.#input.setRawMode(false);
      // the Enter key was not shown either
      this.#print('\n');
    }
  }

  async #line(): Promise<string> {
    const early = this.#keys.nextLine();
    if (early !== null) return early;
    const input = this.#input;
    let stop = (): void => undefined;
    try {
      return await new Promise<string>((resolve, reject) => {
        const onData = (chunk: Uint8Array | string): void => {
          try {
            if (this.#keys.feed(chunk) === 'ignored') this.#print('\x07');
            const line = this.#keys.nextLine();
            if (line !== null) resolve(line);
          } catch (error) {
            reject(error instanceof PasswordInterrupted ? error : new PasswordRefused(notUtf8));
          }
        };
        const onEnd = (): void => {
          reject(new PasswordRefused('The input ended before the password.'));
        };
        stop = (): void => {
          input.pause();
          input.off('data', onData);
          for (const event of ['end', 'close', 'error'] as const) input.off(event, onEnd);
        };
        for (const event of ['end', 'close', 'error'] as const) input.on(event, onEnd);
        input.on('data', onData);
        input.resume();
      });
    } finally {
      stop();
    }
  }
}
