import { EventEmitter, Uri, type Disposable, type LogOutputChannel } from 'vscode';
import {
  DeploymentsRequest,
  type DeployedFile,
  type FileDeployment,
} from '../../../server/src/common/protocol/deployments-protocol.ts';
import { background } from '../background.ts';
import { debounce } from '../debounce.ts';
import type { UsersServer } from '../users-server.ts';

const delay = 200;

const none: readonly FileDeployment[] = [];

/**
 * Which servers get which users file, as the language server said last. Asks when what is deployed was read anew, and
 * only while somebody looks; what is typed into a users file changes nothing about it.
 */
export class DeploymentStore implements Disposable {
  readonly #server: UsersServer;
  readonly #log: LogOutputChannel;
  readonly #changes = new EventEmitter<void>();
  readonly onDidChange = this.#changes.event;
  readonly #interests: (() => boolean)[] = [];
  readonly #subscriptions: readonly Disposable[];
  readonly #soon = debounce(() => {
    background(this.#load());
  }, delay);
  #files: ReadonlyMap<string, readonly FileDeployment[]> = new Map();
  #isStale = true;

  constructor(server: UsersServer, log: LogOutputChannel) {
    this.#server = server;
    this.#log = log;
    const anew = (): void => {
      this.#isStale = true;
      this.lookSoon();
    };
    this.#subscriptions = [server.onDidChangeDeployments(anew), server.onDidChangeState(anew)];
  }

  /** The servers that get a users file. */
  of(uri: Uri): readonly FileDeployment[] {
    return this.#files.get(uri.toString()) ?? none;
  }

  /** Registers somebody who looks at them whenever `looks` says so. */
  addInterest(looks: () => boolean): void {
    this.#interests.push(looks);
  }

  /** Somebody looks from now on. */
  lookSoon(): void {
    if (this.#isStale && this.#interests.some((looks) => looks())) this.#soon();
  }

  dispose(): void {
    this.#soon.cancel();
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#changes.dispose();
  }

  async #load(): Promise<void> {
    if (this.#server.state !== 'running' || !this.#isStale) return;
    this.#isStale = false;
    try {
      const files = await this.#server.request<readonly DeployedFile[]>(DeploymentsRequest, {});
      const before = JSON.stringify([...this.#files]);
      this.#files = new Map(files.map(({ uri, deployments }) => [Uri.parse(uri).toString(), deployments]));
      if (JSON.stringify([...this.#files]) !== before) this.#changes.fire();
    } catch (error) {
      this.#isStale = true;
      this.#log.warn(`Deployments could not be read: ${error instanceof Error ? error.message : 'unknown reason'}`);
    }
  }
}
