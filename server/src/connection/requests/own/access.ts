import type { Connection } from 'vscode-languageserver';
import type { UsersFile } from '../../../analysis/users-file.ts';
import { accessUsers, isSameAccess } from '../../../features/access.ts';
import {
  AccessChanged,
  AccessRequest,
  type AccessChangedParams,
  type AccessFile,
  type AccessParams,
  type AccessUser,
} from '../../../common/protocol.ts';
import type { Documents } from '../../documents/documents.ts';
import type { Guard } from '../../guard.ts';
import type { Scheduler } from '../../scheduler.ts';
import type { TrackedDocument } from '../../documents/tracked-document.ts';
import { runInTurns } from '../../turns.ts';
import { uriKey } from '../../documents/uris.ts';

/** From a change to the look at what it means for access, in ms: not in the way of the findings, and once for a burst. */
const delay = 60;

interface AccessOptions {
  readonly documents: Documents;
  readonly scheduler: Scheduler;
  readonly guard: Guard;
  /** The client wants to be told. */
  readonly announce: boolean;
}

/** What was told or can be told of one file. */
interface State {
  readonly uri: string;
  readonly broken: boolean;
  /** Of the last text that could be read. */
  readonly users: readonly AccessUser[];
  readonly server: AccessFile['server'];
}

/** Who reaches what, for a client that shows it. */
export class Access {
  readonly #connection: Connection;
  readonly #options: AccessOptions;
  readonly #states = new Map<string, State>();
  readonly #stale = new Set<string>();
  #cancelLook: (() => void) | null = null;

  constructor(connection: Connection, options: AccessOptions) {
    this.#connection = connection;
    this.#options = options;
    const { documents, guard, announce } = options;
    connection.onRequest(AccessRequest, (params: AccessParams | null) =>
      guard<readonly AccessFile[]>(AccessRequest, [], () => this.#answer(params?.uri)),
    );
    if (!announce) return;
    documents.onDidChange(({ document, cause }) => {
      if (cause !== 'learned') this.#lookSoon(document.uri);
    });
    documents.onDidRemove((uri) => {
      this.#forget(uri);
    });
  }

  dispose(): void {
    this.#cancelLook?.();
  }

  async #answer(uri: string | undefined): Promise<readonly AccessFile[]> {
    const { documents } = this.#options;
    const wanted = uri === undefined ? documents.all : [documents.get(uri)];
    const files: AccessFile[] = [];
    for (const document of wanted) {
      const state = document && (await this.#update(document));
      if (!state) continue;
      files.push({
        uri: state.uri,
        server: state.server,
        state: state.broken ? 'broken' : 'current',
        users: state.users,
      });
    }
    return files;
  }

  /** The state of a document as it is now; null when it is none of ours. */
  async #update(document: TrackedDocument): Promise<State | null> {
    const { key, uri } = document;
    for (;;) {
      await document.settle();
      const { file, revision } = document;
      if (!file) {
        this.#states.delete(key);
        return null;
      }
      const isStale = (): boolean => document.revision !== revision;
      const found = await runInTurns(usersOf(file), this.#options.scheduler, isStale);
      if (!found) continue;
      const { users } = found;
      const last = this.#states.get(key)?.users ?? [];
      const state = { uri, server: file.profile.name, broken: users === null, users: users ?? last };
      this.#states.set(key, state);
      return state;
    }
  }

  #lookSoon(uri: string): void {
    this.#stale.add(uri);
    this.#cancelLook ??= this.#options.scheduler.later(delay, () => {
      this.#cancelLook = null;
      const uris = [...this.#stale];
      this.#stale.clear();
      for (const each of uris) void this.#options.guard(AccessChanged, undefined, () => this.#look(each));
    });
  }

  async #look(uri: string): Promise<void> {
    const document = this.#options.documents.get(uri);
    if (!document) return;
    const before = this.#states.get(document.key);
    const now = await this.#update(document);
    if (!now) {
      if (before) this.#tell({ uri, gone: true });
    } else if (
      before?.broken !== now.broken ||
      before.server !== now.server ||
      !isSameAccess(before.users, now.users)
    ) {
      this.#tell({ uri, gone: false });
    }
  }

  #forget(uri: string): void {
    if (this.#states.delete(uriKey(uri))) this.#tell({ uri, gone: true });
  }

  #tell(params: AccessChangedParams): void {
    void this.#connection.sendNotification(AccessChanged, params);
  }
}

function* usersOf(file: UsersFile): Generator<undefined, { readonly users: readonly AccessUser[] | null }> {
  return { users: yield* accessUsers(file) };
}
