/*
 * Who reaches what in each file, for a client that shows it. May use the documents and the feature; never decides who
 * reaches what, and forgets a file together with the documents.
 */
import type { CancellationToken } from 'vscode-languageserver';
import type { UsersFile } from '../../analysis/users-file.ts';
import type { AccessFile, AccessUser } from '../../common/protocol/protocol.ts';
import { refusalOf } from '../../analysis/refusal.ts';
import { accessUsers } from '../../features/access.ts';
import { readInTurns } from '../documents/read-in-turns.ts';
import type { TrackedDocument } from '../documents/tracked-document.ts';
import { uriKey } from '../documents/uris.ts';
import type { Services } from '../services.ts';

/**
 * The access to each file as it was last worked out. While a text can't be read, it keeps the users of the last one
 * that could.
 */
export class AccessStates {
  readonly #services: Services;
  readonly #states = new Map<string, AccessFile>();

  constructor(services: Services) {
    this.#services = services;
  }

  /** What was last worked out. */
  known(uri: string): AccessFile | undefined {
    return this.#states.get(uriKey(uri));
  }

  /** Of a document as it is now; null when it is none of ours. Throws when the request for it is cancelled. */
  async update(document: TrackedDocument, token?: CancellationToken): Promise<AccessFile | null> {
    const { key, uri } = document;
    const found = await readInTurns(() => document, usersOf, this.#services.scheduler, token);
    if (!found) {
      this.#states.delete(key);
      return null;
    }
    const { users, refused } = found.result;
    const last = this.#states.get(key)?.users ?? [];
    const state: AccessFile = {
      uri,
      server: found.file.profile.name,
      state: users === null ? 'broken' : refused ? 'refused' : 'current',
      users: users ?? last,
    };
    this.#states.set(key, state);
    return state;
  }

  forget(uri: string): void {
    this.#states.delete(uriKey(uri));
  }
}

interface Access {
  readonly users: readonly AccessUser[] | null;
  /** The server would not start with the file. */
  readonly refused: boolean;
}

function* usersOf(file: UsersFile): Generator<undefined, Access> {
  const users = yield* accessUsers(file);
  return { users, refused: refusalOf(file) !== null };
}
