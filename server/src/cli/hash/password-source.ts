/** A terminal that a password comes from: `process.stdin`, or a stand-in. */
export interface TerminalInput extends AsyncIterable<unknown> {
  on(event: 'data', listener: (chunk: Uint8Array | string) => void): unknown;
  on(event: 'end' | 'close' | 'error', listener: () => void): unknown;
  off(event: 'data', listener: (chunk: Uint8Array | string) => void): unknown;
  off(event: 'end' | 'close' | 'error', listener: () => void): unknown;
  resume(): unknown;
  pause(): unknown;
  /** Raw: no echo, and Ctrl+C comes as a character. */
  setRawMode(raw: boolean): unknown;
}

/** No usable password came; `message` says why and holds nothing of it. */
export class PasswordRefused extends Error {
  override readonly name = 'PasswordRefused';
}

/** Ctrl+C at the prompt. */
export class PasswordInterrupted extends Error {
  override readonly name = 'PasswordInterrupted';
}

export const notUtf8 = 'The password is not UTF-8.';
