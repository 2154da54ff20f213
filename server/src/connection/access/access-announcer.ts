import { NotificationType } from '../../protocol-library.ts';
import { AccessChanged, type AccessChangedParams } from '../../common/protocol/protocol.ts';
import { accessMoves } from '../../features/access-moves.ts';
import { uriKey } from '../documents/uris.ts';
import type { Services } from '../services.ts';
import type { AccessStates } from './access-states.ts';

/**
 * From a change to the look at what it means for access, in ms: not in the way of the findings, and once for a burst.
 */
const delay = 60;

const accessChanged = new NotificationType<AccessChangedParams>(AccessChanged);

/** Tells the client when the access to a file is another one, from now on. */
export function announceAccess(services: Services, states: AccessStates): void {
  const announcer = new AccessAnnouncer(services, states);
  services.documents.onDidChange(({ document, cause }) => {
    if (cause !== 'learned') announcer.lookSoon(document.uri);
  });
  services.documents.onDidRemove((uri) => {
    announcer.lookSoon(uri);
  });
}

class AccessAnnouncer {
  readonly #services: Services;
  readonly #states: AccessStates;
  /** Files to look at, by key. */
  readonly #stale = new Map<string, string>();
  /** It is about to look at them, or does so. */
  #isLooking = false;

  constructor(services: Services, states: AccessStates) {
    this.#services = services;
    this.#states = states;
  }

  lookSoon(uri: string): void {
    this.#stale.set(uriKey(uri), uri);
    if (!this.#isLooking) this.#schedule();
  }

  #schedule(): void {
    const { guard, scheduler } = this.#services;
    this.#isLooking = true;
    scheduler.later(delay, () => {
      guard.background(AccessChanged, () => this.#lookAtAll());
    });
  }

  /** One after the other, as fast as the client takes them: nothing is said twice to one that does not read. */
  async #lookAtAll(): Promise<void> {
    const uris = [...this.#stale.values()];
    this.#stale.clear();
    for (const uri of uris) await this.#services.guard.run(AccessChanged, undefined, () => this.#look(uri));
    this.#isLooking = false;
    if (this.#stale.size > 0) this.#schedule();
  }

  async #look(uri: string): Promise<void> {
    const document = this.#services.documents.get(uri);
    const before = this.#states.known(uri);
    const now = document ? await this.#states.update(document) : null;
    if (!document) this.#states.forget(uri);
    if (!now) {
      if (before) await this.#tell({ uri, gone: true });
      return;
    }
    const isAlike = before?.state === now.state && before.server === now.server;
    const moved = isAlike ? accessMoves(before.users, now.users) : null;
    if (moved?.length !== 0) await this.#tell({ uri, gone: false, ...(moved && { moved }) });
  }

  #tell(params: AccessChangedParams): Promise<void> {
    return this.#services.client.notify(accessChanged, params);
  }
}
