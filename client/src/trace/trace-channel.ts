import type { LogOutputChannel } from 'vscode';
import { withoutPayload } from './trace-text.ts';

/** The log channel as the language client's trace target: whatever verbosity is asked for, no payload gets through. */
export class TraceChannel implements LogOutputChannel {
  readonly #log: LogOutputChannel;
  readonly name: string;
  readonly onDidChangeLogLevel: LogOutputChannel['onDidChangeLogLevel'];

  constructor(log: LogOutputChannel) {
    this.#log = log;
    this.name = log.name;
    this.onDidChangeLogLevel = log.onDidChangeLogLevel;
  }

  get logLevel(): LogOutputChannel['logLevel'] {
    return this.#log.logLevel;
  }

  trace(entry: string): void {
    this.#log.trace(withoutPayload(entry));
  }

  debug(entry: string): void {
    this.trace(entry);
  }

  info(entry: string): void {
    this.trace(entry);
  }

  warn(entry: string): void {
    this.trace(entry);
  }

  error(entry: string | Error): void {
    this.trace(typeof entry === 'string' ? entry : entry.name);
  }

  append(entry: string): void {
    this.trace(entry);
  }

  appendLine(entry: string): void {
    this.trace(entry);
  }

  replace(entry: string): void {
    this.trace(entry);
  }

  clear(): void {
    this.#log.clear();
  }

  show(): void {
    this.#log.show(true);
  }

  hide(): void {
    this.#log.hide();
  }

  /** The log channel belongs to the extension. */
  dispose(): void {
    return undefined;
  }
}
