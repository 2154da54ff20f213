import { EventEmitter, Uri, type Disposable, type LogOutputChannel } from 'vscode';
import { AccessRequest, type AccessFile, type AccessMove } from '../../../server/src/common/protocol/protocol.ts';
import { background } from '../background.ts';
import { debounce } from '../debounce.ts';
import type { UsersServer } from '../users-server.ts';
import { keepLastGood } from './keep-last-good.ts';
import { movedUsers } from './moved-users.ts';

const delay = 200;

/** Who reaches what, as the server said last. Asks only for files that changed, and only while somebody looks. */
export class AccessStore implements Disposable {
  readonly #server: UsersServer;
  readonly #log: LogOutputChannel;
  readonly #changes = new EventEmitter<void>();
  readonly onDidChange = this.#changes.event;
  readonly #files = new Map<string, AccessFile>();
  readonly #interests: (() => boolean)[] = [];
  readonly #subscriptions: Disposable[];
  readonly #soon = debounce(() => {
    background(this.refresh());
  }, delay);
  #allStale = true;
  #isLoading = false;
  #stale = new Set<string>();
  #queue: Promise<void> = Promise.resolve();

  constructor(server: UsersServer, log: LogOutputChannel) {
    this.#server = server;
    this.#log = log;
    this.#subscriptions = [
      server.onDidChangeAccess(({ uri, gone, moved }) => {
        if (gone) this.#forget(uri);
        else if (!moved || !this.#move(uri, moved)) this.#stale.add(key(uri));
        this.refreshSoon();
      }),
      server.onDidChangeState((state) => {
        this.#allStale = true;
        if (state === 'running') this.refreshSoon();
      }),
    ];
  }

  get files(): readonly AccessFile[] {
    return [...this.#files.values()];
  }

  get(uri: Uri): AccessFile | undefined {
    return this.#files.get(uri.toString());
  }

  /** Registers somebody who looks at the files whenever `looks` says so. */
  addInterest(looks: () => boolean): void {
    this.#interests.push(looks);
  }

  refreshSoon(): void {
    if (this.#interests.some((looks) => looks())) this.#soon();
  }

  /** Asks for what is stale, one round after the other. Never rejects. */
  refresh(): Promise<void> {
    this.#queue = this.#queue.then(() => this.#load());
    return this.#queue;
  }

  dispose(): void {
    this.#soon.cancel();
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#changes.dispose();
  }

  async #load(): Promise<void> {
    if (this.#server.state !== 'running' || (!this.#allStale && this.#stale.size === 0)) return;
    const all = this.#allStale;
    const stale = this.#stale;
    this.#allStale = false;
    this.#stale = new Set();
    this.#isLoading = true;
    try {
      const asked = all ? [{}] : [...stale].map((uri) => ({ uri }));
      const answers = await Promise.all(asked.map((which) => this.#server.request<AccessFile[]>(AccessRequest, which)));
      const files = answers.flat();
      const known = new Map(this.#files);
      for (const uri of all ? known.keys() : stale) this.#files.delete(uri);
      for (const file of files) this.#files.set(key(file.uri), keepLastGood(known.get(key(file.uri)), file));
      this.#changes.fire();
    } catch (error) {
      this.#allStale = true;
      this.#log.warn(`Access could not be read: ${error instanceof Error ? error.message : 'unknown reason'}`);
    } finally {
      this.#isLoading = false;
    }
  }

  /** False where it is not certain that what is known of the file is what was told last. */
  #move(uri: string, moves: readonly AccessMove[]): boolean {
    const file = this.#files.get(key(uri));
    if (!file || this.#isLoading || this.#allStale || this.#stale.has(key(uri))) return false;
    this.#files.set(key(uri), { ...file, users: movedUsers(file.users, moves) });
    this.#changes.fire();
    return true;
  }

  #forget(uri: string): void {
    this.#stale.delete(key(uri));
    if (this.#files.delete(key(uri))) this.#changes.fire();
  }
}

/** Servers may escape other characters of a URI than the editor does. */
function key(uri: string): string {
  return Uri.parse(uri).toString();
}
