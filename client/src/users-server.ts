import { EventEmitter, type CancellationToken, type Disposable, type LogOutputChannel } from 'vscode';
import { State, WorkDoneProgress, type BaseLanguageClient } from 'vscode-languageclient';
import { DeploymentsChanged } from '../../server/src/common/protocol/deployments-protocol.ts';
import { AccessChanged, type AccessChangedParams } from '../../server/src/common/protocol/protocol.ts';
import { background } from './background.ts';
import { createClient, type ClientHost } from './client.ts';

/** Who is told how far the server is, and can end what it does. */
interface Reporting {
  readonly report: (percentage: number, message: string | undefined) => void;
  readonly token: CancellationToken;
}

/** What has the server at hand. */
export interface WithServer {
  readonly server: UsersServer;
}

type ServerState = 'idle' | 'starting' | 'running' | 'failed';

/** The language server's life: nothing runs before the first `start` or `request`. */
export class UsersServer implements Disposable {
  readonly #host: ClientHost;
  readonly #log: LogOutputChannel;
  readonly #states = new EventEmitter<ServerState>();
  readonly #access = new EventEmitter<AccessChangedParams>();
  readonly #deployments = new EventEmitter<void>();
  readonly onDidChangeState = this.#states.event;
  /** Another answer to the access request is due for one file. */
  readonly onDidChangeAccess = this.#access.event;
  /** What is deployed was read anew. */
  readonly onDidChangeDeployments = this.#deployments.event;
  #state: ServerState = 'idle';
  #client: BaseLanguageClient | undefined;
  #starting: Promise<BaseLanguageClient> | undefined;
  #progressTokens = 0;

  constructor(host: ClientHost, log: LogOutputChannel) {
    this.#host = host;
    this.#log = log;
  }

  get state(): ServerState {
    return this.#state;
  }

  /** Rejects when the server can't be started; the state is `failed` then. */
  async start(): Promise<void> {
    await this.#running();
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  /** Sends a request of our own protocol and starts the server for it when needed. */
  async request<R>(method: string, params: object, token?: CancellationToken): Promise<R> {
    const client = await this.#running();
    // An undefined token would go out as a second parameter, and the server takes one object alone.
    return token ? client.sendRequest<R>(method, params, token) : client.sendRequest<R>(method, params);
  }

  /** The same, with what the server tells of how far it is. */
  async requestWithProgress<R>(method: string, params: object, { report, token }: Reporting): Promise<R> {
    const client = await this.#running();
    const workDoneToken = `users-yml-client-${String((this.#progressTokens += 1))}`;
    const progress = client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
      if (value.kind === 'report') report(value.percentage ?? 0, value.message);
    });
    try {
      return await client.sendRequest<R>(method, { ...params, workDoneToken }, token);
    } finally {
      progress.dispose();
    }
  }

  async stop(): Promise<void> {
    // A client that is still starting can't be stopped.
    await this.#starting?.catch(() => undefined);
    const client = this.#client;
    this.#client = undefined;
    this.#starting = undefined;
    // The library rejects when the process does not leave in time; it ends the process all the same.
    const stopped = client?.dispose().catch(() => {
      this.#log.warn('The server did not stop in time.');
    });
    // Only now, as its commands are unregistered: a listener may start the next one.
    this.#change('idle');
    await stopped;
  }

  dispose(): void {
    background(this.stop());
    this.#states.dispose();
    this.#access.dispose();
    this.#deployments.dispose();
  }

  #running(): Promise<BaseLanguageClient> {
    if (this.#state === 'failed') this.#starting = undefined;
    this.#starting ??= this.#startNew();
    return this.#starting;
  }

  async #startNew(): Promise<BaseLanguageClient> {
    const before = this.#client;
    const client = createClient(this.#host, this.#log);
    this.#client = client;
    this.#change('starting');
    client.onDidChangeState(({ newState }) => {
      if (this.#client === client) this.#change(ownState(newState));
    });
    client.onNotification(AccessChanged, (params: AccessChangedParams) => {
      this.#access.fire(params);
    });
    client.onNotification(DeploymentsChanged, () => {
      this.#deployments.fire();
    });
    try {
      await before?.dispose().catch(() => undefined);
      await client.start();
    } catch (error) {
      this.#log.error(`The server could not be started: ${error instanceof Error ? error.message : 'unknown reason'}`);
      this.#change('failed');
      throw error;
    }
    return client;
  }

  #change(state: ServerState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#states.fire(state);
  }
}

function ownState(state: State): ServerState {
  if (state === State.Running) return 'running';
  // `stop` lets go of the client first, so a client that stops while it is ours has given up.
  return state === State.Starting ? 'starting' : 'failed';
}
