import type { BcryptHost } from '../hashing/host.ts';
import type { TerminalInput } from './hash/password-source.ts';

export interface TextSink {
  /**
   * Settles once the text has been handed over, however much it is; also when nobody reads it any more. Standard output
   * rejects with `OutputFailed`, standard error never.
   */
  write(text: string): Promise<void>;
}

/** What the command line talks to: the process, or stand-ins. */
export interface CliIo {
  readonly input:
    | { readonly isTTY: true; readonly stdin: TerminalInput }
    | { readonly isTTY: false; readonly stdin: AsyncIterable<unknown> };
  readonly stdout: TextSink;
  readonly stderr: TextSink;
  /** Standard output for the text of a file itself, as it is. Rejects with `OutputFailed`. */
  readonly copyOut: (bytes: Uint8Array) => Promise<void>;
  /** Draws a line of ours in the place of the one before; null where standard error is no terminal. */
  readonly progress: ((line: string) => void) | null;
  /** Whether standard output is a terminal that wants colours. */
  readonly colors: boolean;
  /** Whether everyone on the machine can read a file. */
  readonly isReadableByAll: (path: string) => boolean;
  /** Worker threads for bcrypt; asked for once. */
  readonly openHost: () => Promise<BcryptHost>;
}
