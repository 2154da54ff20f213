/** The language client of a process that may have begun before there was a client. */
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { ChildProcess } from 'node:child_process';
import {
  IPCMessageReader,
  IPCMessageWriter,
  LanguageClient,
  type LanguageClientOptions,
  type MessageTransports,
} from 'vscode-languageclient/node';
import type { ServerProcesses } from './server-process.ts';

export class ProcessClient extends LanguageClient {
  readonly #processes: ServerProcesses;
  #child: ChildProcess | undefined;

  constructor(id: string, name: string, processes: ServerProcesses, options: LanguageClientOptions) {
    const take = (): Promise<MessageTransports> => Promise.resolve(connect(processes.take()));
    super(id, name, take, options);
    this.#processes = processes;
    const connect = (child: ChildProcess): MessageTransports => {
      this.#child = child;
      this.#follow(child);
      return { reader: new IPCMessageReader(child), writer: new IPCMessageWriter(child) };
    };
  }

  protected override async shutdown(...how: Parameters<LanguageClient['shutdown']>): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    try {
      await super.shutdown(...how);
    } finally {
      if (child) this.#processes.endSoon(child);
    }
  }

  /** What a process says beside its messages, and how it ends, stands in the log. */
  #follow(child: ChildProcess): void {
    const { outputChannel } = this;
    eachLine(child.stdout, (line) => {
      outputChannel.info(line);
    });
    eachLine(child.stderr, (line) => {
      outputChannel.error(line);
    });
    child.once('exit', (code, signal) => {
      if (code !== 0) outputChannel.error(`The server’s process ended with ${String(code ?? signal)}.`);
    });
  }
}

function eachLine(input: Readable | null, take: (line: string) => void): void {
  if (input) createInterface({ input, crlfDelay: Infinity, terminal: false }).on('line', take);
}
