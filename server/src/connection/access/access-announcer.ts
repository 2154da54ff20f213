import { NotificationType } from 'vscode-languageserver';
import { AccessChanged, type AccessChangedParams } from '../../common/protocol.ts';
import { isSameAccess } from '../../features/access.ts';
import type { Services } from '../services.ts';
import type { AccessStates } from './access-states.ts';

/**
 * From a change to the look at what it means for access, in ms: not in the way of the findings, and once for a burst.
 */
const delay = 60;

const accessChanged = new NotificationType<AccessChangedParams>(AccessChanged);

/** Tells the client when the access to a file is another one. */
export class AccessAnnouncer {
  readonly #services: Services;
  readonly #states: AccessStates;
  readonly #stale = new Set<string>();
  #cancelLook: (() => void) | null = null;

  constructor(services: Services, states: AccessStates) {
    this.#services = services;
    this.#states = states;
    services.documents.onDidChange(({ document, cause }) => {
      if (cause !== 'learned') this.#lookSoon(document.uri);
    });
    services.documents.onDidRemove((uri) => {
      if (states.forget(uri)) this.#tell({ uri, gone: true });
    });
  }

  dispose(): void {
    this.#cancelLook?.();
  }

  #lookSoon(uri: string): void {
    const { guard, scheduler } = this.#services;
    this.#stale.add(uri);
    this.#cancelLook ??= scheduler.later(delay, () => {
      this.#cancelLook = null;
      const uris = [...this.#stale];
      this.#stale.clear();
      for (const each of uris) void guard(AccessChanged, undefined, () => this.#look(each));
    });
  }

  async #look(uri: string): Promise<void> {
    const document = this.#services.documents.get(uri);
    if (!document) return;
    const before = this.#states.known(uri);
    const now = await this.#states.update(document);
    if (!now) {
      if (before) this.#tell({ uri, gone: true });
    } else if (before?.state !== now.state || before.server !== now.server || !isSameAccess(before.users, now.users)) {
      this.#tell({ uri, gone: false });
    }
  }

  #tell(params: AccessChangedParams): void {
    void this.#services.client.notify(accessChanged, params);
  }
}
