import { PassThrough } from 'node:stream';

/** A terminal that types what the test says, and keeps what became of it. */
export class FakeTerminal extends PassThrough {
  raw = false;
  /** Everything typed while the terminal would have shown it. */
  echoed = '';
  readonly modes: boolean[] = [];

  setRawMode(raw: boolean): this {
    this.raw = raw;
    this.modes.push(raw);
    return this;
  }

  type(keys: string | Uint8Array): void {
    if (!this.raw) this.echoed += typeof keys === 'string' ? keys : '?';
    this.write(keys);
  }
}
