import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import {
  createMessageConnection,
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
  type InitializeResult,
  type MessageConnection,
} from 'vscode-languageserver/node';

interface StartOptions extends SpawnOptions {
  /** For Node, before the program. */
  readonly nodeArguments?: readonly string[];
  readonly flag?: '--stdio' | '--node-ipc' | '--socket';
}

/** A server in a process of its own, and the client's end of the connection to it. */
export class ServerProcess {
  readonly process: ChildProcess;
  readonly client: MessageConnection;
  /** Status and signal with which it has ended. */
  readonly exit: Promise<readonly unknown[]>;
  errors = '';

  constructor(bundle: string, { nodeArguments = [], flag = '--stdio', ...options }: StartOptions = {}) {
    const isIpc = flag === '--node-ipc';
    this.process = spawn(process.execPath, [...nodeArguments, bundle, flag], {
      ...options,
      stdio: ['pipe', 'pipe', 'pipe', ...(isIpc ? ['ipc' as const] : [])],
    });
    const { stdin, stdout, stderr } = this.process;
    if (!stdin || !stdout || !stderr) throw new Error('The process has no pipes.');
    this.exit = once(this.process, 'exit');
    stdin.on('error', () => undefined);
    stderr.on('data', (data: Buffer) => (this.errors += String(data)));
    this.client = isIpc
      ? createMessageConnection(new IPCMessageReader(this.process), new IPCMessageWriter(this.process))
      : createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.client.listen();
  }

  async initialize(
    capabilities: object = {},
    initializationOptions: object = {},
    locale?: string,
  ): Promise<InitializeResult> {
    const params = { processId: process.pid, rootUri: null, capabilities, initializationOptions, locale };
    const result = await this.client.sendRequest<InitializeResult>('initialize', params);
    await this.client.sendNotification('initialized', {});
    return result;
  }

  /** Ends it as LSP has it; gives the status. */
  async stop(): Promise<readonly unknown[]> {
    await this.client.sendRequest('shutdown');
    await this.client.sendNotification('exit');
    return this.exit;
  }

  dispose(): void {
    this.client.dispose();
    this.process.kill('SIGKILL');
  }
}
